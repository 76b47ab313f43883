/// Depth-first search through all assignments, with propagation; for costs, branch and bound.
struct TermBranching {
  enum Answer {
    /// The best of all.
    case best(cost: Int, periods: [Int])
    /// There is none below the limit.
    case none
    /// The work limit was reached.
    case unknown
  }

  private let instance: TermInstance
  private let costs: Bool
  private var propagation: TermPropagation
  private var tables: TermBalances?
  private var best: (cost: Int, periods: [Int])?
  private var limit: Int
  private var nodesLeft: Int
  private(set) var nodes = 0
  /// For each curriculum a balance that it is never below; empty for none.
  private let balances: [Int]

  private struct Frame {
    var domains: [UInt64]
    var node: Int
    var untried: [Int]
  }

  /// Only assignments of less cost than the limit are looked for.
  init(
    _ instance: TermInstance, costs: Bool, below limit: Int, nodes: Int, balances: [Int] = []
  ) {
    self.balances = balances
    self.instance = instance
    self.costs = costs
    self.limit = limit
    nodesLeft = nodes
    propagation = TermPropagation(instance)
    tables = costs ? TermBalances(instance) : nil
  }

  mutating func run(_ domains: [UInt64]) -> Answer {
    var stack: [Frame] = []
    if let frame = open(domains) { stack.append(frame) }
    while let index = stack.indices.last {
      if !costs, best != nil { break }
      guard let period = stack[index].untried.popLast() else {
        stack.removeLast()
        continue
      }
      if nodesLeft == 0 { return .unknown }
      nodesLeft -= 1
      nodes += 1
      var next = stack[index].domains
      next[stack[index].node] = 1 << UInt64(period)
      if let frame = open(next) { stack.append(frame) }
    }
    return best.map { .best(cost: $0.cost, periods: $0.periods) } ?? .none
  }

  /// Nil if nothing better lies below; a complete assignment is kept.
  private mutating func open(_ domains: [UInt64]) -> Frame? {
    var domains = domains
    guard narrow(&domains) else { return nil }
    let open = domains.indices.filter { domains[$0].nonzeroBitCount > 1 }
    let node = open.min { a, b in
      (domains[a].nonzeroBitCount, -weight(a), a) < (domains[b].nonzeroBitCount, -weight(b), b)
    }
    guard let node else {
      let periods = domains.map(\.trailingZeroBitCount)
      let state = TermState(instance, periods: periods, costs: costs)
      if state.total.broken == 0, state.total.cost < limit {
        best = (state.total.cost, periods)
        limit = state.total.cost
      }
      return nil
    }
    let loads = instance.periods(of: domains[node]).map { period in
      (load: load(near: node, period, domains), period: period)
    }
    let order = loads.sorted { ($0.load, $0.period) > ($1.load, $1.period) }.map(\.period)
    return Frame(domains: domains, node: node, untried: order)
  }

  /// False if nothing that costs less lies below.
  private mutating func narrow(_ domains: inout [UInt64]) -> Bool {
    while true {
      guard propagation.narrow(&domains), !costs || lowerBound(domains) < limit else {
        return false
      }
      guard var tables, limit < .max else { return true }
      self.tables = nil
      let (old, work) = (domains, tables.work)
      let isOpen = tables.narrow(&domains, below: limit)
      let more = (tables.work - work) / Self.questionsPerNode
      nodes += more
      nodesLeft = max(0, nodesLeft - more)
      self.tables = tables
      if !isOpen { return false }
      if domains == old { return true }
    }
  }

  /// So many questions to the tables take as long as one node.
  private static let questionsPerNode = 1024

  private func weight(_ node: Int) -> Int { instance.shares[node].reduce(0) { $0 + $1.load } }

  /// The fixed load of the node's curricula in a period.
  private func load(near node: Int, _ period: Int, _ domains: [UInt64]) -> Int {
    var sum = 0
    for share in instance.shares[node] {
      for other in instance.nodes[share.curriculum] where domains[other] == 1 << UInt64(period) {
        sum += weight(other)
      }
    }
    return sum
  }

  private func lowerBound(_ domains: [UInt64]) -> Int {
    var bound = 0
    for node in domains.indices {
      var least = Int.max
      for period in instance.periods(of: domains[node]) {
        least = min(least, instance.unwanted[node * instance.periodCount + period])
      }
      bound += least
    }
    for curriculum in instance.limits.indices {
      var balance = 0
      for period in 0..<instance.periodCount {
        var (fixed, near) = (0, 0)
        for node in instance.nodes[curriculum] where domains[node] >> UInt64(period) & 1 == 1 {
          for share in instance.shares[node] where share.curriculum == curriculum {
            near += share.load
            if domains[node].nonzeroBitCount == 1 { fixed += share.load }
          }
        }
        let ideal = instance.limits[curriculum].ideal
        let load = min(max(ideal.lowerBound, fixed), max(near, fixed))
        balance += instance.cost(curriculum, load: load)
      }
      bound += balances.isEmpty ? balance : max(balance, balances[curriculum])
    }
    return bound
  }
}
