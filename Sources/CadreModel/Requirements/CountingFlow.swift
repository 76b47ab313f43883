/// Items divided among lines as a maximum flow (augmenting paths, Edmonds and Karp 1972): more than
/// whole items can give, so what it cannot fill nothing can.
struct CountingFlow {
  private struct Edge {
    var line: Int
    var capacity: Int
    var flow = 0
  }

  /// For each item of the state, its lines.
  private var edges: [[Edge]]
  /// What is left of each item.
  private var left: [Int]
  private var missing: [Int]
  /// Items by line, with the row of the edge.
  private var givers: [[(item: Int, edge: Int)]]

  init(_ state: CountingState) {
    missing = state.needs.map { max(0, $0) }
    givers = Array(repeating: [], count: state.needs.count)
    edges = []
    left = []
    for (row, options) in state.items.enumerated() {
      var own: [Edge] = []
      for option in options where option.uses.count == 1 {
        let use = option.uses[0]
        if let edge = own.firstIndex(where: { $0.line == use.line }) {
          own[edge].capacity = max(own[edge].capacity, use.weight)
          continue
        }
        givers[use.line].append((row, own.count))
        own.append(Edge(line: use.line, capacity: use.weight))
      }
      edges.append(own)
      left.append(options.map(\.weight).max() ?? 0)
    }
  }

  var isFull: Bool { missing.allSatisfy { $0 == 0 } }

  /// Returns the work it took.
  mutating func fill() -> Int {
    var work = 0
    for line in missing.indices {
      while missing[line] > 0 {
        let (grew, steps) = augment(line)
        work += steps
        if !grew { break }
      }
    }
    return work
  }

  /// How a line was met: from `line` over an item's edge that gives to it.
  private struct Step {
    var line: Int
    var item: Int
    var edge: Int
  }

  /// Brings a line more, along a shortest way on which other lines take from other items.
  private mutating func augment(_ line: Int) -> (grew: Bool, work: Int) {
    var work = 0
    // How each line that would lose is compensated: by the step that reached it.
    var reached: [Int: Step] = [:]
    var queue = [line]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for giver in givers[current] {
        work += 1
        let edge = edges[giver.item][giver.edge]
        guard edge.flow < edge.capacity else { continue }
        if left[giver.item] > 0 {
          push(to: line, last: Step(line: current, item: giver.item, edge: giver.edge), reached)
          return (true, work)
        }
        for other in edges[giver.item].indices {
          let loser = edges[giver.item][other]
          guard loser.flow > 0, loser.line != line, reached[loser.line] == nil else { continue }
          reached[loser.line] = Step(line: current, item: giver.item, edge: giver.edge)
          queue.append(loser.line)
        }
      }
    }
    return (false, work)
  }

  private mutating func push(to line: Int, last: Step, _ reached: [Int: Step]) {
    var way = [last]
    while let current = way.last, current.line != line, let step = reached[current.line] {
      way.append(step)
    }
    // `way[k + 1]` gives to its line by taking from `way[k].line`.
    var amount = min(missing[line], left[last.item])
    for (row, step) in way.enumerated() {
      let edge = edges[step.item][step.edge]
      amount = min(amount, edge.capacity - edge.flow)
      if row > 0, let taken = flow(of: step.item, to: way[row - 1].line) {
        amount = min(amount, taken)
      }
    }
    left[last.item] -= amount
    missing[line] -= amount
    for (row, step) in way.enumerated() {
      edges[step.item][step.edge].flow += amount
      if row > 0 { take(amount, from: step.item, to: way[row - 1].line) }
    }
  }

  private func flow(of item: Int, to line: Int) -> Int? {
    edges[item].first { $0.line == line }?.flow
  }

  private mutating func take(_ amount: Int, from item: Int, to line: Int) {
    if let edge = edges[item].firstIndex(where: { $0.line == line }) {
      edges[item][edge].flow -= amount
    }
  }
}

extension CountingFlow {
  private func share(_ option: CountingProblem.Option, of row: Int) -> Int {
    option.uses.reduce(0) { $0.clampedSum(flow(of: row, to: $1.line) ?? 0) }
  }

  /// The options of an item, those with the largest share of it first.
  func preferred(of row: Int, _ state: CountingState) -> [CountingProblem.Option] {
    let options = state.items[row]
    let shares = options.map { share($0, of: row) }
    return options.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }.map { options[$0] }
  }

  /// Each item whole, to where most of it flows; what flows nowhere fills the first line in need.
  func rounded(_ state: CountingState) -> [CountingProblem.Option?] {
    var limits = state.limits
    var needs = state.needs
    return state.items.indices.map { row in
      let useful = preferred(of: row, state).filter { option in
        option.draws.allSatisfy { $0.amount <= limits[$0.limit] }
      }
      let option =
        useful.first { option in
          share(option, of: row) > 0 && option.uses.contains { needs[$0.line] > 0 }
        } ?? useful.first { option in option.uses.contains { needs[$0.line] > 0 } }
      guard let option else { return nil }
      for draw in option.draws {
        limits[draw.limit] = limits[draw.limit].clampedSum(-draw.amount)
      }
      for use in option.uses { needs[use.line] = max(0, needs[use.line] - use.weight) }
      return option
    }
  }

  /// The item that the flow divides among most lines, the heaviest of equals; where it divides
  /// none, the one with most options.
  func mostDivided(_ state: CountingState) -> Int? {
    state.items.indices.max { a, b in rank(a, state).lexicographicallyPrecedes(rank(b, state)) }
  }

  private func rank(_ row: Int, _ state: CountingState) -> [Int] {
    let pieces = edges[row].count { $0.flow > 0 }
    let weight = state.items[row].map(\.weight).max() ?? 0
    return pieces > 1 ? [pieces, weight, -row] : [0, state.items[row].count, -row]
  }
}
