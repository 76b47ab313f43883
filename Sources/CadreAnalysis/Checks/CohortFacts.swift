import CadreModel
import CadreText
import CadreTime

/// What is certain of a cohort before any plan is made.
struct CohortFacts {
  let cohort: Cohort
  let variant: Variant
  /// Asked for by name in its paths, and what these require in any case; not held already. In the
  /// order in which they are met.
  let sure: [ID<Module>]

  /// Of all cohorts; those with one selection share a variant where no module has a successor.
  static func all(in program: Program) -> [CohortFacts] {
    let hasSuccessors = program.modules.rows.contains { $0.life.successor != nil }
    var known: [Selection: Variant] = [:]
    return program.cohorts.map { cohort in
      if !hasSuccessors, let variant = known[cohort.selection] {
        return CohortFacts(cohort, variant)
      }
      let variant = Variant(of: program, for: cohort.selection, on: cohort.starts?.value)
      known[cohort.selection] = variant
      return CohortFacts(cohort, variant)
    }
  }

  init(_ cohort: Cohort, _ variant: Variant) {
    self.cohort = cohort
    self.variant = variant
    var held = Set(cohort.completed.map { variant.resolved($0.value.module) })
    var waiting = Self.asked(by: cohort, in: variant)
    var sure: [ID<Module>] = []
    while let next = waiting.popLast() {
      let module = variant.resolved(next)
      guard variant.contains(module), held.insert(module).inserted else { continue }
      sure.append(module)
      waiting += variant.module(module).requires.flatMap { Self.certain($0.value) }
    }
    self.sure = sure
  }

  /// Named in lines that leave no choice, the first last.
  private static func asked(by cohort: Cohort, in variant: Variant) -> [ID<Module>] {
    var paths = cohort.follows.map(\.value)
    var seen = Set(paths)
    var result: [ID<Module>] = []
    while let path = paths.popLast() {
      guard variant.contains(path) else { continue }
      for line in variant.path(path).stages.flatMap(\.lines) {
        guard case .all(.listed(let terms)) = line.value else { continue }
        result += terms.flatMap { certain($0) }
        for term in terms {
          if case .path(let inner) = term, seen.insert(inner.value).inserted {
            paths.append(inner.value)
          }
        }
      }
    }
    return result.reversed()
  }

  /// Modules that a requirement needs whatever is chosen.
  private static func certain(_ requirement: Requirement) -> [ID<Module>] {
    switch requirement {
    case .module(let module, _), .corequisite(let module), .strictCorequisite(let module):
      [module.value]
    case .both(let terms), .allOf(.listed(let terms)): terms.flatMap { certain($0) }
    default: []
    }
  }

  /// Whether a module requires another in any case, before it begins.
  func requires(_ module: ID<Module>, _ other: ID<Module>) -> Bool {
    let row = variant.module(variant.resolved(module))
    return row.requires.flatMap { Self.before($0.value) }.contains { variant.resolved($0) == other }
  }

  private static func before(_ requirement: Requirement) -> [ID<Module>] {
    switch requirement {
    case .module(let module, _): [module.value]
    case .both(let terms), .allOf(.listed(let terms)): terms.flatMap { before($0) }
    default: []
    }
  }

  /// Modules that take slots: with contact time, not self-paced, of the own catalogue.
  var taught: [ID<Module>] {
    sure.filter { id in
      let module = variant.module(id)
      if case .selfPaced = module.pace?.value { return false }
      return module.minutes > 0 && !module.isOutside
    }
  }

  /// Every module that some choice brings, and more.
  var possible: Set<ID<Module>> { reach(choosing: true).modules }

  /// The modules and paths that its paths and what they require may bring, whatever it chooses.
  var offered: (modules: Set<ID<Module>>, paths: Set<ID<Path>>) { reach(choosing: false) }

  private func reach(choosing: Bool) -> (modules: Set<ID<Module>>, paths: Set<ID<Path>>) {
    let sets = ModuleSets(variant)
    var found = Set(sure)
    var waiting: [ID<Module>] = sure
    func add(_ modules: [ID<Module>]) {
      for module in modules where found.insert(variant.resolved(module)).inserted {
        waiting.append(variant.resolved(module))
      }
    }
    let chosen = choosing ? cohort.chooses : []
    add(chosen.compactMap { if case .module(let id) = $0.value { id } else { nil } })
    add(cohort.completed.map(\.value.module))
    var paths = cohort.follows.map(\.value)
    paths += chosen.compactMap { if case .path(let id) = $0.value { id } else { nil } }
    var seen = Set(paths)
    while let path = paths.popLast() {
      let row = variant.path(path)
      for set in row.stages.flatMap(\.lines).compactMap(\.value.set) {
        add(sets.members(of: set))
        add(Requirement.allOf(set).namedModules.map(\.value))
        for inner in Requirement.allOf(set).namedPaths where seen.insert(inner).inserted {
          paths.append(inner)
        }
      }
      for line in row.stages.flatMap(\.lines) {
        if case .optional(let modules) = line.value { add(modules.map(\.value)) }
      }
      add(row.minimums.flatMap { sets.members(of: $0.value.set) })
    }
    while let module = waiting.popLast() {
      let row = variant.module(module)
      for requirement in row.requires {
        RequirementLeaves.visit(requirement.value) { leaf in
          if let set = leaf.set { add(sets.members(of: set)) }
          if case .competency(let competency, let step) = leaf {
            add(sets.teaching(competency.value, to: step))
          }
        }
        add(requirement.value.namedModules.map(\.value))
      }
      add(row.equivalences.map(\.value.module))
    }
    return (found, seen)
  }
}

extension Stage.Line {
  /// The modules it speaks of.
  var set: ModuleSet? {
    switch self {
    case .all(let set), .any(_, let set): set
    case .atLeast(let line), .atMost(let line): line.set
    case .optional, .shares: nil
    }
  }
}

extension Requirement {
  /// Paths that stand for their modules, anywhere in it.
  var namedPaths: [ID<Path>] {
    var paths: [ID<Path>] = []
    RequirementLeaves.visit(self) { if case .path(let path) = $0 { paths.append(path.value) } }
    return paths
  }

  var set: ModuleSet? {
    switch self {
    case .allOf(let set), .anyOf(_, let set), .atLeast(_, let set): set
    default: nil
    }
  }
}

/// Walks over a requirement without recursion into named ones.
enum RequirementLeaves {
  /// Every term that is not `and`, `or` or a list, and every set.
  static func visit(_ requirement: Requirement, _ body: (Requirement) -> Void) {
    switch requirement {
    case .both(let terms), .either(let terms): for term in terms { visit(term, body) }
    case .allOf(let set), .anyOf(_, let set), .atLeast(_, let set):
      body(requirement)
      if case .listed(let terms) = set { for term in terms { visit(term, body) } }
    default: body(requirement)
    }
  }
}
