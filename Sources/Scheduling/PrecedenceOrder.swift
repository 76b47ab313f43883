/// An order of activities in which each comes after those it waits for; among the possible ones
/// the same every time.
struct PrecedenceOrder {
  /// All activities that can be ordered.
  private(set) var order: [Int] = []
  /// Activities in a ring or behind one, ascending.
  private(set) var stuck: [Int] = []
  /// For each activity those that wait for it.
  private(set) var successors: [[Int]]

  /// Without recursion: a chain may be as long as memory allows. Indices must be valid.
  init(predecessors: [[Int]]) {
    var waiting = predecessors.map(\.count)
    successors = Array(repeating: [], count: predecessors.count)
    for (activity, before) in predecessors.enumerated() {
      for earlier in before { successors[earlier].append(activity) }
    }
    order.reserveCapacity(predecessors.count)
    for activity in predecessors.indices where waiting[activity] == 0 { order.append(activity) }
    var next = 0
    while next < order.count {
      for later in successors[order[next]] {
        waiting[later] -= 1
        if waiting[later] == 0 { order.append(later) }
      }
      next += 1
    }
    for activity in predecessors.indices where waiting[activity] > 0 { stuck.append(activity) }
  }
}
