/// What no assignment costs less than.
struct TermBound {
  var cost = 0
  /// For each curriculum the least balance alone, without unwanted periods.
  var balances: [Int] = []
  /// Whether a curriculum cannot keep its limits by itself.
  var isImpossible = false
}

extension TermInstance {
  /// Pairs of states and patterns to look at, for each curriculum and for all together.
  private static let workOfOne = 1 << 22
  private static let mostWork = 1 << 26

  /// No assignment costs less: for each curriculum by itself, the least over all patterns; where
  /// these are too many, over all ways to split its load over the periods into sums that its
  /// courses can make there. The unwanted periods of a node count in one of its curricula.
  func bound(_ domains: [UInt64]) -> TermBound {
    var bound = TermBound()
    let least = domains.indices.map { node in
      periods(of: domains[node]).map { unwanted[node * periodCount + $0] }.min() ?? 0
    }
    bound.cost = least.reduce(0, +)
    let extras = extras(domains, beyond: least)
    var work = min(Self.workOfOne * limits.count, Self.mostWork)
    for curriculum in limits.indices {
      let own = extras[curriculum]
      let plain = patternBound(curriculum, domains, extras: [:], &work)
      let whole = own.isEmpty ? plain : patternBound(curriculum, domains, extras: own, &work)
      if case .impossible = plain { return TermBound(isImpossible: true) }
      var balance = 0
      if case .least(let cost) = plain {
        balance = cost
      } else {
        balance = balanceBound(curriculum, domains)
      }
      bound.balances.append(balance)
      if case .least(let cost) = whole { balance = cost }
      bound.cost += balance
    }
    return bound
  }

  private struct Kind: Hashable {
    var curriculum: Int
    var load: Int
    var count: Int

    init(_ share: Share) { (curriculum, load, count) = (share.curriculum, share.load, share.count) }
  }

  /// For each curriculum its nodes with what they cost by period beyond their least. Each node
  /// counts in the curriculum where fewest are like it: there its unwanted periods tell most.
  private func extras(_ domains: [UInt64], beyond least: [Int]) -> [[Int: [Int]]] {
    var alike: [Kind: Int] = [:]
    for share in shares.joined() { alike[Kind(share), default: 0] += 1 }
    var extras: [[Int: [Int]]] = Array(repeating: [:], count: limits.count)
    for node in domains.indices {
      let home = shares[node].min { a, b in
        (alike[Kind(a)] ?? 0, a.curriculum) < (alike[Kind(b)] ?? 0, b.curriculum)
      }
      let costs = (0..<periodCount).map { period in
        domains[node] >> UInt64(period) & 1 == 1
          ? unwanted[node * periodCount + period] - least[node] : 0
      }
      if let home, costs.contains(where: { $0 > 0 }) {
        extras[home.curriculum][node] = costs
      }
    }
    return extras
  }

  private func patternBound(
    _ curriculum: Int, _ domains: [UInt64], extras: [Int: [Int]], _ work: inout Int
  ) -> TermPatterns.Answer {
    TermPatterns(self, curriculum, domains, extras: extras)?.answer(&work) ?? .unknown
  }

  /// Larger loads are not split.
  private static let mostLoad = 2048

  private func balanceBound(_ curriculum: Int, _ domains: [UInt64]) -> Int {
    let total = limits[curriculum].totalLoad
    guard total <= Self.mostLoad else { return 0 }
    var least: [Int?] = Array(repeating: nil, count: total + 1)
    least[0] = 0
    for period in 0..<periodCount {
      let steps = reachableLoads(curriculum, period, domains)
        .map { ($0, cost(curriculum, load: $0)) }
      var next: [Int?] = Array(repeating: nil, count: total + 1)
      for load in 0...total {
        guard let old = least[load] else { continue }
        for (step, cost) in steps where load + step <= total {
          next[load + step] = min(next[load + step] ?? .max, old + cost)
        }
      }
      least = next
    }
    return least[total] ?? 0
  }

  /// The loads that some choice of courses makes in a period within the limits.
  private func reachableLoads(_ curriculum: Int, _ period: Int, _ domains: [UInt64]) -> [Int] {
    let limits = limits[curriculum]
    let total = limits.totalLoad
    let most = min(limits.counts.upperBound, limits.totalCount)
    var reach = Array(
      repeating: Array(repeating: UInt64(0), count: total / 64 + 1), count: most + 1)
    reach[0][0] = 1
    for node in nodes[curriculum] where domains[node] >> UInt64(period) & 1 == 1 {
      guard let share = shares[node].first(where: { $0.curriculum == curriculum }) else { continue }
      for count in stride(from: most - share.count, through: 0, by: -1) {
        var moved = reach[count]
        moved.shift(by: share.load)
        for word in moved.indices { reach[count + share.count][word] |= moved[word] }
      }
    }
    guard limits.counts.lowerBound <= most else { return [] }
    return (0...total).filter { load in
      limits.loads.contains(load)
        && (limits.counts.lowerBound...most).contains {
          reach[$0][load / 64] >> UInt64(load % 64) & 1 == 1
        }
    }
  }

  /// What a load of a curriculum in a period costs.
  func cost(_ curriculum: Int, load: Int) -> Int {
    let ideal = limits[curriculum].ideal
    let distance = max(load - ideal.upperBound, ideal.lowerBound - load, 0)
    return distance * distance
  }

  func periods(of domain: UInt64) -> [Int] {
    (0..<periodCount).filter { domain >> UInt64($0) & 1 == 1 }
  }
}

extension [UInt64] {
  /// Moves the set of numbers up; numbers that fall out are lost.
  fileprivate mutating func shift(by shift: Int) {
    let (words, bits) = (shift / 64, UInt64(shift % 64))
    for word in indices.reversed() {
      guard word >= words else {
        self[word] = 0
        continue
      }
      var moved = self[word - words] << bits
      if bits > 0, word > words { moved |= self[word - words - 1] >> (64 - bits) }
      self[word] = moved
    }
  }
}
