/// A smallest set that has a member of each of some sets.
enum HittingSet: Hashable {
  /// Ascending.
  case found([Int])
  /// Every one has as many members as the limit or more.
  case none
  /// Too many would have to be tried.
  case tooMany

  private static let mostSteps = 200_000

  static func smallest(_ sets: [[Int]], below limit: Int) -> HittingSet {
    var steps = 0
    for size in 0..<max(0, limit) {
      var chosen: [Int] = []
      if extend(&chosen, sets, size, &steps) { return .found(chosen.sorted()) }
      if steps > mostSteps { return .tooMany }
    }
    return .none
  }

  private static func extend(
    _ chosen: inout [Int], _ sets: [[Int]], _ size: Int, _ steps: inout Int
  ) -> Bool {
    steps += 1
    let open = sets.first { set in !set.contains { chosen.contains($0) } }
    guard let open else { return true }
    if chosen.count == size || steps > mostSteps { return false }
    for member in open {
      chosen.append(member)
      if extend(&chosen, sets, size, &steps) { return true }
      chosen.removeLast()
    }
    return false
  }
}
