import Synchronization

/// Items that several threads take one after the other, and what became of them.
final class Batch<Item: Sendable, Outcome: Sendable>: Sendable {
  private struct State {
    /// Taken items are gone, so that what they hold goes with the work on them.
    var items: [Item?]
    var next = 0
    var outcomes: [Outcome?]
  }

  private let state: Mutex<State>
  private let work: @Sendable (Item) -> Outcome

  init(_ items: [Item], _ work: @escaping @Sendable (Item) -> Outcome) {
    state = Mutex(
      State(items: items, outcomes: [Outcome?](repeating: nil, count: items.count)))
    self.work = work
  }

  /// Works until no item is left.
  func run() {
    while let (index, item) = take() {
      let outcome = work(item)
      state.withLock { $0.outcomes[index] = outcome }
    }
  }

  private func take() -> (Int, Item)? {
    state.withLock { state in
      let index = state.next
      guard index < state.items.count, let item = state.items[index] else { return nil }
      state.items[index] = nil
      state.next += 1
      return (index, item)
    }
  }

  /// In the order of the items; complete when all threads have come to their end.
  var outcomes: [Outcome] { state.withLock { $0.outcomes.compactMap(\.self) } }
}
