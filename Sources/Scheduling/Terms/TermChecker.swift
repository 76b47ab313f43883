/// A rule that an assignment of courses to periods breaks.
public enum TermViolation: Hashable, Sendable {
  /// Not one period for each course.
  case notAll
  case period(course: Int)
  case order(Int)
  case apart(Int)
  case load(curriculum: Int, period: Int)
  case count(curriculum: Int, period: Int)
}

/// Judges assignments by the problem as it is stated; shares nothing with the search.
public struct TermChecker: Sendable {
  private let problem: TermProblem
  private let periods: [Int]

  public init(_ problem: TermProblem, periods: [Int]) {
    self.problem = problem
    self.periods = periods
  }

  /// The rules broken, if the limits hold for the first `used` periods and nothing may be taken
  /// in later ones.
  public func violations(within used: Int) -> [TermViolation] {
    guard periods.count == problem.courses.count else { return [.notAll] }
    var found: [TermViolation] = []
    for (course, period) in periods.enumerated() {
      let allowed = problem.courses[course].periods ?? Array(0..<problem.periodCount)
      if !allowed.contains(period) || period >= used { found.append(.period(course: course)) }
    }
    for (index, order) in problem.orders.enumerated() where !isKept(order) {
      found.append(.order(index))
    }
    for (index, pair) in problem.apart.enumerated()
    where periods[pair.first] == periods[pair.second] { found.append(.apart(index)) }
    for (index, curriculum) in problem.curricula.enumerated() {
      for period in 0..<used {
        let taken = curriculum.courses.filter { periods[$0] == period }
        let load = taken.reduce(0) { $0 + problem.courses[$1].load }
        if !curriculum.loads.contains(load) {
          found.append(.load(curriculum: index, period: period))
        }
        if !curriculum.counts.contains(taken.count) {
          found.append(.count(curriculum: index, period: period))
        }
      }
    }
    return found
  }

  private func isKept(_ order: TermOrder) -> Bool {
    let (first, second) = (periods[order.first], periods[order.second])
    switch order.kind {
    case .before: return first < second
    case .notAfter: return first <= second
    case .together: return first == second
    }
  }

  /// The value of the assignment, whether or not it keeps the rules.
  public func value(_ objective: TermObjective) -> TermValue {
    let used = (periods.max() ?? -1) + 1
    switch objective {
    case .highestLoad: return TermValue(highestLoad: highestLoad)
    case .balance: return TermValue(balance: balance(over: problem.periodCount))
    case .fewestPeriods:
      return TermValue(periods: used, highestLoad: highestLoad, balance: balance(over: used))
    }
  }

  private var highestLoad: Int {
    problem.curricula.indices.flatMap { curriculum in
      (0..<problem.periodCount).map { load(curriculum, $0) }
    }.max() ?? 0
  }

  private func balance(over used: Int) -> Int {
    var sum = 0
    for (index, curriculum) in problem.curricula.enumerated() where used > 0 {
      let total = curriculum.courses.reduce(0) { $0 + problem.courses[$1].load }
      let (low, high) = (total / used, (total + used - 1) / used)
      for period in 0..<used {
        let distance = max(low - load(index, period), load(index, period) - high, 0)
        sum += distance * distance
      }
    }
    for (course, period) in periods.enumerated() {
      sum += problem.courses[course].unwanted.count { $0 == period }
    }
    return sum
  }

  private func load(_ curriculum: Int, _ period: Int) -> Int {
    problem.curricula[curriculum].courses.filter { periods[$0] == period }
      .reduce(0) { $0 + problem.courses[$1].load }
  }
}
