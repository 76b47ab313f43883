/// What is proven to forbid every assignment. Periods count from 0.
public enum TermImpossibility: Hashable, Sendable {
  /// Each course must be before the next, or with it; the last leads back to the first.
  case ring(courses: [Int])
  /// Courses that must be together and apart.
  case togetherAndApart(pair: Int)
  /// Each course waits for the one before; the last has no period left of its own.
  case chain(courses: [Int])
  /// These courses can only be taken in the periods, which take at most `most`.
  case load(curriculum: Int, courses: [Int], needed: Int, most: Int, periods: Range<Int>)
  case count(curriculum: Int, courses: [Int], most: Int, periods: Range<Int>)
  /// All courses that can be taken in the periods add up to less than the least.
  case leastLoad(curriculum: Int, available: Int, least: Int, periods: Range<Int>)
  case leastCount(curriculum: Int, available: Int, least: Int, periods: Range<Int>)
  /// All assignments were tried or excluded.
  case search
}

/// Narrows the periods of nodes by orders, pairs apart, and the limits of loads and counts.
struct TermPropagation {
  let instance: TermInstance
  private var mandatory: [TermCell]
  private var possible: [TermCell]

  init(_ instance: TermInstance) {
    self.instance = instance
    let cells = instance.limits.count * instance.periodCount
    mandatory = Array(repeating: TermCell(), count: cells)
    possible = mandatory
  }

  /// False if a node has no period left or a limit cannot be kept.
  mutating func narrow(_ domains: inout [UInt64]) -> Bool {
    while true {
      let old = domains
      guard narrowByOrders(&domains), narrowByApart(&domains), narrowByLimits(&domains) else {
        return false
      }
      if domains == old { return keepsWindows(domains) }
    }
  }

  /// The first node whose periods are all taken away, by orders alone; nil if none.
  mutating func narrowByOrders(_ domains: inout [UInt64]) -> Bool {
    var changed = true
    while changed {
      changed = false
      for node in domains.indices {
        let own = domains[node]
        if own == 0 { return false }
        for arc in instance.after[node] {
          let first = own.trailingZeroBitCount + arc.lag
          let mask = first > 63 ? 0 : UInt64.max << UInt64(first)
          if domains[arc.node] & ~mask != 0 {
            domains[arc.node] &= mask
            changed = true
          }
        }
        for arc in instance.before[node] {
          let last = 63 - own.leadingZeroBitCount - arc.lag
          let mask = last < 0 ? 0 : UInt64.max >> UInt64(63 - last)
          if domains[arc.node] & ~mask != 0 {
            domains[arc.node] &= mask
            changed = true
          }
        }
      }
    }
    return !domains.contains(0)
  }

  private func narrowByApart(_ domains: inout [UInt64]) -> Bool {
    for node in domains.indices where domains[node].nonzeroBitCount == 1 {
      for other in instance.apart[node] {
        domains[other] &= ~domains[node]
        if domains[other] == 0 { return false }
      }
    }
    return true
  }

  private mutating func sum(_ domains: [UInt64]) {
    for cell in mandatory.indices {
      mandatory[cell] = TermCell()
      possible[cell] = TermCell()
    }
    for node in domains.indices {
      let isFixed = domains[node].nonzeroBitCount == 1
      for share in instance.shares[node] {
        var rest = domains[node]
        while rest != 0 {
          let cell = share.curriculum * instance.periodCount + rest.trailingZeroBitCount
          rest &= rest - 1
          possible[cell].add(share)
          if isFixed { mandatory[cell].add(share) }
        }
      }
    }
  }

  private mutating func narrowByLimits(_ domains: inout [UInt64]) -> Bool {
    sum(domains)
    for (curriculum, limits) in instance.limits.enumerated() {
      for period in 0..<instance.periodCount {
        let cell = curriculum * instance.periodCount + period
        let (least, most) = (mandatory[cell], possible[cell])
        if least.load > limits.loads.upperBound || least.count > limits.counts.upperBound
          || most.load < limits.loads.lowerBound || most.count < limits.counts.lowerBound
        {
          return false
        }
      }
    }
    for node in domains.indices where domains[node].nonzeroBitCount > 1 {
      for share in instance.shares[node] where !narrow(&domains[node], share) { return false }
    }
    return true
  }

  /// Takes away the periods that the share would overfill; keeps to one that needs it.
  private func narrow(_ domain: inout UInt64, _ share: TermInstance.Share) -> Bool {
    let limits = instance.limits[share.curriculum]
    var rest = domain
    while rest != 0 {
      let period = rest.trailingZeroBitCount
      rest &= rest - 1
      let cell = share.curriculum * instance.periodCount + period
      if mandatory[cell].load + share.load > limits.loads.upperBound
        || mandatory[cell].count + share.count > limits.counts.upperBound
      {
        domain &= ~(1 << UInt64(period))
      } else if possible[cell].load - share.load < limits.loads.lowerBound
        || possible[cell].count - share.count < limits.counts.lowerBound
      {
        domain &= 1 << UInt64(period)
      }
      if domain == 0 { return false }
      if domain.nonzeroBitCount == 1 { return true }
    }
    return true
  }

  private mutating func keepsWindows(_ domains: [UInt64]) -> Bool {
    sum(domains)
    for curriculum in instance.limits.indices {
      if !TermWindows(instance, curriculum, domains).isKept(
        mandatory, possible, at: curriculum * instance.periodCount)
      {
        return false
      }
    }
    return true
  }
}

/// A load and a count of courses.
struct TermCell: Hashable {
  var load = 0
  var count = 0

  mutating func add(_ share: TermInstance.Share) {
    load += share.load
    count += share.count
  }
}
