/// The least balance of each curriculum while some of its nodes have their period, remembered:
/// which periods these are makes no difference, and what is left differs by its kinds alone.
struct TermBalances {
  private struct Kind: Hashable {
    var load: Int
    var count: Int
  }

  /// What is left of each kind, and what the periods hold, in order.
  private struct Question: Hashable {
    var rest: SIMD16<UInt8>
    var cells: [TermCell]
  }

  private let instance: TermInstance
  private var kinds: [[Kind]]
  /// For each node, by its shares, the number of its kind in the curriculum.
  private var kindOf: [[Int]] = []
  private var known: [[Question: Int]]
  /// Questions asked, and pairs of states and patterns looked at for new ones, by their share.
  private(set) var work = 0

  /// Of one table, over all periods.
  private static let mostStates = 4096
  private static let mostKnown = 1 << 16
  /// More than any balance of so few courses; even as many as there are curricula do not overflow.
  private static let impossible = 1 << 52

  /// Nil where a table would be too large to be filled often.
  init?(_ instance: TermInstance) {
    self.instance = instance
    kinds = Array(repeating: [], count: instance.limits.count)
    known = Array(repeating: [:], count: instance.limits.count)
    var sizes = Array(repeating: [Int](), count: instance.limits.count)
    for shares in instance.shares {
      var own: [Int] = []
      for share in shares {
        let kind = Kind(load: share.load, count: share.count)
        let number = kinds[share.curriculum].firstIndex(of: kind) ?? kinds[share.curriculum].count
        if number == kinds[share.curriculum].count {
          kinds[share.curriculum].append(kind)
          sizes[share.curriculum].append(0)
        }
        sizes[share.curriculum][number] += 1
        own.append(number)
      }
      kindOf.append(own)
    }
    for row in sizes {
      var size = 1
      for count in row {
        size *= count + 1
        if size > Self.mostStates / instance.periodCount || count > UInt8.max { return nil }
      }
    }
  }

  /// Takes away periods in which a node would take the cost to the limit; false if the cost is
  /// there already, or a node has no period left.
  mutating func narrow(_ domains: inout [UInt64], below limit: Int) -> Bool {
    let count = instance.periodCount
    let first = Question(rest: SIMD16(), cells: Array(repeating: TermCell(), count: count))
    var questions = Array(repeating: first, count: kinds.count)
    var least = Array(repeating: 0, count: domains.count)
    var cost = 0
    for node in domains.indices {
      least[node] = .max
      for period in instance.periods(of: domains[node]) {
        least[node] = min(least[node], instance.unwanted[node * count + period])
      }
      cost += least[node]
      let isFixed = domains[node].nonzeroBitCount == 1
      for (row, share) in instance.shares[node].enumerated() {
        if isFixed {
          questions[share.curriculum].cells[domains[node].trailingZeroBitCount].add(share)
        } else {
          questions[share.curriculum].rest[kindOf[node][row]] += 1
        }
      }
    }
    let balances = questions.indices.map { self.least($0, questions[$0]) }
    cost += balances.reduce(0, +)
    if cost >= limit { return false }
    for node in domains.indices where domains[node].nonzeroBitCount > 1 {
      for period in instance.periods(of: domains[node]) {
        var more = instance.unwanted[node * count + period] - least[node]
        for (row, share) in instance.shares[node].enumerated() where cost + more < limit {
          var question = questions[share.curriculum]
          question.rest[kindOf[node][row]] -= 1
          question.cells[period].add(share)
          more += self.least(share.curriculum, question) - balances[share.curriculum]
        }
        if cost + more >= limit { domains[node] &= ~(1 << UInt64(period)) }
      }
      if domains[node] == 0 { return false }
    }
    return true
  }

  private mutating func least(_ curriculum: Int, _ question: Question) -> Int {
    var question = question
    question.cells.sort { ($0.load, $0.count) < ($1.load, $1.count) }
    work += 1
    if let known = known[curriculum][question] { return known }
    let answer = table(curriculum, question)
    if known[curriculum].count < Self.mostKnown { known[curriculum][question] = answer }
    return answer
  }

  /// Filled period by period, as `TermPatterns` does.
  private mutating func table(_ curriculum: Int, _ question: Question) -> Int {
    let counts = kinds[curriculum].indices.map { Int(question.rest[$0]) }
    let size = counts.reduce(1) { $0 * ($1 + 1) }
    var least = Array(repeating: Int.max, count: size)
    least[0] = 0
    for cell in question.cells {
      let costs = (0..<size).map { cost(curriculum, cell, adding: $0, counts) }
      var next = Array(repeating: Int.max, count: size)
      for state in 0..<size where least[state] < .max {
        work += size / 64
        for pattern in 0..<(size - state) where costs[pattern] < .max {
          if !fits(state, pattern, counts) { continue }
          next[state + pattern] = min(next[state + pattern], least[state] + costs[pattern])
        }
      }
      least = next
    }
    return least[size - 1] < .max ? least[size - 1] : Self.impossible
  }

  /// The greatest number where the limits forbid it. A pattern is numbered as a state is.
  private func cost(
    _ curriculum: Int, _ cell: TermCell, adding pattern: Int, _ counts: [Int]
  ) -> Int {
    var (cell, rest) = (cell, pattern)
    for (kind, count) in counts.enumerated() {
      let taken = rest % (count + 1)
      rest /= count + 1
      cell.load += taken * kinds[curriculum][kind].load
      cell.count += taken * kinds[curriculum][kind].count
    }
    let limits = instance.limits[curriculum]
    guard limits.loads.contains(cell.load), limits.counts.contains(cell.count) else { return .max }
    return instance.cost(curriculum, load: cell.load)
  }

  /// Whether no kind is taken more often than there is.
  private func fits(_ state: Int, _ pattern: Int, _ counts: [Int]) -> Bool {
    var (state, pattern) = (state, pattern)
    for count in counts {
      if state % (count + 1) + pattern % (count + 1) > count { return false }
      state /= count + 1
      pattern /= count + 1
    }
    return true
  }
}
