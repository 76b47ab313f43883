/// Finds a ring in orders between numbered things: such a file has no solution, and a search would
/// only say so without naming what is wrong.
enum PrecedenceRing {
  /// The least number on one ring, or nil if there is none. Successors are numbers of rows.
  static func member(of successors: [[Int]]) -> Int? {
    var waiting = Array(repeating: 0, count: successors.count)
    for row in successors { for later in row { waiting[later] += 1 } }
    var ready = successors.indices.filter { waiting[$0] == 0 }
    while let next = ready.popLast() {
      for later in successors[next] {
        waiting[later] -= 1
        if waiting[later] == 0 { ready.append(later) }
      }
    }
    guard var place = waiting.firstIndex(where: { $0 > 0 }) else { return nil }
    // What waits has a predecessor that waits: as many steps back as there are rows end in a ring.
    var before = Array(repeating: 0, count: successors.count)
    for row in successors.indices where waiting[row] > 0 {
      for later in successors[row] { before[later] = row }
    }
    for _ in successors { place = before[place] }
    var least = place
    var next = before[place]
    while next != place {
      least = min(least, next)
      next = before[next]
    }
    return least
  }
}
