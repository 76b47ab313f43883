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
    }
    comparison.isFound = comparison.isPossible
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

  private static func text(_ value: TermValue?) -> String {
    value.map { "\($0.periods) \($0.highestLoad) \($0.balance)" } ?? "none"
  }
}
