import SchedulingOracles
import Testing

/// Random problems against trying everything; `scheduling-bench random` puts thousands.
@Suite struct RandomCaseTests {
  @Test(arguments: RandomCases.allCases)
  func sayTheSame(_ cases: RandomCases) {
    var tally = ComparisonTally()
    for seed in 0..<200 {
      let comparison = cases.comparison(seed: seed, mostSteps: 50_000)
      #expect(comparison.differences == [], "\(cases), seed \(seed)")
      tally.add(comparison)
    }
    #expect(tally.compared > 180 && tally.proven == tally.compared, "\(tally)")
    #expect((40..<180).contains(tally.possible), "\(tally)")
    #expect(tally.found * 10 > tally.possible * 8, "\(tally)")
  }

  /// Found among thousands: a slot was left out for the sake of what was moved away later.
  @Test(arguments: [(RandomCases.timetables, 3265)])
  func onceDiffered(_ cases: RandomCases, _ seed: Int) {
    #expect(cases.comparison(seed: seed, mostSteps: 50_000).differences == [])
  }
}
