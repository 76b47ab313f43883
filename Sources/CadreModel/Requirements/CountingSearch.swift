/// Decides a counting problem: what is forced is assigned, a maximum flow of divisible items bounds
/// the rest, and what the flow divides is branched on. A basic flow divides few items, so the tree
/// is shallow.
struct CountingSearch {
  private var work: Int
  /// Branches within branches beyond this are not followed; a thread's stack is finite.
  private static let deepest = 200

  init(work: Int) { self.work = work }

  mutating func answer(_ state: CountingState) -> Answer { explore(state, depth: 0) }

  private mutating func explore(_ given: CountingState, depth: Int) -> Answer {
    var state = given
    work -= 1 + state.items.count
    guard work > 0, depth < Self.deepest else { return .notDecided }
    work -= state.settle()
    if state.isMet { return .held }
    guard state.isReachable else { return .notHeld }
    var flow = CountingFlow(state)
    work -= flow.fill()
    guard flow.isFull else { return .notHeld }
    if state.isMet(by: flow.rounded(state)) { return .held }
    guard let row = flow.mostDivided(state) else { return .notHeld }
    return branch(state, on: row, flow, depth)
  }

  private mutating func branch(
    _ state: CountingState, on row: Int, _ flow: CountingFlow, _ depth: Int
  ) -> Answer {
    var result = Answer.notHeld
    for option in flow.preferred(of: row, state) {
      guard let next = state.counting(option, of: row) else { continue }
      result = result.or(explore(next, depth: depth + 1))
      if result == .held { return result }
    }
    // Where limits bind, leaving the item out may be better.
    if state.items[row].contains(where: { !$0.draws.isEmpty }) {
      var next = state
      next.items.remove(at: row)
      result = result.or(explore(next, depth: depth + 1))
    }
    return result
  }
}
