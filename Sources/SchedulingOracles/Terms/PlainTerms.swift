import Scheduling

/// Tries every assignment of a small problem.
public enum PlainTerms {
  /// The least values in the order of `TermObjective.allCases`; nil where nothing keeps the rules.
  public static func best(_ problem: TermProblem) -> [TermValue?] {
    let objectives = TermObjective.allCases
    var best: [TermValue?] = objectives.map { _ in nil }
    var periods = Array(repeating: 0, count: problem.courses.count)
    while true {
      let checker = TermChecker(problem, periods: periods)
      let used = (periods.max() ?? -1) + 1
      let isKept = checker.violations(within: problem.periodCount).isEmpty
      let isKeptInUse =
        used == problem.periodCount
        ? isKept : checker.violations(within: used).isEmpty
      for (row, objective) in objectives.enumerated()
      where objective == .fewestPeriods ? isKeptInUse : isKept {
        let value = checker.value(objective)
        best[row] = best[row].map { min($0, value) } ?? value
      }
      guard let place = periods.firstIndex(where: { $0 + 1 < problem.periodCount }) else { break }
      for before in 0..<place { periods[before] = 0 }
      periods[place] += 1
    }
    return best
  }
}
