import CadreModel
import CadreText

/// What learners bring to a path by its `entry`: modules that are not taught again, and facts.
struct EntryKnowledge {
  private(set) var modules: Set<ID<Module>> = []
  private(set) var conditions: [PlanCondition] = []

  init(_ path: ID<Path>, _ planner: PathPlanner) {
    for entry in planner.variant.path(path).entries {
      let search = AdditionSearch(planner, given: planner.held.union(modules))
      guard let brought = search.additions(for: entry.value) else {
        conditions.append(.unmet(entry.origin))
        continue
      }
      modules.formUnion(brought.modules.map(\.module))
      conditions += brought.conditions
    }
  }
}
