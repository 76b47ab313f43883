/// Whether all activities of a problem can be placed.
public enum Decision: Sendable {
  /// They are in this schedule.
  case placed(Schedule)
  case impossible
  /// The limits of the search came first.
  case undecided
}

/// How far to look for a decision: numbers of steps, never seconds.
public struct DecisionLimits: Hashable, Sendable {
  /// Schedules to look for a whole one in before everything is tried; 0 for none.
  public var schedules: Int
  /// Most places of one activity, with all choices of resources, that are listed.
  public var places: Int
  /// Places looked at while everything is tried.
  public var steps: Int

  public init(schedules: Int = 12, places: Int = 4_000, steps: Int = 1 << 20) {
    self.schedules = schedules
    self.places = places
    self.steps = steps
  }
}

extension Problem {
  /// Decides by bounds, by the search for a good schedule, and by trying everything, in this
  /// order. A problem that has no meaning is not decided; without activities, nothing is missing.
  public func decision(_ limits: DecisionLimits = DecisionLimits()) -> Decision {
    guard case .ready(let instance) = prepared() else { return .undecided }
    return instance.decision(limits)
  }
}

extension Instance {
  /// As `Problem.decision`.
  public func decision(_ limits: DecisionLimits = DecisionLimits()) -> Decision {
    let uses = energyUses()
    let bounds = bounds(uses)
    if !proofs(bounds, uses).isEmpty { return .impossible }
    var tried = 0
    if limits.schedules > 0 {
      let schedule = schedule(SearchOptions(workLimit: limits.schedules))
      if schedule.unplaced.isEmpty { return .placed(schedule) }
      tried = schedule.schedulesTried
    }
    var search = ExactSearch(self, bounds, limits)
    switch search.run() {
    case .undecided: return .undecided
    case .impossible: return .impossible
    case .found(let draft):
      let placements = placements(draft)
      return .placed(
        Schedule(
          placements: placements, unplaced: [], finish: placements.map(\.end).max(),
          lowerBound: bounds.finish, schedulesTried: tried, proofs: []))
    }
  }
}
