import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func requirement(_ line: inout ArgumentReader) -> Requirement? {
    line.requirement(&resolver.interner).flatMap { requirement($0) }
  }

  mutating func requirement(_ said: RequirementSyntax) -> Requirement? {
    switch said {
    case .and(let terms, _): return joined(terms.compactMap { requirement($0) }, isEither: false)
    case .or(let terms, _): return joined(terms.compactMap { requirement($0) }, isEither: true)
    case .module(let name, let grade):
      return reference(name, .module).map { .module($0, grade: grade.map { spelling($0) }) }
    case .allOf(let set, _): return moduleSet(set).map { .allOf($0) }
    case .anyOf(let count, let set, _): return moduleSet(set).map { .anyOf(count.value, $0) }
    case .atLeast(let amount, let set, _):
      let quantity = quantity(amount)
      guard let set = moduleSet(set), let quantity else { return nil }
      return .atLeast(quantity, set)
    default: return fact(said)
    }
  }

  /// A lost term does not make the rest an `or` of one.
  private func joined(_ terms: [Requirement], isEither: Bool) -> Requirement? {
    if terms.count < 2 { return terms.first }
    return isEither ? .either(terms) : .both(terms)
  }

  private mutating func fact(_ said: RequirementSyntax) -> Requirement? {
    switch said {
    case .corequisite(let name, let isStrict, _):
      return reference(name, .module).map { isStrict ? .strictCorequisite($0) : .corequisite($0) }
    case .competency(let name, let step, _):
      return reference(name, .competency).map { .competency($0, step: step.value) }
    case .certificate(let name, _): return reference(name, .certificate).map { .certificate($0) }
    case .path(let name, _): return reference(name, .path).map { .path($0) }
    case .requirement(let name, _): return reference(name, .requirement).map { .named($0) }
    case .service(let amount, let position, _):
      let held: Stated<ID<Position>>? = position.flatMap { reference($0, .position) }
      return duration(amount).map { .service($0, as: held) }
    case .consent(let text, _): return .consent(localized(text))
    default: return nil
    }
  }

  mutating func moduleSet(_ line: inout ArgumentReader) -> ModuleSet? {
    line.set(&resolver.interner).flatMap { moduleSet($0) }
  }

  mutating func moduleSet(_ said: SetSyntax) -> ModuleSet? {
    switch said {
    case .allModules: return .everyModule
    case .listed(let terms, _): return .listed(terms.compactMap { requirement($0) })
    case .selected(let marks, let except, _):
      let excepted: [Stated<ID<Module>>] = except.compactMap { reference($0, .module) }
      return .selected(Selector(marks: marks.map { mark($0) }, except: excepted))
    }
  }

  private mutating func mark(_ said: MarkSyntax) -> Mark {
    switch said.kind {
    case .field: .field(rows(said.names, .field))
    case .level: .level(rows(said.names, .level))
    case .tier: .tier(rows(said.names, .tier))
    case .provider: .provider(rows(said.names, .partner))
    case .tag: .tag(said.names.map { askedTag($0).value })
    }
  }

  private mutating func rows<Thing>(_ names: [NameRef], _ kind: NameKind) -> [ID<Thing>] {
    names.compactMap { name in
      let found: Stated<ID<Thing>>? = reference(name, kind)
      return found?.value
    }
  }

  mutating func tags(_ line: inout ArgumentReader) -> [Stated<ID<Tag>>] {
    line.names(&resolver.interner).map { tag($0) }
  }

  /// A tag that things are picked by.
  mutating func askedTag(_ name: NameRef) -> Stated<ID<Tag>> {
    let found = tag(name)
    program.tags[found.value].asked.append(name.origin)
    return found
  }

  /// Tags are not declared: the first use makes one.
  mutating func tag(_ name: NameRef) -> Stated<ID<Tag>> {
    if let row = resolver.find(name, .tag, folder: folder) {
      return Stated(ID(row), at: name.origin)
    }
    let heading = Heading(name: spelling(name), title: nil, origin: name.origin)
    let id = program.tags.append(Tag(heading: heading))
    resolver.declare(name, title: nil, .tag, row: Int(id.index), folder: folder)
    return Stated(id, at: name.origin)
  }
}
