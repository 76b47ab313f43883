import Scheduling

/// Small problems of balanced terms with every kind of rule, most of them with a solution: orders
/// lead from smaller to larger numbers, and limits leave room.
public struct GeneratedTerms: Sendable {
  public let problem: TermProblem

  public init(seed: UInt64) {
    var random = Dice(Int(truncatingIfNeeded: seed))
    // Every third problem has courses that are alike.
    let loads = seed % 3 == 0 ? 5...6 : 0...6
    let count = Int.random(in: 1...(seed % 3 == 0 ? 7 : 6), using: &random)
    // So few assignments that all can be tried.
    let periods = Int.random(in: 1...(count < 6 ? 4 : 3), using: &random)
    var problem = TermProblem(
      periodCount: periods,
      courses: (0..<count).map { _ in Self.course(periods, loads, using: &random) }, curricula: [])
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      problem.curricula.append(Self.curriculum(problem, using: &random))
    }
    if count > 1 {
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let (first, second) = Self.pair(count, using: &random)
        problem.orders.append(TermOrder(first, Self.kind(using: &random), second))
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        let (first, second) = Self.pair(count, using: &random)
        problem.apart.append(TermPair(first, second))
      }
    }
    self.problem = problem
  }

  private static func course(
    _ periods: Int, _ loads: ClosedRange<Int>, using random: inout Dice
  ) -> TermCourse {
    var course = TermCourse(load: Int.random(in: loads, using: &random))
    if Int.random(in: 0..<6, using: &random) == 0 {
      course.periods = (0..<periods).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
    }
    course.unwanted = (0..<periods).filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
    return course
  }

  /// Limits around what an even split would need.
  private static func curriculum(
    _ problem: TermProblem, using random: inout Dice
  ) -> Curriculum {
    let own = problem.courses.indices.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
    var curriculum = Curriculum(courses: own)
    let load = own.reduce(0) { $0 + problem.courses[$1].load } / problem.periodCount
    let count = own.count / problem.periodCount
    if Bool.random(using: &random) {
      let least = Int.random(in: 0..<3, using: &random) == 0 ? max(0, load - 2) : 0
      curriculum.loads = least...(load + Int.random(in: 3...9, using: &random))
    }
    if Bool.random(using: &random) {
      let least = Int.random(in: 0..<3, using: &random) == 0 ? count : 0
      curriculum.counts = least...(count + Int.random(in: 1...3, using: &random))
    }
    return curriculum
  }

  private static func kind(using random: inout Dice) -> TermOrder.Kind {
    let kinds = TermOrder.Kind.allCases + [.before, .before]
    return kinds[Int.random(in: kinds.indices, using: &random)]
  }

  /// Two different courses, the smaller number first.
  private static func pair(_ count: Int, using random: inout Dice) -> (Int, Int) {
    let second = Int.random(in: 1..<count, using: &random)
    return (Int.random(in: 0..<second, using: &random), second)
  }
}
