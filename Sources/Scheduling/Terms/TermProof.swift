/// Looks for a reason, with amounts, why a problem has no assignment.
struct TermProof {
  private let problem: TermProblem
  private let periodCount: Int

  init(_ problem: TermProblem, periods: Int) {
    self.problem = problem
    periodCount = periods
  }

  /// Nil if no simple reason is found, which does not mean that there is an assignment.
  func reason() -> TermImpossibility? {
    guard let instance = TermInstance(problem, periods: periodCount) else {
      return pairTogether().map(TermImpossibility.togetherAndApart)
    }
    var domains = instance.domains
    var propagation = TermPropagation(instance)
    guard propagation.narrowByOrders(&domains) else { return chain(instance) }
    for curriculum in problem.curricula.indices {
      if let reason = window(curriculum, instance, domains) { return reason }
    }
    return nil
  }

  private func pairTogether() -> Int? {
    let groups = DisjointSets(problem.courses.count).joining(
      problem.orders.filter { $0.kind == .together }.map { ($0.first, $0.second) }
    ).numbers
    return problem.apart.firstIndex { groups[$0.first] == groups[$0.second] }
  }

  /// The orders that push one node behind its last period.
  private func chain(_ instance: TermInstance) -> TermImpossibility? {
    var earliest = instance.domains.map(\.trailingZeroBitCount)
    var driver: [Int?] = Array(repeating: nil, count: earliest.count)
    if let empty = earliest.firstIndex(where: { $0 >= periodCount }) {
      return .chain(courses: [instance.firstCourse[empty]])
    }
    while true {
      var changed = false
      for node in earliest.indices {
        for arc in instance.before[node] where earliest[arc.node] + arc.lag > earliest[node] {
          let first = earliest[arc.node] + arc.lag
          let left = first > 63 ? 0 : instance.domains[node] & (.max << UInt64(first))
          driver[node] = arc.node
          if left == 0 { return trace(node, driver, instance) }
          earliest[node] = left.trailingZeroBitCount
          changed = true
        }
      }
      if !changed { return nil }
    }
  }

  private func trace(_ node: Int, _ driver: [Int?], _ instance: TermInstance) -> TermImpossibility {
    var path = [node]
    while let before = driver[path[path.count - 1]] {
      if let start = path.firstIndex(of: before) {
        return .ring(courses: path[start...].reversed().map { instance.firstCourse[$0] })
      }
      path.append(before)
    }
    return .chain(courses: path.reversed().map { instance.firstCourse[$0] })
  }

  /// The shortest stretch of periods in which a curriculum has too much or too little.
  private func window(
    _ index: Int, _ instance: TermInstance, _ domains: [UInt64]
  ) -> TermImpossibility? {
    let curriculum = problem.curricula[index]
    for length in 1...periodCount {
      for start in 0...(periodCount - length) {
        let window = (UInt64.max >> UInt64(64 - length)) << UInt64(start)
        let inside = curriculum.courses.filter { domains[instance.nodeOfCourse[$0]] & ~window == 0 }
        let near = curriculum.courses.filter { domains[instance.nodeOfCourse[$0]] & window != 0 }
        let reason = lack(index, inside, near, start..<(start + length))
        if let reason { return reason }
      }
    }
    return nil
  }

  private func lack(
    _ index: Int, _ inside: [Int], _ near: [Int], _ periods: Range<Int>
  ) -> TermImpossibility? {
    let curriculum = problem.curricula[index]
    func load(_ courses: [Int]) -> Int { courses.reduce(0) { $0 + problem.courses[$1].load } }
    func times(_ limit: Int) -> Int {
      let (all, isMany) = limit.multipliedReportingOverflow(by: periods.count)
      return isMany ? .max : all
    }
    if load(inside) > times(curriculum.loads.upperBound) {
      return .load(
        curriculum: index, courses: inside, needed: load(inside),
        most: times(curriculum.loads.upperBound), periods: periods)
    }
    if inside.count > times(curriculum.counts.upperBound) {
      return .count(
        curriculum: index, courses: inside, most: times(curriculum.counts.upperBound),
        periods: periods)
    }
    if load(near) < times(curriculum.loads.lowerBound) {
      return .leastLoad(
        curriculum: index, available: load(near), least: times(curriculum.loads.lowerBound),
        periods: periods)
    }
    if near.count < times(curriculum.counts.lowerBound) {
      return .leastCount(
        curriculum: index, available: near.count, least: times(curriculum.counts.lowerBound),
        periods: periods)
    }
    return nil
  }
}
