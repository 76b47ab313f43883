/// Compares, in every stretch of periods, what must be taken there with what has room there.
struct TermWindows {
  private let instance: TermInstance
  private let curriculum: Int
  private let domains: [UInt64]

  init(_ instance: TermInstance, _ curriculum: Int, _ domains: [UInt64]) {
    self.instance = instance
    self.curriculum = curriculum
    self.domains = domains
  }

  /// Sums of larger loads are not told apart.
  private static let mostReach = 512

  private var shares: [(domain: UInt64, share: TermInstance.Share)] {
    instance.nodes[curriculum].compactMap { node in
      instance.shares[node].first { $0.curriculum == curriculum }.map { (domains[node], $0) }
    }
  }

  /// Whether no stretch is proven overfull or short.
  func isKept(_ mandatory: [TermCell], _ possible: [TermCell], at first: Int) -> Bool {
    let periods = 0..<instance.periodCount
    let shares = shares
    let rooms = periods.map { room($0, shares, mandatory[first + $0]) }
    if rooms.contains(nil) { return false }
    for start in periods {
      var room = TermCell()
      for end in start..<instance.periodCount {
        room.load += min(rooms[end]?.load ?? 0, TermProblem.mostTotal)
        room.count += min(rooms[end]?.count ?? 0, TermProblem.mostCourses)
        let outside = ~(((UInt64.max >> UInt64(63 - end)) >> UInt64(start)) << UInt64(start))
        var inside = TermCell()
        for (domain, share) in shares where domain & outside == 0 { inside.add(share) }
        if inside.load > room.load || inside.count > room.count { return false }
      }
    }
    return hasEnough(shares)
  }

  private func hasEnough(_ shares: [(domain: UInt64, share: TermInstance.Share)]) -> Bool {
    let limits = instance.limits[curriculum]
    guard limits.loads.lowerBound > 0 || limits.counts.lowerBound > 0 else { return true }
    for start in 0..<instance.periodCount {
      for end in start..<instance.periodCount {
        let window = ((UInt64.max >> UInt64(63 - end)) >> UInt64(start)) << UInt64(start)
        var near = TermCell()
        for (domain, share) in shares where domain & window != 0 { near.add(share) }
        let length = end - start + 1
        if near.load / length < limits.loads.lowerBound
          || near.count / length < limits.counts.lowerBound
        {
          return false
        }
      }
    }
    return true
  }

  /// The most load within the limit that some choice of the courses possible in a period adds up
  /// to, and the most courses; nil if no choice keeps the limits.
  private func room(
    _ period: Int, _ shares: [(domain: UInt64, share: TermInstance.Share)], _ fixed: TermCell
  ) -> TermCell? {
    let limits = instance.limits[curriculum]
    let most = limits.loads.upperBound
    let count = limits.counts.upperBound
    guard most <= Self.mostReach else { return TermCell(load: most, count: count) }
    var reach = Array(repeating: UInt64(0), count: most / 64 + 1)
    guard fixed.load <= most else { return nil }
    reach[fixed.load / 64] = 1 << UInt64(fixed.load % 64)
    for (domain, share) in shares
    where domain >> UInt64(period) & 1 == 1 && domain.nonzeroBitCount > 1 && share.load > 0 {
      reach.addShifted(by: share.load)
    }
    for load in stride(from: most, through: limits.loads.lowerBound, by: -1)
    where reach[load / 64] >> UInt64(load % 64) & 1 == 1 {
      return TermCell(load: load, count: count)
    }
    return nil
  }
}

extension [UInt64] {
  /// Joins the set of numbers with itself moved up; numbers that fall out are lost.
  mutating func addShifted(by shift: Int) {
    let (words, bits) = (shift / 64, UInt64(shift % 64))
    for word in indices.reversed() where word >= words {
      var moved = self[word - words] << bits
      if bits > 0, word > words { moved |= self[word - words - 1] >> (64 - bits) }
      self[word] |= moved
    }
  }
}

extension TermProblem {
  static let mostTotal = mostLoad * mostCourses
}
