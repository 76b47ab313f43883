import CadreModel
import CadreText
import CadreTime

/// Which modules of a cohort's plan come before which: prerequisites and stages.
///
/// Modules that take no slots stand for no activity: what comes before them comes before what
/// comes after them, with the time between that a self-paced module gives its learners.
struct TeachingOrder {
  struct Edge: Hashable {
    var before: ID<Module>
    var after: ID<Module>
    /// Least time between the two, one after another.
    var waits: [CalendarDuration] = []
  }

  /// Time before or after a module that self-paced modules take.
  struct Margin: Hashable {
    var module: ID<Module>
    var waits: [CalendarDuration]
  }

  /// A module that is due so soon after another.
  struct Due: Hashable {
    var module: ID<Module>
    var after: ID<Module>
    var duration: CalendarDuration
  }

  /// Between taught modules.
  let edges: [Edge]
  /// Taught modules that wait for self-paced ones which may begin with the cohort.
  let starts: [Margin]
  /// Taught modules behind which self-paced ones have to fit.
  let ends: [Margin]
  /// Self-paced modules that wait for no session, with their time from the first day.
  let alone: [Margin]
  let dues: [Due]

  init(_ demand: CohortDemand) {
    var edges: [Edge] = []
    let grounds = RequirementGrounds(demand)
    for module in demand.modules {
      for requirement in demand.variant.module(module).requires {
        let needed = grounds.modules(for: requirement.value, of: module)
        edges += needed.filter { $0 != module }.map { Edge(before: $0, after: module) }
      }
    }
    for plan in demand.plans { edges += Self.stageEdges(plan, demand.variant) }
    let waived = demand.waived.modules
    edges.removeAll { waived.contains($0.before) || waived.contains($0.after) }
    let taught = Set(demand.taught)
    let untaught = demand.modules.filter { !taught.contains($0) }
    var passing = UntaughtModules(edges.uniqued(), untaught: Set(untaught))
    for module in untaught {
      passing.pass(module, demand.variant.module(module).selfPacedTime)
    }
    self.edges = passing.edges.uniqued()
    starts = passing.starts.uniqued()
    ends = passing.ends.uniqued()
    alone = passing.alone.uniqued()
    dues = Self.dues(demand, taught)
  }

  private static func dues(_ demand: CohortDemand, _ taught: Set<ID<Module>>) -> [Due] {
    demand.modules.filter { taught.contains($0) }.flatMap { module in
      demand.variant.module(module).deadlines.compactMap { deadline -> Due? in
        let after = demand.variant.resolved(deadline.value.after)
        if after == module || demand.waived.dues.contains([module, after]) { return nil }
        return Due(module: module, after: after, duration: deadline.value.duration)
      }
    }
  }

  /// A stage begins when the one before it is over; sections have no order.
  static func stageEdges(_ plan: PathPlan, _ variant: Variant) -> [Edge] {
    let stages = variant.path(plan.path).stages
    let planned = plan.stages.filter { stages.indices.contains($0.stage) }
    let ordered = planned.filter { !stages[$0.stage].isSection }
    var edges: [Edge] = []
    for (row, stage) in ordered.enumerated() {
      let wait = stages[stage.stage].wait
      if row > 0 {
        let before = ordered[..<row].last { stage in stage.modules.contains { !$0.isHeld } }
        edges += all(before?.modules ?? [], stage.modules, [])
      }
      if let wait, let named = planned.first(where: { stages[$0.stage].name == wait.stage }) {
        edges += all(named.modules, stage.modules, [wait.duration])
      }
    }
    return edges
  }

  private static func all(
    _ before: [PlannedModule], _ after: [PlannedModule], _ waits: [CalendarDuration]
  ) -> [Edge] {
    before.filter { !$0.isHeld }.flatMap { first in
      after.filter { !$0.isHeld && $0.module != first.module }.map {
        Edge(before: first.module, after: $0.module, waits: waits)
      }
    }
  }
}
