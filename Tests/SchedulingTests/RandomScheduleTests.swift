import Scheduling
import SchedulingOracles
import Testing

@Suite struct RandomScheduleTests {
  @Test func plainCheckerFindsNothing() throws {
    for seed in 1...200 {
      let problem = RandomProblem.make(seed, .small)
      let schedule = try problem.instance().schedule(SearchOptions(workLimit: 12))
      #expect(PlainChecker.violations(schedule, problem) == [], "seed \(seed)")
      for unplaced in schedule.unplaced {
        #expect(unplaced.obstructions.count <= Unplaced.mostObstructions)
        #expect(
          unplaced.waitsFor.isEmpty || unplaced.obstructions.isEmpty, "seed \(seed)")
      }
      if schedule.unplaced.isEmpty {
        #expect(try problem.instance().proofs().isEmpty, "seed \(seed)")
        #expect(try #require(schedule.lowerBound) <= #require(schedule.finish), "seed \(seed)")
      }
    }
  }

  @Test func twoRunsAreEqual() throws {
    for seed in 1...30 {
      let problem = RandomProblem.make(seed, .small)
      let first = try problem.instance().schedule()
      let second = try problem.instance().schedule()
      #expect(first == second, "seed \(seed)")
    }
  }
}
