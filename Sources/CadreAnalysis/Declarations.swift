import CadreModel
import CadreSyntax
import CadreText

/// One statement that declares a thing, and the thing's row.
struct Declaration {
  let kind: NameKind
  private let thing: Int32
  private let place: Int32
  private let restToken: Int32
  let statement: Statement

  init(kind: NameKind, row: Int, statement: Statement, rest: ArgumentReader, folder: Int) {
    self.kind = kind
    thing = Int32(clamping: row)
    place = Int32(clamping: folder)
    restToken = Int32(clamping: rest.nextToken)
    self.statement = statement
  }

  var row: Int { Int(thing) }
  var folder: Int { Int(place) }
  /// What follows the name and title on its line.
  var rest: ArgumentReader { statement.arguments(from: Int(restToken)) }
}

extension Lowering {
  /// Makes room for all modules at once: what grows is copied again and again, and is twice as
  /// large as it need be.
  mutating func reserve(for unit: UnitSource) {
    var room = (modules: 0, declarations: 0)
    for tree in unit.folders.flatMap(\.trees) {
      room.modules += tree.moduleCount
      room.declarations += tree.topCount
      guard tree.holds(.fileTailoring) || tree.holds(.fileOutside) else { continue }
      for statement in tree.statements {
        switch statement.row {
        case .fileOutside: room.modules += statement.argumentTokens.count
        case .fileTailoring: room.declarations += statement.children.reduce(0) { sum, _ in sum + 1 }
        default: break
        }
      }
    }
    program.modules.reserve(room.modules)
    declarations.reserveCapacity(room.declarations)
    resolver.reserve(room.modules, .module)
  }

  /// Enters the names of a folder's declarations and makes their rows, still empty.
  mutating func declare(_ source: FolderSource, folder: Int) {
    self.folder = folder
    for tree in source.trees {
      for statement in tree.statements { declare(statement, in: nil) }
    }
  }

  private mutating func declare(_ statement: Statement, in tailoring: ID<Tailoring>?) {
    guard let keyword = statement.row else { return }
    switch keyword {
    case .fileLevels: declareLevels(statement)
    case .fileOutside: declareOutside(statement)
    case .fileProperty: declareProperty(statement)
    case .fileCheck: checks.append((statement, folder))
    case .fileGrades: declareGrades(statement)
    case .fileUse, .fileCadre, .programLanguage: break
    default:
      guard let kind = Self.kindOfRow[Int(keyword.rawValue)] else { return }
      declareThing(statement, kind, in: tailoring)
    }
  }

  static let kinds: [Keyword: NameKind] = [
    .fileProgram: .program, .fileBasis: .basis, .fileUnit: .unit, .fileScale: .scale,
    .fileField: .field, .fileTier: .tier, .fileDimension: .dimension,
    .fileCertificate: .certificate, .fileKind: .kind, .fileCompetency: .competency,
    .fileModule: .module, .filePath: .path, .filePosition: .position,
    .fileTailoring: .tailoring, .fileCalendar: .calendar, .fileSite: .site, .fileRoom: .room,
    .fileInstructor: .instructor, .filePartner: .partner, .fileCohort: .cohort,
    .fileTarget: .target, .fileWorkforce: .workforce, .fileRequirement: .requirement,
    .fileActivity: .activity, .filePart: .part, .fileSeason: .season, .fileTerm: .term,
    .fileScreening: .screening, .fileNorm: .norm,
  ]

  private static let kindOfRow: [NameKind?] = KeywordTable.rows.map { kinds[$0.keyword] }

  private mutating func declareThing(
    _ statement: Statement, _ kind: NameKind, in tailoring: ID<Tailoring>?
  ) {
    var line = statement.arguments
    guard let name = line.name(&resolver.interner) else { return }
    let title = statement.isMatched ? text(&line) : nil
    let heading = Heading(name: spelling(name), title: title, origin: name.origin)
    let row = makeRow(kind, heading, in: tailoring)
    resolver.declare(name, title: title, kind, row: row, folder: folder)
    guard kind == .module || statement.isMatched || statement.hasBlock else { return }
    declarations.append(
      Declaration(
        kind: kind, row: row, statement: statement, rest: line, folder: folder))
    guard kind == .tailoring else { return }
    for child in statement.children { declare(child, in: ID(row)) }
  }

  private mutating func makeRow(
    _ kind: NameKind, _ heading: Heading, in tailoring: ID<Tailoring>?
  ) -> Int {
    switch kind {
    case .module: declareModuleRow(in: tailoring)
    case .path: Self.row(program.paths.append(Path(heading: heading, tailoring: tailoring)))
    case .position:
      Self.row(program.positions.append(Position(heading: heading, tailoring: tailoring)))
    case .competency:
      Self.row(program.competencies.append(Competency(heading: heading, tailoring: tailoring)))
    case .tailoring:
      Self.row(
        program.tailorings.append(
          Tailoring(heading: heading, condition: Condition(clauses: []))))
    case .requirement:
      Self.row(
        program.requirements.append(
          NamedRequirement(heading: heading, requirement: .both([]))))
    default: makeTaxonomyRow(kind, heading) ?? makeDeliveryRow(kind, heading) ?? 0
    }
  }

  /// The row that a module will have. It is made when the module is lowered: to hold all of them
  /// together with all trees would take the most memory of the whole analysis.
  private mutating func declareModuleRow(in tailoring: ID<Tailoring>?) -> Int {
    moduleTailorings[moduleCount] = tailoring
    moduleCount += 1
    return moduleCount - 1
  }

  private static func row<Thing>(_ id: ID<Thing>) -> Int { Int(id.index) }

  private mutating func makeTaxonomyRow(_ kind: NameKind, _ heading: Heading) -> Int? {
    switch kind {
    case .basis: Self.row(program.bases.append(Basis(heading: heading)))
    case .unit: Self.row(program.units.append(ContactUnit(heading: heading, minutes: 0)))
    case .scale: Self.row(program.scales.append(ProficiencyScale(heading: heading, steps: [])))
    case .field: Self.row(program.fields.append(Field(heading: heading)))
    case .tier: Self.row(program.tiers.append(Tier(heading: heading)))
    case .dimension: Self.row(program.dimensions.append(Dimension(heading: heading)))
    case .certificate: Self.row(program.certificates.append(Certificate(heading: heading)))
    case .kind: Self.row(program.kinds.append(Kind(heading: heading, subject: .room)))
    case .activity: Self.row(program.activities.append(Activity(heading: heading)))
    case .part: Self.row(program.parts.append(ContactPart(heading: heading)))
    case .season: Self.row(program.seasons.append(Season(heading: heading)))
    case .term: Self.row(program.terms.append(Term(heading: heading)))
    case .screening: Self.row(program.screenings.append(Screening(heading: heading)))
    case .norm: Self.row(program.norms.append(Norm(heading: heading)))
    default: nil
    }
  }

  private mutating func makeDeliveryRow(_ kind: NameKind, _ heading: Heading) -> Int? {
    switch kind {
    case .calendar: Self.row(program.calendars.append(WorkCalendar(heading: heading)))
    case .site: Self.row(program.sites.append(Site(heading: heading)))
    case .room: Self.row(program.rooms.append(Room(heading: heading)))
    case .instructor: Self.row(program.instructors.append(Instructor(heading: heading)))
    case .partner: Self.row(program.partners.append(Partner(heading: heading)))
    case .cohort: Self.row(program.cohorts.append(Cohort(heading: heading)))
    case .target: Self.row(program.targets.append(Target(heading: heading)))
    case .workforce:
      Self.row(
        program.workforces.append(
          Workforce(
            heading: heading, position: Stated(ID(0), at: heading.origin),
            selection: Selection())))
    default: nil
    }
  }

  private mutating func declareLevels(_ statement: Statement) {
    guard statement.isMatched else { return }
    var line = statement.arguments
    repeat {
      guard let name = line.name(&resolver.interner) else { return }
      let title = text(&line)
      let heading = Heading(name: spelling(name), title: title, origin: name.origin)
      let id = program.levels.append(Level(heading: heading))
      resolver.declare(name, title: title, .level, row: Int(id.index), folder: folder)
    } while line.takePunctuation(.comma)
  }

  /// The grades of the own folder, else of the first used one that has some.
  private mutating func declareGrades(_ statement: Statement) {
    guard statement.isMatched, program.grades.isEmpty else { return }
    var line = statement.arguments
    program.grades = line.names(&resolver.interner).map { Stated(spelling($0), at: $0.origin) }
  }

  private mutating func declareOutside(_ statement: Statement) {
    guard statement.isMatched else { return }
    var line = statement.arguments
    let names = line.names(&resolver.interner)
    let catalogue = text(&line)
    for name in names {
      let heading = Heading(name: spelling(name), title: nil, origin: name.origin)
      var module = Module(heading: heading, tailoring: nil)
      module.isOutside = true
      module.catalogue = catalogue
      let row = declareModuleRow(in: nil)
      outsideModules.append((row, module))
      resolver.declare(name, title: nil, .module, row: row, folder: folder)
    }
  }
}
