import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerModule(_ declaration: Declaration) { append(module(declaration)) }

  /// Adds the next module that has a statement, and before it those that have none.
  mutating func append(_ module: Module) {
    appendOutsideModules()
    program.modules.append(module)
  }

  /// Adds modules without a statement, as long as their rows come next.
  mutating func appendOutsideModules() {
    while firstOutside < outsideModules.count,
      outsideModules[firstOutside].row == program.modules.count
    {
      program.modules.append(outsideModules[firstOutside].module)
      firstOutside += 1
    }
  }

  /// A module with what its statement says of it.
  mutating func module(_ declaration: Declaration) -> Module {
    folder = declaration.folder
    let statement = declaration.statement
    let said = resolver.declared(.module, declaration.row)
    let heading = Heading(
      name: said?.name ?? "", title: said?.title, origin: said?.origin ?? statement.headOrigin)
    var module = Module(heading: heading, tailoring: moduleTailorings[declaration.row])
    guard statement.isMatched || statement.hasBlock else { return module }
    var line = declaration.rest
    module.life = life(&line, .module)
    for child in statement.children {
      if child.row == .moduleTeaches {
        for said in moduleStatements(child) { said.apply(to: &module, at: child.origin) }
      } else {
        moduleStatement(child)?.apply(to: &module, at: child.origin)
      }
    }
    return module
  }

  /// What a line says of a module; several where it lists keyed things.
  mutating func moduleStatements(_ statement: Statement) -> [ModuleStatement] {
    if statement.keyword == .moduleTeaches {
      var line = statement.arguments
      return teachings(&line)
    }
    return moduleStatement(statement).map { [$0] } ?? []
  }

  private mutating func moduleStatement(_ statement: Statement) -> ModuleStatement? {
    if let remark = remark(statement) { return .remark(remark) }
    guard let keyword = statement.keyword else { return nil }
    var line = statement.arguments
    return moduleCore(keyword, &line) ?? moduleRelation(keyword, &line)
      ?? moduleDelivery(keyword, &line)
  }

  private mutating func teachings(_ line: inout ArgumentReader) -> [ModuleStatement] {
    var result: [ModuleStatement] = []
    repeat {
      guard let name = line.name(&resolver.interner) else { continue }
      _ = line.takeWord("to")
      let step = integer(&line)
      let competency: Stated<ID<Competency>>? = reference(name, .competency)
      if let competency, let step {
        let teaching = Teaching(
          competency: competency.value, step: step, origin: name.origin, name: spelling(name))
        result.append(.teaches(teaching, name: teaching.name))
      }
    } while line.take(.comma)
    return result
  }

  private mutating func moduleCore(_ keyword: Keyword?, _ line: inout ArgumentReader)
    -> ModuleStatement?
  {
    switch keyword {
    case .moduleLevel:
      return reference(line.name(&resolver.interner), .level).map { (it: Stated<ID<Level>>) in
        .level(it.value)
      }
    case .moduleField:
      return reference(line.name(&resolver.interner), .field).map { (it: Stated<ID<Field>>) in
        .field(it.value)
      }
    case .moduleTier: return .tiers(references(&line, .tier))
    case .moduleLength: return length(&line).map { .length($0) }
    case .moduleCredits: return credits(&line).map { .credits($0) }
    case .moduleOutcome: return text(&line).map { .outcome($0) }
    case .moduleTopic: return topic(&line).map { .topic($0) }
    case .moduleAssessed: return assessment(&line).map { .assessment($0) }
    default: return nil
    }
  }

  private mutating func moduleRelation(_ keyword: Keyword?, _ line: inout ArgumentReader)
    -> ModuleStatement?
  {
    switch keyword {
    case .moduleRequires: return requirement(&line).map { .requires($0) }
    case .moduleRecommends: return .recommends(references(&line, .module))
    case .moduleExcludes: return .excludes(references(&line, .module))
    case .moduleSame: return equivalence(&line, isOneWay: false)
    case .moduleCounts: return equivalence(&line, isOneWay: true)
    case .moduleRecognises: return recognition(&line)
    case .moduleValid: return validity(&line).map { .validity($0) }
    case .moduleLapsed: return lapse(&line).map { .lapse($0) }
    case .moduleOpen:
      _ = line.takeWord("to")
      return .openTo(references(&line, .path))
    case .moduleDue:
      _ = line.takeWord("within")
      let duration = duration(&line)
      _ = line.takeWord("after")
      let module: Stated<ID<Module>>? = reference(line.name(&resolver.interner), .module)
      guard let duration, let module else { return nil }
      return .deadline(Deadline(duration: duration, after: module.value))
    case .moduleApart:
      _ = line.takeWord("from")
      return .apart(references(&line, .module))
    default: return nil
    }
  }

  private mutating func moduleDelivery(_ keyword: Keyword?, _ line: inout ArgumentReader)
    -> ModuleStatement?
  {
    switch keyword {
    case .moduleDelivery: return .delivery(references(&line, .kind))
    case .moduleTaught:
      _ = line.takeWord("in")
      return .taughtIn(codes(&line))
    case .moduleClass:
      _ = line.takeWord("of")
      guard let least = integer(&line) else { return nil }
      _ = line.takeWord("to")
      let place = line.origin
      guard let most = integer(&line) else { return nil }
      order("the class", whole: least, most, unit: "learners", at: place)
      return .classSize(ClassSize(least: least, most: most))
    case .moduleNeeds: return resourceNeed(&line).map { .needs($0) }
    case .modulePace: return pace(&line).map { .pace($0) }
    case .moduleProvider: return .providers(references(&line, .partner))
    case .moduleOffered:
      _ = line.takeWord("in")
      return .offered(offerings(&line))
    case .moduleRepeatable:
      _ = line.takeWord("to")
      return quantity(&line).map { .repeatable($0) }
    case .moduleCost: return price(&line).map { .cost($0) }
    default: return nil
    }
  }

  mutating func codes(_ line: inout ArgumentReader) -> [String] {
    line.names(&resolver.interner).map { spelling($0) }
  }
}
