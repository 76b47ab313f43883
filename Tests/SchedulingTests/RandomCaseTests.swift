import SchedulingOracles
import Testing

/// Random problems against trying everything; `scheduling-bench random` puts thousands.
@Suite struct RandomCaseTests {
  @Test(arguments: RandomCases.allCases)
  func sayTheSame(_ cases: RandomCases) {
    var counts = (compared: 0, possible: 0, proven: 0)
    for seed in 0..<200 {
      let comparison = cases.comparison(seed: seed, mostSteps: 100_000)
      #expect(comparison.differences == [], "\(cases), seed \(seed)")
      if !comparison.isCompared { continue }
      counts.compared += 1
      if comparison.isPossible { counts.possible += 1 }
      if comparison.isProven { counts.proven += 1 }
    }
    #expect(counts.compared > 180, "\(counts)")
    #expect((40..<180).contains(counts.possible), "\(counts)")
    #expect(counts.proven == counts.compared, "\(counts)")
  }
}
