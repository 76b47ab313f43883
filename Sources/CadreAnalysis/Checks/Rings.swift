/// Rings in a directed graph, each found once.
struct Rings {
  private let edges: [[Int]]

  /// `edges[v]`: the nodes that `v` points to.
  init(edges: [[Int]]) { self.edges = edges }

  /// One shortest ring through the first node of each strongly connected part that has one.
  func found() -> [[Int]] {
    ringComponents().compactMap { component in
      component.min().flatMap { ring(through: $0, within: Set(component)) }
    }
    .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// The strongly connected parts that have a ring.
  func ringComponents() -> [[Int]] {
    // Most things name only what stands before them.
    let goesBack = edges.indices.allSatisfy { node in edges[node].allSatisfy { $0 < node } }
    if goesBack { return [] }
    return components().filter { component in
      component.count > 1 || component.contains { edges[$0].contains($0) }
    }
  }

  /// A shortest ring through a node.
  func ring(through start: Int, within component: Set<Int>) -> [Int]? {
    way(from: start, to: start, within: component)
  }

  /// A shortest ring whose first step is an edge.
  func ring(from start: Int, over next: Int, within component: Set<Int>) -> [Int]? {
    if start == next { return [start] }
    return way(from: next, to: start, within: component).map { [start] + $0 }
  }

  /// A shortest way, without its end.
  private func way(from start: Int, to end: Int, within component: Set<Int>) -> [Int]? {
    var previous: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for other in edges[node] where component.contains(other) {
        if other == end { return path(to: node, previous) }
        if previous[other] == nil, other != start {
          previous[other] = node
          queue.append(other)
        }
      }
    }
    return nil
  }

  private func path(to node: Int, _ previous: [Int: Int]) -> [Int] {
    var result = [node]
    while let before = previous[result[result.count - 1]] { result.append(before) }
    return result.reversed()
  }

  /// Strongly connected components (Tarjan 1972), without recursion.
  private func components() -> [[Int]] {
    var state = TarjanState(count: edges.count)
    for root in edges.indices where state.order[root] == 0 { visit(root, &state) }
    return state.components
  }

  private struct TarjanState {
    var order: [Int]
    var low: [Int]
    var onStack: [Bool]
    var stack: [Int] = []
    var counter = 0
    var components: [[Int]] = []

    init(count: Int) {
      order = Array(repeating: 0, count: count)
      low = order
      onStack = Array(repeating: false, count: count)
    }

    mutating func enter(_ node: Int) {
      counter += 1
      order[node] = counter
      low[node] = counter
      stack.append(node)
      onStack[node] = true
    }

    mutating func leave(_ node: Int) {
      guard low[node] == order[node] else { return }
      var component: [Int] = []
      while let top = stack.popLast() {
        onStack[top] = false
        component.append(top)
        if top == node { break }
      }
      components.append(component)
    }
  }

  private func visit(_ root: Int, _ state: inout TarjanState) {
    var work = [(node: root, edge: 0)]
    state.enter(root)
    while let (node, edge) = work.last {
      if edge < edges[node].count {
        work[work.count - 1].edge += 1
        let other = edges[node][edge]
        if state.order[other] == 0 {
          state.enter(other)
          work.append((other, 0))
        } else if state.onStack[other] {
          state.low[node] = min(state.low[node], state.order[other])
        }
      } else {
        work.removeLast()
        state.leave(node)
        if let parent = work.last?.node {
          state.low[parent] = min(state.low[parent], state.low[node])
        }
      }
    }
  }
}
