import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  /// Kinds whose contents others read come first.
  private static let early: [NameKind] = [.unit, .kind, .scale, .dimension, .part]

  /// Reads the contents of everything declared.
  mutating func lowerAll() {
    // Taken from the end of the reversed list, so that a tree goes with its last declaration.
    var waiting = declarations
    declarations = []
    waiting.reverse()
    let early = waiting.indices.reversed().filter { Self.early.contains(waiting[$0].kind) }
    for kind in Self.early {
      for index in early where waiting[index].kind == kind { lower(waiting[index]) }
    }
    while let declaration = waiting.last {
      if declaration.kind == .module {
        lowerModules(takenFrom: &waiting)
      } else {
        waiting.removeLast()
        if !Self.early.contains(declaration.kind) { lower(declaration) }
      }
    }
    appendOutsideModules()
    for check in checks { lowerCheck(check.statement, folder: check.folder) }
  }

  /// Lowers the modules at the end of a list, up to a limit.
  private mutating func lowerModules(takenFrom waiting: inout [Declaration]) {
    var modules: [Declaration] = []
    while let next = waiting.last, next.kind == .module, modules.count < Self.mostTogether {
      modules.append(next)
      waiting.removeLast()
    }
    if modules.count < Self.fewestTogether {
      for declaration in modules { lower(declaration) }
    } else {
      lowerTogether(modules)
    }
  }

  mutating func lower(_ declaration: Declaration) {
    folder = declaration.folder
    let (row, statement, rest) = (declaration.row, declaration.statement, declaration.rest)
    switch declaration.kind {
    case .module: lowerModule(declaration)
    case .path: lowerPath(ID(row), statement, rest)
    case .position: lowerPosition(ID(row), statement, rest)
    case .competency: lowerCompetency(ID(row), statement, rest)
    case .tailoring: lowerCondition(ID(row), statement, rest)
    case .requirement: lowerRequirement(ID(row), statement, rest)
    case .calendar: lowerCalendar(ID(row), statement)
    case .site: lowerSite(ID(row), statement, rest)
    case .room: lowerRoom(ID(row), statement, rest)
    case .instructor: lowerInstructor(ID(row), statement, rest)
    case .partner: lowerPartner(ID(row), statement, rest)
    case .cohort: lowerCohort(ID(row), statement)
    case .target: lowerTarget(ID(row), statement)
    case .workforce: lowerWorkforceHead(ID(row), statement, rest)
    case .screening: lowerScreening(ID(row), statement, rest)
    case .norm: lowerNorm(ID(row), statement, rest)
    case .term: lowerTerm(ID(row), statement, rest)
    case .season: program.seasons[ID(row)].remarks = remarks(in: statement)
    default: lowerTaxonomy(declaration)
    }
  }

  private mutating func lowerTaxonomy(_ declaration: Declaration) {
    let (row, statement, rest) = (declaration.row, declaration.statement, declaration.rest)
    switch declaration.kind {
    case .program: lowerCover(statement)
    case .basis: lowerBasis(ID(row), statement)
    case .unit: lowerUnit(ID(row), statement, rest)
    case .scale: lowerScale(ID(row), statement)
    case .field: lowerField(ID(row), statement, rest)
    case .tier: lowerTier(ID(row), statement, rest)
    case .dimension: lowerDimension(ID(row), statement)
    case .certificate: lowerCertificate(ID(row), statement, rest)
    case .kind: lowerKind(ID(row), statement, rest)
    case .activity: program.activities[ID(row)].remarks = remarks(in: statement)
    case .part: program.parts[ID(row)].remarks = remarks(in: statement)
    default: break
    }
  }

  private mutating func lowerCover(_ statement: Statement) {
    guard folder == 0 else { return }
    var line = statement.arguments
    guard let name = line.name(&resolver.interner) else { return }
    let heading = Heading(name: spelling(name), title: text(&line), origin: name.origin)
    lowerProgramme(heading, statement)
  }

  private mutating func lowerCondition(
    _ id: ID<Tailoring>, _ statement: Statement, _ rest: ArgumentReader
  ) {
    var line = rest
    if line.takeWord("for") { program.tailorings[id].condition = condition(&line) }
    lowerTailoring(id, statement)
  }

  private mutating func lowerRequirement(
    _ id: ID<NamedRequirement>, _ statement: Statement, _ rest: ArgumentReader
  ) {
    var line = rest
    if line.takeWord("is"), let requirement = requirement(&line) {
      program.requirements[id].requirement = requirement
    }
    program.requirements[id].remarks = remarks(in: statement)
  }

  private mutating func lowerWorkforceHead(
    _ id: ID<Workforce>, _ statement: Statement, _ rest: ArgumentReader
  ) {
    var line = rest
    if line.takeWord("of"),
      let position: Stated<ID<Position>> = reference(line.name(&resolver.interner), .position)
    {
      program.workforces[id].position = position
    }
    if line.takeWord("for") { program.workforces[id].selection = selection(&line) }
    lowerWorkforce(id, statement)
  }

  private mutating func lowerUnit(
    _ id: ID<ContactUnit>, _ statement: Statement, _ rest: ArgumentReader
  ) {
    var line = rest
    if line.takeWord("is"), let time = contactTime(&line) {
      program.units[id].minutes = time.minutes
    }
    program.units[id].remarks = remarks(in: statement)
  }

  private mutating func lowerScale(_ id: ID<ProficiencyScale>, _ statement: Statement) {
    guard statement.isMatched else { return }
    var line = statement.arguments
    _ = line.name(&resolver.interner)
    repeat {
      guard let number = integer(&line), let title = text(&line) else { return }
      program.scales[id].steps.append(.init(number: number, title: title))
    } while line.takePunctuation(.comma)
  }

  private mutating func lowerKind(_ id: ID<Kind>, _ statement: Statement, _ rest: ArgumentReader) {
    var line = rest
    _ = line.takeWord("of")
    if let word = line.takeWord(among: KindSubject.allCases.map(\.rawValue)),
      let subject = KindSubject(rawValue: word)
    {
      program.kinds[id].subject = subject
    }
    program.kinds[id].remarks = remarks(in: statement)
  }

  private mutating func lowerDimension(_ id: ID<Dimension>, _ statement: Statement) {
    var broader: [(ID<DimensionValue>, NameRef)] = []
    for child in statement.children {
      guard child.keyword == .dimensionValue else {
        remark(child)?.apply(to: &program.dimensions[id].remarks)
        continue
      }
      var line = child.arguments
      guard let name = line.name(&resolver.interner) else { continue }
      let heading = Heading(name: spelling(name), title: text(&line), origin: name.origin)
      let value = program.values.append(DimensionValue(heading: heading, dimension: id))
      program.values[value].remarks = remarks(in: child)
      program.dimensions[id].values.append(value)
      valueRows[id, default: [:]][name.name] = value
      if line.takeWord("in"), let other = line.name(&resolver.interner) {
        broader.append((value, other))
      }
    }
    for (narrow, name) in broader { program.values[narrow].broader = value(name, of: id) }
  }
}
