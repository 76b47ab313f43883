/// Simulated annealing over assignments (two kinds of moves after Chiarandini et al. 2012, and a
/// chain): a node moves, two nodes of a curriculum change places, or a node moves and in each of
/// its curricula the node that fits best comes back for it. Orders, pairs apart and limits may be
/// broken on the way at a price that rises as the temperature falls.
struct TermAnnealing {
  private let instance: TermInstance
  private let choices: [[Int]]
  private let movable: [Int]
  private let costs: Bool
  private let target: Int
  private var state: TermState
  private var random: SplitMix64
  private let cooling: Cooling
  private let firstWeight: Double
  private var weight = 0.0
  private var threshold = 0.0
  /// The best that breaks nothing.
  private(set) var best: (cost: Int, periods: [Int])?
  private(set) var moves = 0

  /// Stops at the target, the least cost that is worth looking for.
  init(_ instance: TermInstance, domains: [UInt64], costs: Bool, target: Int, seed: UInt64) {
    self.instance = instance
    self.costs = costs
    self.target = target
    random = SplitMix64(seed: seed)
    choices = domains.map { instance.periods(of: $0) }
    movable = domains.indices.filter { domains[$0].nonzeroBitCount > 1 }
    let loads = instance.shares.joined().map(\.load)
    let mean = Double(max(1, loads.reduce(0, +))) / Double(max(1, loads.count))
    firstWeight = max(1, mean * mean)
    cooling = Cooling(start: max(0.5, mean * mean / 3), halvings: 5)
    state = TermState(instance, periods: domains.map { $0.trailingZeroBitCount }, costs: costs)
    note()
  }

  private var isDone: Bool { best.map { $0.cost <= target } ?? false }

  /// Moves a node in one cycle; then it starts afresh.
  private static let movesPerNode = 60_000

  mutating func run(moves limit: Int) {
    guard !movable.isEmpty, limit > 0 else { return }
    let length = Self.movesPerNode * movable.count
    let cycles = max(1, (limit + length / 2) / length)
    for _ in 0..<cycles where !isDone { cycle(moves: max(1, limit / cycles)) }
  }

  private mutating func cycle(moves length: Int) {
    let start = choices.map { $0[random.next(below: $0.count)] }
    state = TermState(instance, periods: start, costs: costs)
    note()
    let end = moves + length
    var done = 0
    while moves < end, !isDone {
      let part = min(1, Double(done) / Double(length))
      let temperature = cooling.temperature(after: part)
      weight = firstWeight * (0.8 + part)
      let first = moves
      for _ in 0..<256 where moves < end {
        threshold = temperature * cooling.thresholds[Int(truncatingIfNeeded: random.next() >> 52)]
        step()
      }
      done += moves - first
    }
  }

  private mutating func step() {
    let draw = random.next(below: 256)
    let node = movable[random.next(below: movable.count)]
    if draw < 16 {
      chain(node)
    } else if draw < 96 {
      swap(node)
    } else {
      moves += 1
      guard let period = otherPeriod(node) else { return }
      let change = state.change(moving: node, to: period)
      if accepts(change) {
        state.move(node, to: period, change)
        note()
      }
    }
  }

  @inline(__always)
  private func accepts(_ change: TermState.Change) -> Bool {
    Double(change.cost) + weight * Double(change.broken) <= threshold
  }

  private mutating func otherPeriod(_ node: Int) -> Int? {
    let period = choices[node][random.next(below: choices[node].count)]
    return period == state.periods[node] ? nil : period
  }

  /// A random node of one of the node's curricula.
  private mutating func partner(_ node: Int) -> Int? {
    let shares = state.shareStarts[node]..<state.shareStarts[node + 1]
    guard !shares.isEmpty else { return nil }
    let share = shares.lowerBound + random.next(below: shares.count)
    let nodes = instance.nodes[state.shares[share].curriculum]
    return nodes[random.next(below: nodes.count)]
  }

  private mutating func swap(_ node: Int) {
    moves += 2
    guard let other = partner(node) else { return }
    let (own, its) = (state.periods[node], state.periods[other])
    guard own != its, choices[node].contains(its), choices[other].contains(own) else { return }
    let first = state.change(moving: node, to: its)
    state.move(node, to: its, first)
    let second = state.change(moving: other, to: own)
    var both = first
    both += second
    if accepts(both) {
      state.move(other, to: own, second)
      note()
    } else {
      state.move(node, to: own, TermState.Change(cost: -first.cost, broken: -first.broken))
    }
  }

  private mutating func chain(_ node: Int) {
    moves += 1
    guard let period = otherPeriod(node) else { return }
    let own = state.periods[node]
    let before = state.total
    state.move(node, to: period, state.change(moving: node, to: period))
    var moved: [Int] = []
    for share in state.shareStarts[node]..<state.shareStarts[node + 1] {
      let curriculum = state.shares[share].curriculum
      if let (other, change) = bestReturn(curriculum, from: period, to: own, not: node) {
        state.move(other, to: own, change)
        moved.append(other)
      }
    }
    let change = TermState.Change(
      cost: state.total.cost - before.cost, broken: state.total.broken - before.broken)
    if accepts(change) { return note() }
    for other in moved.reversed() {
      state.move(other, to: period, state.change(moving: other, to: period))
    }
    state.move(node, to: own, state.change(moving: node, to: own))
  }

  /// The node of a curriculum whose move betters most; nil if none does.
  private mutating func bestReturn(
    _ curriculum: Int, from period: Int, to own: Int, not node: Int
  ) -> (Int, TermState.Change)? {
    let nodes = instance.nodes[curriculum]
    let turn = random.next(below: nodes.count)
    var best: (Int, TermState.Change)?
    var least = 0.0
    for index in nodes.indices {
      let place = index + turn
      let other = nodes[place < nodes.count ? place : place - nodes.count]
      guard state.periods[other] == period, other != node, choices[other].contains(own) else {
        continue
      }
      moves += 1
      let change = state.change(moving: other, to: own)
      let worth = Double(change.cost) + weight * Double(change.broken)
      if worth < least {
        least = worth
        best = (other, change)
      }
    }
    return best
  }

  @inline(__always)
  private mutating func note() {
    guard state.total.broken == 0, best.map({ state.total.cost < $0.cost }) ?? true else { return }
    best = (state.total.cost, state.periods)
  }
}
