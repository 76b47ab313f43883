import Scheduling

extension Comparison {
  /// A problem of balanced terms by every objective.
  static func terms(_ seed: Int) -> Comparison {
    let number = UInt64(truncatingIfNeeded: seed)
    let problem = GeneratedTerms(seed: number).problem
    var comparison = Comparison(isCompared: true, isProven: true)
    for (objective, best) in zip(TermObjective.allCases, PlainTerms.best(problem)) {
      let limits = TermLimits(moves: 600, nodes: 100_000, seed: number)
      guard let found = problem.solution(objective, limits) else {
        comparison.expect(false, "defects \(problem.defects)")
        continue
      }
      if best != nil { comparison.isPossible = true }
      if !found.isProven { comparison.isProven = false }
      comparison.expect(found.isProven, "\(objective): not proven")
      comparison.expect(
        found.value == best, "\(objective): \(text(found.value)), best \(text(best))")
      comparison.expect(
        (found.impossibility == nil) == (best != nil), "\(objective): a wrong impossibility")
      comparison.judge(found, problem, objective)
      comparison.judgeBound(problem, objective, best)
    }
    return comparison
  }

  private mutating func judge(
    _ found: TermSolution, _ problem: TermProblem, _ objective: TermObjective
  ) {
    guard let periods = found.periods, let value = found.value else { return }
    let checker = TermChecker(problem, periods: periods)
    let used = objective == .fewestPeriods ? value.periods : problem.periodCount
    let violations = checker.violations(within: used)
    expect(violations.isEmpty, "\(objective): breaks \(violations)")
    expect(checker.value(objective) == value, "\(objective): not the value of its periods")
  }

  /// What is said without any search.
  private mutating func judgeBound(
    _ problem: TermProblem, _ objective: TermObjective, _ best: TermValue?
  ) {
    guard let none = problem.solution(objective, TermLimits(moves: 0, nodes: 0)), let best
    else { return }
    expect(none.impossibility == nil, "\(objective): impossible without a search")
    // Of the fewest periods the other parts count within as many.
    let bound = none.bound
    let isBelow =
      objective == .balance
      ? bound.balance <= best.balance
      : bound.periods <= best.periods
        && (bound.periods < best.periods || bound.highestLoad <= best.highestLoad)
    expect(isBelow, "\(objective): bound \(Self.text(bound)), best \(Self.text(best))")
    if objective == .balance, bound.balance == best.balance { isFound = true }
  }

  private static func text(_ value: TermValue?) -> String {
    value.map { "\($0.periods) \($0.highestLoad) \($0.balance)" } ?? "none"
  }
}
