/// The least balance of one curriculum by itself, over all ways to take each of its nodes once.
///
/// Nodes of equal load and count are one kind. How many of each kind are taken in a period is a
/// pattern (as in cutting stock: Gilmore, Gomory 1961); a table over how many are taken so far is
/// filled period by period. Of the periods of single nodes it minds how many of a kind can be
/// taken in each, how many must have been by then, and how many can have been.
struct TermPatterns {
  private struct Kind {
    var load: Int
    var count: Int
    var nodes: [Int] = []
  }

  /// Some of each kind taken in one period.
  private struct Pattern {
    var numbers: SIMD16<UInt8>
    /// By how many places of the table it leads on.
    var offset: Int
    var cost: Int
  }

  private let instance: TermInstance
  private let curriculum: Int
  private let domains: [UInt64]
  /// What some nodes cost by period beside the balance.
  private let extras: [Int: [Int]]
  private var kinds: [Kind] = []
  private var strides: [Int] = []
  private var size = 1

  private static let mostStates = 1 << 16
  private static let mostPatterns = 1 << 14

  /// Nil if the table would be too large.
  init?(_ instance: TermInstance, _ curriculum: Int, _ domains: [UInt64], extras: [Int: [Int]]) {
    self.instance = instance
    self.curriculum = curriculum
    self.domains = domains
    self.extras = extras
    for node in instance.nodes[curriculum] {
      guard let share = instance.shares[node].first(where: { $0.curriculum == curriculum })
      else { continue }
      let known = kinds.firstIndex { $0.load == share.load && $0.count == share.count }
      if known == nil { kinds.append(Kind(load: share.load, count: share.count)) }
      kinds[known ?? kinds.count - 1].nodes.append(node)
    }
    for kind in kinds {
      strides.append(size)
      size *= kind.nodes.count + 1
      // Then there are at most 16 kinds.
      if size > Self.mostStates || kind.nodes.count > UInt8.max { return nil }
    }
  }

  enum Answer {
    case least(Int)
    /// No way keeps the limits.
    case impossible
    /// The work, counted in pairs of a state and a pattern, did not suffice.
    case unknown
  }

  func answer(_ work: inout Int) -> Answer {
    var least = Array(repeating: Int.max, count: size)
    least[0] = 0
    for period in 0..<instance.periodCount {
      guard let patterns = patterns(period) else { return .unknown }
      let states = least.indices.filter { least[$0] < .max }
      work -= states.count * patterns.count
      if work < 0 { return .unknown }
      least = next(least, states, patterns, period)
    }
    return least[size - 1] < .max ? .least(least[size - 1]) : .impossible
  }

  private func next(
    _ least: [Int], _ states: [Int], _ patterns: [Pattern], _ period: Int
  ) -> [Int] {
    var next = Array(repeating: Int.max, count: size)
    let before = (UInt64.max >> UInt64(63 - period))
    let possible = kinds.map { $0.nodes.count { domains[$0] & before != 0 } }
    let needed = kinds.map { $0.nodes.count { domains[$0] & ~before == 0 } }
    for state in states {
      var (fewest, most) = (SIMD16<UInt8>(), SIMD16<UInt8>())
      for kind in kinds.indices {
        let taken = state / strides[kind] % (kinds[kind].nodes.count + 1)
        fewest[kind] = UInt8(clamping: needed[kind] - taken)
        most[kind] = UInt8(clamping: possible[kind] - taken)
      }
      for pattern in patterns
      where all(pattern.numbers .>= fewest) && all(pattern.numbers .<= most) {
        let place = state + pattern.offset
        next[place] = min(next[place], least[state] + pattern.cost)
      }
    }
    return next
  }

  /// All that keep the limits; nil if they are too many.
  private func patterns(_ period: Int) -> [Pattern]? {
    let limits = instance.limits[curriculum]
    let extras = kinds.map { least(extras: $0, period) }
    var found: [Pattern] = []
    var numbers = SIMD16<UInt8>()
    var isWhole = true
    func extend(_ kind: Int, load: Int, count: Int, extra: Int, offset: Int) {
      if load > limits.loads.upperBound || count > limits.counts.upperBound || !isWhole { return }
      if kind == kinds.count {
        guard limits.loads.contains(load), limits.counts.contains(count) else { return }
        let cost = instance.cost(curriculum, load: load) + extra
        found.append(Pattern(numbers: numbers, offset: offset, cost: cost))
        isWhole = found.count < Self.mostPatterns
        return
      }
      for (number, more) in extras[kind].enumerated() {
        numbers[kind] = UInt8(clamping: number)
        extend(
          kind + 1, load: load + number * kinds[kind].load,
          count: count + number * kinds[kind].count, extra: extra + more,
          offset: offset + number * strides[kind])
      }
    }
    extend(0, load: 0, count: 0, extra: 0, offset: 0)
    return isWhole ? found : nil
  }

  /// What 0, 1, … nodes of a kind cost at least in a period, as many as can be taken in it.
  private func least(extras kind: Kind, _ period: Int) -> [Int] {
    let costs = kind.nodes.filter { domains[$0] >> UInt64(period) & 1 == 1 }
      .map { extras[$0]?[period] ?? 0 }.sorted()
    return costs.reduce(into: [0]) { sums, cost in sums.append((sums.last ?? 0) + cost) }
  }
}
