import SchedulingOracles
import Testing

@testable import Scheduling

/// Balanced terms beside a brute force over all assignments, judged by the checker alone.
@Suite struct TermTests {
  /// Problems with their best values.
  private static let samples = (0..<200 as Range<UInt64>).map { seed in
    let problem = GeneratedTerms(seed: seed).problem
    return (problem: problem, best: PlainTerms.best(problem))
  }

  @Test(arguments: 0..<200)
  func equalsBruteForce(_ seed: UInt64) throws {
    let problem = Self.samples[Int(seed)].problem
    #expect(problem.defects.isEmpty)
    for (objective, best) in zip(TermObjective.allCases, Self.samples[Int(seed)].best) {
      let limits = TermLimits(moves: 600, nodes: 100_000, seed: seed)
      let found = try #require(problem.solution(objective, limits))
      #expect(found.value == best, "\(objective) \(problem)")
      #expect(found.isProven, "\(objective) \(problem)")
      #expect((found.impossibility == nil) == (best != nil))
      guard let periods = found.periods, let value = found.value else { continue }
      let checker = TermChecker(problem, periods: periods)
      #expect(checker.value(objective) == value)
      let used = objective == .fewestPeriods ? value.periods : problem.periodCount
      #expect(checker.violations(within: used).isEmpty)
    }
  }

  @Test(arguments: 0..<60)
  func boundsHoldWithoutSearch(_ seed: UInt64) throws {
    let problem = Self.samples[Int(seed)].problem
    for (objective, best) in zip(TermObjective.allCases, Self.samples[Int(seed)].best) {
      guard let best else { continue }
      let found = try #require(
        problem.solution(objective, TermLimits(moves: 40, nodes: 2, seed: seed)))
      if let value = found.value {
        #expect(value >= best)
        if found.isProven { #expect(value == best) }
      }
      #expect(found.bound.periods <= best.periods)
      if objective != .fewestPeriods || found.value?.periods == best.periods {
        #expect(found.bound.highestLoad <= best.highestLoad)
      }
      if objective == .balance { #expect(found.bound.balance <= best.balance) }
    }
  }

  /// Values are compared only where there are some.
  @Test func mostCanBeSolved() {
    let solved = Self.samples.count { sample in sample.best.allSatisfy { $0 != nil } }
    #expect((130..<200).contains(solved), "\(solved)")
  }

  @Test func sameSeedSameAssignment() {
    let problem = GeneratedTerms(seed: 7).problem
    let limits = TermLimits(moves: 5000, nodes: 0, seed: 3)
    #expect(problem.solution(.balance, limits) == problem.solution(.balance, limits))
  }

  @Test func costIsKeptMoveByMove() throws {
    for seed in 0..<50 as Range<UInt64> {
      let problem = GeneratedTerms(seed: seed).problem
      guard let instance = TermInstance(problem, periods: problem.periodCount) else { continue }
      // A course before one that it is taken together with is refused before any move.
      let isRing = instance.after.enumerated().contains { node, arcs in
        arcs.contains { $0.node == node }
      }
      if isRing { continue }
      var random = SplitMix64(seed: seed)
      let start = instance.domains.map { _ in random.next(below: problem.periodCount) }
      var state = TermState(instance, periods: start, costs: true)
      for _ in 0..<100 where !start.isEmpty {
        let (node, period) = (
          random.next(below: start.count), random.next(below: problem.periodCount)
        )
        if period == state.periods[node] { continue }
        state.move(node, to: period, state.change(moving: node, to: period))
        let afresh = TermState(instance, periods: state.periods, costs: true)
        #expect(state.total.cost == afresh.total.cost)
        #expect(state.total.broken == afresh.total.broken)
      }
    }
  }

  @Test func sayWhyNot() {
    var problem = TermProblem(
      periodCount: 2, courses: Array(repeating: TermCourse(load: 5), count: 3), curricula: [])
    problem.orders = [TermOrder(0, .before, 1), TermOrder(1, .before, 2)]
    #expect(reason(problem) == .chain(courses: [0, 1, 2]))
    problem.orders[1] = TermOrder(1, .notAfter, 0)
    #expect(
      reason(problem) == .ring(courses: [0, 1]) || reason(problem) == .ring(courses: [1, 0]))
    problem.orders = [TermOrder(0, .together, 1)]
    problem.apart = [TermPair(1, 0)]
    #expect(reason(problem) == .togetherAndApart(pair: 0))
    problem = TermProblem(
      periodCount: 2, courses: problem.courses,
      curricula: [Curriculum(courses: [0, 1, 2], loads: 0...7)])
    #expect(
      reason(problem)
        == .load(curriculum: 0, courses: [0, 1, 2], needed: 15, most: 14, periods: 0..<2))
    problem.curricula[0] = Curriculum(courses: [0, 1, 2], counts: 2...3)
    #expect(
      reason(problem) == .leastCount(curriculum: 0, available: 3, least: 4, periods: 0..<2))
    problem.curricula[0] = Curriculum(courses: [0, 1, 2], loads: 10...10)
    #expect(
      reason(problem) == .leastLoad(curriculum: 0, available: 15, least: 20, periods: 0..<2))
  }

  private func reason(_ problem: TermProblem) -> TermImpossibility? {
    problem.solution(.balance)?.impossibility
  }

  @Test func hostileProblems() {
    let course = TermCourse(load: 1)
    func defects(_ change: (inout TermProblem) -> Void) -> [TermDefect] {
      var problem = TermProblem(
        periodCount: 2, courses: [course, course], curricula: [Curriculum(courses: [0, 1])])
      change(&problem)
      return problem.solution(.balance) == nil ? problem.defects : []
    }
    #expect(defects { $0.periodCount = 0 } == [.periodCount])
    #expect(defects { $0.periodCount = .max } == [.periodCount])
    #expect(defects { $0.courses[1].load = .max } == [.load(course: 1)])
    #expect(defects { $0.courses[1].load = -1 } == [.load(course: 1)])
    #expect(defects { $0.courses[0].periods = [2] } == [.period(course: 0)])
    #expect(defects { $0.courses[0].unwanted = [-1] } == [.period(course: 0)])
    #expect(defects { $0.curricula[0].courses = [2] } == [.curriculum(0)])
    #expect(defects { $0.curricula[0].courses = [1, 1] } == [.curriculum(0)])
    #expect(defects { $0.orders = [TermOrder(0, .before, .min)] } == [.order(0)])
    #expect(defects { $0.apart = [TermPair(0, 9)] } == [.apart(0)])
    #expect(defects { $0.courses = Array(repeating: course, count: 5001) } == [.tooMany])
    // More of one kind than a byte counts.
    let alike = TermProblem(
      periodCount: 2, courses: Array(repeating: TermCourse(load: 3), count: 301),
      curricula: [Curriculum(courses: Array(0..<301))])
    #expect(alike.solution(.balance, TermLimits(moves: 2000, nodes: 20))?.value?.balance == 2)
    for periods in [1, 64] {
      let most = TermCourse(load: TermProblem.mostLoad)
      let problem = TermProblem(
        periodCount: periods, courses: Array(repeating: most, count: 100),
        curricula: [
          Curriculum(courses: Array(0..<100), loads: 0...Int.max, counts: 0...Int.max)
        ])
      for objective in TermObjective.allCases {
        #expect(problem.solution(objective, TermLimits(moves: 100, nodes: 5))?.periods != nil)
      }
    }
  }
}
