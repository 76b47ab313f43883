import Scheduling

/// Small random problems of balanced terms with every kind of rule.
enum RandomTerms {
  static func problem(seed: UInt64) -> TermProblem {
    var random = PlainRandom(state: seed &* 0x9E37_79B9 &+ 17)
    let count = 1 + random.below(6)
    let periods = 1 + random.below(4)
    let courses = (0..<count).map { _ in
      TermCourse(
        load: random.below(7),
        periods: random.below(5) == 0 ? (0..<periods).filter { _ in random.below(2) == 0 } : nil,
        unwanted: (0..<periods).filter { _ in random.below(6) == 0 })
    }
    var problem = TermProblem(periodCount: periods, courses: courses, curricula: [])
    for _ in 0..<(1 + random.below(3)) {
      let own = (0..<count).filter { _ in random.below(3) > 0 }
      let least = random.below(4) == 0 ? random.below(4) : 0
      let fewest = random.below(4) == 0 ? random.below(2) : 0
      problem.curricula.append(
        Curriculum(
          courses: own, loads: least...(random.below(2) == 0 ? least + random.below(12) : .max),
          counts: fewest...(random.below(2) == 0 ? fewest + 1 + random.below(3) : .max)))
    }
    for _ in 0..<random.below(5) {
      let kinds = TermOrder.Kind.allCases + [.before, .before]
      problem.orders.append(
        TermOrder(random.below(count), kinds[random.below(kinds.count)], random.below(count)))
    }
    if random.below(3) == 0 {
      problem.apart.append(TermPair(random.below(count), random.below(count)))
    }
    return problem
  }
}

/// Numbers of a linear congruential generator.
struct PlainRandom {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

/// Tries every assignment.
enum BruteForceTerms {
  static func best(_ problem: TermProblem, _ objective: TermObjective) -> TermValue? {
    var best: TermValue?
    var periods = Array(repeating: 0, count: problem.courses.count)
    while true {
      let checker = TermChecker(problem, periods: periods)
      let used = objective == .fewestPeriods ? (periods.max() ?? -1) + 1 : problem.periodCount
      if checker.violations(within: used).isEmpty {
        let value = checker.value(objective)
        best = best.map { min($0, value) } ?? value
      }
      guard let place = periods.firstIndex(where: { $0 + 1 < problem.periodCount }) else { break }
      for before in 0..<place { periods[before] = 0 }
      periods[place] += 1
    }
    return best
  }
}
