import CadreGenerator
import Scheduling

extension Bench {
  /// 20,000 random problems of balanced terms, each by every objective, against every assignment.
  static func terms() {
    var counts = (solved: 0, hopeless: 0, unproven: 0, unlike: 0, broken: 0)
    let cases: UInt64 = 20_000
    let seconds = Usage.cpuSeconds {
      for seed in 0..<cases {
        let problem = GeneratedTerms(seed: seed).problem
        for (objective, best) in zip(TermObjective.allCases, PlainTerms.best(problem)) {
          let limits = TermLimits(moves: 600, nodes: 100_000, seed: seed)
          guard let found = problem.solution(objective, limits) else { continue }
          if best == nil { counts.hopeless += 1 } else { counts.solved += 1 }
          if !found.isProven { counts.unproven += 1 }
          if found.value != best || (found.impossibility == nil) != (best != nil) {
            counts.unlike += 1
            print("seed \(seed), \(objective): \(found.value as Any), best \(best as Any)")
          }
          if !keeps(found, problem, objective) { counts.broken += 1 }
        }
      }
    }
    line("questions of balanced terms with an answer", Double(counts.solved), "of \(cases * 3)")
    line("  without one, by all assignments", Double(counts.hopeless), "")
    line("  not proven", Double(counts.unproven), "")
    line("  unlike the best of all assignments", Double(counts.unlike), "")
    line("  broken rules", Double(counts.broken), "")
    line("  time", seconds, "s CPU")
  }

  private static func keeps(
    _ found: TermSolution, _ problem: TermProblem, _ objective: TermObjective
  ) -> Bool {
    guard let periods = found.periods, let value = found.value else { return true }
    let checker = TermChecker(problem, periods: periods)
    let used = objective == .fewestPeriods ? value.periods : problem.periodCount
    return checker.value(objective) == value && checker.violations(within: used).isEmpty
  }
}
