/// One link of the chain of reasons that holds a date.
public struct ReasonStep: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// It starts as soon as this one before it allows.
    case predecessor(Int)
    /// Another activity has what it needs just before.
    case taken(by: Int)
    /// What it needs is not available just before, whatever the others do.
    case obstacle
    case release
    case fixedDay
    /// There is no slot before.
    case calendar
    /// Nothing holds it: it could start earlier.
    case nothing
  }

  public var activity: Int
  /// What keeps it from starting earlier, the nearest to its start first.
  public var obstructions: [Obstruction]
  public var cause: Cause
}

extension Instance {
  /// Most links of a chain, and most obstructions told of each.
  private static let mostSteps = 40
  private static let mostTold = 6
  /// Slots before a start that are looked at.
  private static let mostSlots = 400

  /// Why an activity does not start earlier, and why what holds it does not, back to a root: a
  /// release, a fixed day, an absence, the calendar. Empty if it has no place.
  public func reasonChain(to activity: Int, in schedule: Schedule) -> [ReasonStep] {
    guard tasks.indices.contains(activity) else { return [] }
    let draft = draft(of: schedule)
    var chain: [ReasonStep] = []
    var seen: Set<Int> = []
    var next: Int? = activity
    while let current = next, chain.count < Self.mostSteps, seen.insert(current).inserted {
      guard let first = draft.sessions[current].first else { return chain }
      let step = reasonStep(current, draft.taken[first].slot, draft)
      chain.append(step)
      switch step.cause {
      case .predecessor(let other), .taken(let other): next = other
      default: next = nil
      }
    }
    return chain
  }

  private func reasonStep(_ activity: Int, _ first: Int, _ draft: Draft) -> ReasonStep {
    if tasks[activity].fixedDay != nil {
      return ReasonStep(activity: activity, obstructions: [], cause: .fixedDay)
    }
    let window = window(activity, draft)
    let starts = firstSlots(of: tasks[activity], in: window)
    let low = max(starts.lowerBound, first - Self.mostSlots)
    if low >= first {
      return ReasonStep(
        activity: activity, obstructions: [], cause: lowerCause(activity, first, draft))
    }
    let found = obstructions(to: activity, starts: low..<first, window, draft).reversed()
    let told = Array(found.prefix(Self.mostTold))
    return ReasonStep(
      activity: activity, obstructions: told, cause: told.first.map { cause($0) } ?? .nothing)
  }

  private func cause(_ obstruction: Obstruction) -> ReasonStep.Cause {
    switch obstruction.obstacle {
    case .exclusive(_, .taken(let other), _), .exclusive(_, .travels(let other), _):
      return .taken(by: other)
    case .separated(let other, _): return .taken(by: other)
    case .candidates(_, _, let held):
      for candidate in held {
        if case .taken(let other) = candidate.obstacle { return .taken(by: other) }
      }
      return .obstacle
    case .notFound: return .nothing
    default: return .obstacle
    }
  }

  /// Which of the lower limits decides: the latest one.
  private func lowerCause(_ activity: Int, _ first: Int, _ draft: Draft) -> ReasonStep.Cause {
    var decisive: (slot: Int, cause: ReasonStep.Cause) = (
      firstSlots(of: tasks[activity], in: tasks[activity].openWindow).lowerBound, .release
    )
    if tasks[activity].release <= slots[tasks[activity].slots.lowerBound].start {
      decisive.cause = .calendar
    }
    for precedence in problem.activities[activity].predecessors {
      guard let last = draft.sessions[precedence.activity].last else { continue }
      var window = tasks[activity].openWindow
      narrow(&window, after: slots[draft.taken[last].slot], precedence)
      window.latestDay = .max
      let slot = firstSlots(of: tasks[activity], in: window).lowerBound
      if slot > decisive.slot { decisive = (slot, .predecessor(precedence.activity)) }
    }
    return decisive.cause
  }
}
