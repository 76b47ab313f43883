import CadreModel
import CadrePlanning

/// A path as it is planned for some learners: the base, a variant, or a cohort in its variant.
struct PlanColumn: Sendable {
  enum Audience: Sendable {
    case base
    case variant
    case cohort(ID<Cohort>)
  }

  let audience: Audience
  let variant: Variant
  let plan: PathPlan

  /// Contact minutes of a stage, what is already held left out.
  func minutes(ofStage name: String) -> Int {
    plan.stages.filter { stageName($0) == name }.map { minutes(of: $0) }.clampedSum
  }

  var minutes: Int { plan.stages.map { minutes(of: $0) }.clampedSum }

  func stageName(_ stage: PlannedStage) -> String? {
    let stages = variant.path(plan.path).stages
    return stages.indices.contains(stage.stage) ? stages[stage.stage].name : nil
  }

  private func minutes(of stage: PlannedStage) -> Int {
    stage.modules.filter { !$0.isHeld }.map { variant.module($0.module).minutes }.clampedSum
  }
}

extension Volume {
  /// The plans of a path: the base first, then shown variants, then cohorts.
  func planColumns(of path: ID<Path>) -> [PlanColumn] {
    let shown = input.pathPlans.filter { $0.plan.path == path }.map { shown in
      let isBase = shown.selection.choices.isEmpty
      return PlanColumn(
        audience: isBase ? .base : .variant,
        variant: isBase ? base : Variant(of: program, for: shown.selection), plan: shown.plan)
    }
    let cohorts = input.timetable.cohorts.flatMap { cohort in
      cohort.plans.filter { $0.path == path }.map {
        PlanColumn(audience: .cohort(cohort.cohort), variant: cohort.variant, plan: $0)
      }
    }
    return shown + cohorts
  }
}
