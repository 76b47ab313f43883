import CadreModel
import CadrePlanning

/// What some modules amount to: contact minutes, and credits in thousandths.
struct PlannedAmount: Sendable {
  var minutes = 0
  var credits = 0

  var isNothing: Bool { minutes == 0 && credits == 0 }
}

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

  /// Of a stage, what is already held left out; of a range of credits the least.
  func amount(ofStage name: String) -> PlannedAmount {
    amount(of: plan.stages.filter { stageName($0) == name })
  }

  var amount: PlannedAmount { amount(of: plan.stages) }

  private func amount(of stages: [PlannedStage]) -> PlannedAmount {
    let modules = stages.flatMap(\.modules).filter { !$0.isHeld }.map(\.module)
    return PlannedAmount(
      minutes: modules.map { variant.module($0).minutes }.clampedSum,
      credits: modules.map { variant.module($0).credits?.value.least ?? 0 }.clampedSum)
  }

  func stageName(_ stage: PlannedStage) -> String? {
    let stages = variant.path(plan.path).stages
    return stages.indices.contains(stage.stage) ? stages[stage.stage].name : nil
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
