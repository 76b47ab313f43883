import CadreFindings
import CadreModel
import CadreText

/// What a cohort says of its learners: what they choose, and what they hold already.
struct CohortFactCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    context.cohorts.flatMap { completed($0.cohort) + choices($0) }
  }

  private func completed(_ cohort: Cohort) -> [Finding] {
    guard let starts = cohort.starts else { return [] }
    return cohort.completed.compactMap { completion in
      guard let date = completion.value.date, date > starts.value else { return nil }
      return .completedLater(
        context.program.modules[completion.value.module].name, on: date.iso, cohort: cohort.name,
        starts: starts.value.iso, at: completion.origin, startsAt: starts.origin)
    }
  }

  private func choices(_ facts: CohortFacts) -> [Finding] {
    let cohort = facts.cohort
    if cohort.chooses.isEmpty { return [] }
    let offered = facts.offered
    let program = context.program
    let paths = cohort.follows.map { program.paths[$0.value].name }
    return cohort.chooses.compactMap { chosen in
      let (name, kind, isOffered): (String, String, Bool) =
        switch chosen.value {
        case .module(let id):
          (program.modules[id].name, "module", offered.modules.contains(facts.variant.resolved(id)))
        case .path(let id): (program.paths[id].name, "path", offered.paths.contains(id))
        }
      if isOffered { return nil }
      return .idleChoice(
        name, kind: kind, cohort: cohort.name, paths: paths, at: chosen.origin,
        variant: context.text(of: facts.variant))
    }
  }
}
