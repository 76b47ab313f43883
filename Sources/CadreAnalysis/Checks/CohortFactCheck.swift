import CadreFindings
import CadreModel
import CadreText

/// What a cohort says of its learners: what they choose, and what they hold already.
struct CohortFactCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let hasExclusions = !context.modulesWithExclusions.isEmpty
    return context.cohorts.flatMap { facts in
      completed(facts.cohort) + choices(facts) + (hasExclusions ? exclusions(facts) : [])
    }
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

  /// What it has completed, and what several paths ask for that none asks for alone.
  private func exclusions(_ facts: CohortFacts) -> [Finding] {
    let cohort = facts.cohort
    let completed = cohort.completed.map { ($0, facts.variant.resolved($0.value.module)) }
    let exclusions = Exclusions(
      of: completed.map(\.1) + facts.sure, in: facts.variant, Equivalents(facts.variant))
    let rows = Dictionary(
      facts.sure.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return facts.sure.compactMap { module in
      for other in exclusions.partners(of: module) {
        let pair = ExcludedPair(
          first: facts.variant.module(other.value).name,
          second: facts.variant.module(module).name, saidAt: other.origin)
        if let held = completed.first(where: { $0.1 == other.value }) {
          return .excludedTogether(
            pair, cohort: cohort.name, isCompleted: true, at: held.0.origin,
            variant: context.text(of: facts.variant))
        }
        if rows[other.value] ?? .max < rows[module] ?? 0, !isTold(other.value, module, facts),
          let place = cohort.follows.last?.origin
        {
          return .excludedTogether(
            pair, cohort: cohort.name, isCompleted: false, at: place,
            variant: context.text(of: facts.variant))
        }
      }
      return nil
    }
  }

  /// Whether one path alone has both.
  private func isTold(_ first: ID<Module>, _ second: ID<Module>, _ facts: CohortFacts) -> Bool {
    let sets = context.judge(of: facts.variant).sets
    return facts.cohort.follows.contains { path in
      guard facts.variant.contains(path.value) else { return false }
      let contents = PathContents(path.value, in: facts.variant, sets)
      let asked = Set(contents.fixed.map(\.module) + contents.brought)
      return asked.contains(first) && asked.contains(second)
    }
  }
}
