/// How much to search. The limit is a number of schedules, never seconds, so that the same
/// problem gives the same schedule on every machine.
public struct SearchOptions: Hashable, Sendable {
  /// Complete schedules to build; at least one is built.
  public var workLimit: Int
  /// Start of the random numbers used after the priority rules.
  public var seed: UInt64

  public init(workLimit: Int = 40, seed: UInt64 = 1) {
    self.workLimit = workLimit
    self.seed = seed
  }
}

extension Instance {
  /// The best of the schedules built: most placed, then earliest finish.
  public func schedule(_ options: SearchOptions = SearchOptions()) -> Schedule {
    Schedule(
      placements: [], unplaced: [], finish: nil, lowerBound: nil, schedulesTried: 0, proofs: [])
  }
}
