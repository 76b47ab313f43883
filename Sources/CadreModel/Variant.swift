import CadreText
import CadreTime

/// The base with every tailoring whose condition holds in a selection. Holds only what differs
/// from the base, so that many variants cost little.
public struct Variant: Sendable {
  public let program: Program
  public let selection: Selection
  /// In the order of declaration.
  public let tailorings: [ID<Tailoring>]
  private let modules: [ID<Module>: Module]
  private let paths: [ID<Path>: Path]
  private let positions: [ID<Position>: Position]
  private let competencies: [ID<Competency>: Competency]
  private let droppedModules: Set<ID<Module>>
  private let droppedPaths: Set<ID<Path>>
  private let droppedPositions: Set<ID<Position>>
  private let replacements: [ID<Module>: ID<Module>]
  /// Whether any completion can count as another.
  public let hasEquivalences: Bool

  /// With a day, modules that have ended by then read as their successors.
  public init(of program: Program, for selection: Selection, on day: CivilDate? = nil) {
    let active = program.tailorings.ids.filter { tailoring in
      program.tailorings[tailoring].condition.holds(in: selection, of: program)
    }
    self.init(of: program, for: selection, tailorings: active, on: day)
  }

  /// `base`, where it is known, spares looking through the programme again.
  public init(
    of program: Program, for selection: Selection, tailorings active: [ID<Tailoring>],
    on day: CivilDate? = nil, base: Variant? = nil
  ) {
    self.program = program
    self.selection = selection
    tailorings = active
    let composer = Composer(program: program, active: active)
    modules = composer.composed(program.modules, \.moduleChanges)
    paths = composer.composed(program.paths, \.pathChanges)
    positions = composer.composed(program.positions, \.positionChanges)
    competencies = composer.composed(program.competencies, \.competencyChanges)
    hasEquivalences =
      base?.hasEquivalences ?? program.modules.rows.contains { !$0.equivalences.isEmpty }
      || modules.values.contains { !$0.equivalences.isEmpty }
    let rows = active.map { program.tailorings[$0] }
    droppedModules = Set(rows.flatMap { $0.droppedModules.map(\.value) })
    droppedPaths = Set(rows.flatMap { $0.droppedPaths.map(\.value) })
    droppedPositions = Set(rows.flatMap { $0.droppedPositions.map(\.value) })
    replacements = composer.replacements().merging(
      Self.successors(in: program, on: day), uniquingKeysWith: { tailored, _ in tailored })
  }

  /// Modules that have ended before a day, each with what follows it.
  private static func successors(in program: Program, on day: CivilDate?)
    -> [(ID<Module>, ID<Module>)]
  {
    guard let day else { return [] }
    return program.modules.rows.indices.compactMap { row in
      guard let until = program.modules.rows[row].life.until, until < day,
        let next = program.modules.rows[row].life.successor
      else { return nil }
      return (ID(row), next)
    }
  }

  public func module(_ id: ID<Module>) -> Module { modules[id] ?? program.modules[id] }
  public func path(_ id: ID<Path>) -> Path { paths[id] ?? program.paths[id] }
  public func position(_ id: ID<Position>) -> Position { positions[id] ?? program.positions[id] }
  public func competency(_ id: ID<Competency>) -> Competency {
    competencies[id] ?? program.competencies[id]
  }

  /// The module that a mention of one reads, replacements followed to their end.
  public func resolved(_ id: ID<Module>) -> ID<Module> {
    var current = id
    for _ in 0...replacements.count {
      guard let next = replacements[current] else { return current }
      current = next
    }
    return current
  }

  public func contains(_ id: ID<Module>) -> Bool {
    holds(program.modules[id].tailoring) && !droppedModules.contains(id)
      && replacements[id] == nil
  }

  /// Whether a tailoring of the variant takes the module away, out of all lists.
  public func drops(_ id: ID<Module>) -> Bool { droppedModules.contains(id) }

  public func contains(_ id: ID<Path>) -> Bool {
    holds(program.paths[id].tailoring) && !droppedPaths.contains(id)
  }

  public func contains(_ id: ID<Position>) -> Bool {
    holds(program.positions[id].tailoring) && !droppedPositions.contains(id)
  }

  public func contains(_ id: ID<Competency>) -> Bool { holds(program.competencies[id].tailoring) }

  private func holds(_ tailoring: ID<Tailoring>?) -> Bool {
    tailoring.map { tailorings.contains($0) } ?? true
  }

  /// The modules of the variant in the order of declaration.
  public var moduleIDs: [ID<Module>] { program.modules.ids.filter { contains($0) } }
  public var pathIDs: [ID<Path>] { program.paths.ids.filter { contains($0) } }
  public var positionIDs: [ID<Position>] { program.positions.ids.filter { contains($0) } }
  public var competencyIDs: [ID<Competency>] { program.competencies.ids.filter { contains($0) } }
}
