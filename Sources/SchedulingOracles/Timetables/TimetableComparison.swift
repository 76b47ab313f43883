import Scheduling

extension Comparison {
  /// Every other problem has room.
  static func timetable(_ seed: Int, _ mostSteps: Int) -> Comparison {
    let problem = RandomProblem.make(seed, seed % 2 == 0 ? .tiny : .roomy)
    // To judge a whole schedule takes as long as many steps.
    let answer = BruteForce.solve(problem, mostSchedules: mostSteps / 50)
    var comparison = Comparison()
    comparison.isCompared = answer != .unknown
    guard let instance = try? problem.instance() else {
      comparison.expect(false, "not a valid problem")
      return comparison
    }
    comparison.judge(instance.schedule(), instance, answer)
    let limits = DecisionLimits(schedules: 0)
    comparison.judge(problem.decision(limits), problem, answer)
    guard case .finish(let best) = answer else { return comparison }
    let (atBest, before) = (problem.ending(by: best), problem.ending(by: best - 1))
    comparison.judge(atBest.decision(limits), atBest, answer)
    comparison.judge(before.decision(limits), before, .impossible)
    return comparison
  }

  /// A schedule of the search, which may leave something out.
  private mutating func judge(
    _ schedule: Schedule, _ instance: Instance, _ answer: PlainAnswer
  ) {
    let violations = PlainChecker.violations(schedule, instance.problem)
    expect(violations.isEmpty, "search: breaks \(violations)")
    let isWhole = schedule.unplaced.isEmpty
    switch answer {
    case .unknown: expect(!isWhole || schedule.proofs.isEmpty, "search: placed, proven impossible")
    case .impossible: expect(!isWhole, "search: everything placed where that is impossible")
    case .finish(let best):
      let proofs = instance.proofs() + schedule.proofs
      expect(proofs.isEmpty, "search: proven impossible, best \(best): \(proofs)")
      let bound = schedule.lowerBound ?? .max
      expect(bound <= best, "search: bound \(bound), best \(best)")
      let end = isWhole ? schedule.finish ?? .min : best
      isFound = isWhole && end == best
      expect(end >= best, "search: ends at \(end), best \(best)")
    }
  }

  private mutating func judge(_ decision: Decision, _ problem: Problem, _ answer: PlainAnswer) {
    switch decision {
    case .placed(let schedule):
      isPossible = true
      isProven = true
      let violations = PlainChecker.violations(schedule, problem)
      expect(violations.isEmpty, "decision: breaks \(violations)")
      expect(schedule.unplaced.isEmpty, "decision: something is not placed")
      expect(answer != .impossible, "decision: placed where that is impossible")
    case .impossible:
      isProven = true
      let isRight = answer == .impossible || answer == .unknown
      expect(isRight, "decision: impossible where it is not: \(answer)")
    case .undecided: expect(answer == .unknown, "decision: none")
    }
  }
}

extension Problem {
  /// The same with everything over by then.
  fileprivate func ending(by end: Int) -> Problem {
    var problem = self
    for activity in activities.indices {
      problem.activities[activity].deadline = min(activities[activity].deadline, end)
    }
    return problem
  }
}
