import CadreModel
import CadrePlanning

/// Who refers to what, gathered once, so that no page searches the programme.
struct CatalogIndex: Sendable {
  /// A path that a module belongs to, and the tailoring that puts it there; nil: the base.
  struct PathUse: Hashable, Sendable {
    let path: ID<Path>
    let tailoring: ID<Tailoring>?
  }

  /// A position that asks for a module, and the tailoring that makes it ask.
  struct PositionUse: Hashable, Sendable {
    let position: ID<Position>
    let tailoring: ID<Tailoring>?
  }

  struct Teacher: Sendable {
    let module: ID<Module>
    let step: Int
  }

  struct Needer: Sendable {
    let position: ID<Position>
    let step: Int
  }

  let base: Variant
  /// By module: modules whose prerequisites name it, in the base or a tailoring's declaration.
  private(set) var requirers: [[ID<Module>]]
  private(set) var paths: [[PathUse]]
  private(set) var positions: [[PositionUse]]
  /// By module: tailorings that change it.
  private(set) var changes: [[ID<Tailoring>]]
  /// By competency.
  private(set) var teachers: [[Teacher]]
  private(set) var needers: [[Needer]]
  /// By tailoring: the base with that one alone.
  let tailored: [Variant]
  let classes: ClassIndex
  /// What the timetable costs.
  let costs: CostAccount
  /// What rooms and instructors could still take; nil without sessions.
  let free: FreeTime?
  /// The unit in which most modules are written.
  let commonUnit: ID<ContactUnit>

  init(of input: CatalogInput) {
    let program = input.program
    base = Variant(of: program, for: Selection())
    requirers = Array(repeating: [], count: program.modules.count)
    paths = Array(repeating: [], count: program.modules.count)
    positions = Array(repeating: [], count: program.modules.count)
    changes = Array(repeating: [], count: program.modules.count)
    teachers = Array(repeating: [], count: program.competencies.count)
    needers = Array(repeating: [], count: program.competencies.count)
    tailored = program.tailorings.ids.map {
      Variant(of: program, for: Selection(), tailorings: [$0])
    }
    classes = ClassIndex(of: input)
    costs = input.timetable.costs(in: program)
    free = input.timetable.freeTime(in: program, asOf: input.asOf)
    commonUnit = Self.commonUnit(of: program)
    addModules(program)
    addPaths(program)
    addPositions(program)
    addTailorings(program)
  }

  private static func commonUnit(of program: Program) -> ID<ContactUnit> {
    var counts = Array(repeating: 0, count: program.units.count)
    for module in program.modules {
      if let length = module.length { counts[Int(length.value.unit.index)] += 1 }
    }
    let most = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) }
    return ID(most.flatMap { counts[$0] > 0 ? $0 : nil } ?? program.units.count - 1)
  }

  private mutating func addModules(_ program: Program) {
    for id in program.modules.ids {
      let module = program.modules[id]
      var seen: Set<ID<Module>> = []
      for required in module.requires.flatMap(\.value.namedModules)
      where seen.insert(required.value).inserted {
        requirers[Int(required.value.index)].append(id)
      }
      for teaching in module.teaches {
        teachers[Int(teaching.competency.index)].append(Teacher(module: id, step: teaching.step))
      }
    }
  }

  private mutating func addPaths(_ program: Program) {
    for id in program.paths.ids {
      let path = program.paths[id]
      add(PathUse(path: id, tailoring: path.tailoring), modules(of: path, in: program))
    }
  }

  private mutating func add(_ use: PathUse, _ modules: [ID<Module>]) {
    for module in modules {
      let row = Int(module.index)
      if paths[row].last?.path == use.path { continue }
      if use.tailoring != nil, paths[row].contains(where: { $0.path == use.path }) { continue }
      paths[row].append(use)
    }
  }

  private mutating func addPositions(_ program: Program) {
    for id in program.positions.ids {
      let position = program.positions[id]
      for need in program.profile(of: id) {
        needers[Int(need.competency.index)].append(Needer(position: id, step: need.step))
      }
      add(
        PositionUse(position: id, tailoring: position.tailoring),
        ([id] + program.positions(includedBy: id)).flatMap {
          asked(by: program.positions[$0], in: program)
        })
    }
  }

  private mutating func add(_ use: PositionUse, _ modules: [ID<Module>]) {
    for module in modules {
      let row = Int(module.index)
      if positions[row].last?.position == use.position { continue }
      if use.tailoring != nil, positions[row].contains(where: { $0.position == use.position }) {
        continue
      }
      positions[row].append(use)
    }
  }

  /// What each tailoring by itself adds to paths and positions.
  private mutating func addTailorings(_ program: Program) {
    for id in program.tailorings.ids {
      let tailoring = program.tailorings[id]
      for change in tailoring.moduleChanges where changes[Int(change.thing.index)].last != id {
        changes[Int(change.thing.index)].append(id)
      }
      guard !tailoring.pathChanges.isEmpty || !tailoring.positionChanges.isEmpty else { continue }
      let variant = tailored[Int(id.index)]
      for change in tailoring.pathChanges {
        let path = variant.path(change.thing)
        add(PathUse(path: change.thing, tailoring: id), modules(of: path, in: program))
      }
      for change in tailoring.positionChanges {
        let position = variant.position(change.thing)
        let use = PositionUse(position: change.thing, tailoring: id)
        add(use, asked(by: position, in: program))
      }
    }
  }

  private func asked(by position: Position, in program: Program) -> [ID<Module>] {
    let sets = ModuleSets(program: program, leavesOutOffers: true)
    return position.obligations.flatMap { obligation -> [ID<Module>] in
      if case .keepsValid(let modules, _) = obligation.value { return modules.map(\.value) }
      return obligation.value.requirement.map { sets.modules(of: $0) } ?? []
    }
  }

  private func modules(of path: Path, in program: Program) -> [ID<Module>] {
    ModuleSets(program: program).modules(of: path)
  }
}
