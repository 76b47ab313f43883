/// How much to search. The limits are numbers of steps, never seconds, so that the same problem
/// gives the same schedule on every machine.
public struct SearchOptions: Hashable, Sendable {
  /// Complete schedules to build; at least one is built.
  public var workLimit: Int
  /// Slots to look at in all schedules together; a schedule that reaches it is left incomplete.
  public var stepLimit: Int
  /// Start of the random numbers used after the priority rules.
  public var seed: UInt64

  public init(workLimit: Int = 40, stepLimit: Int = 1 << 30, seed: UInt64 = 1) {
    self.workLimit = workLimit
    self.stepLimit = stepLimit
    self.seed = seed
  }
}

extension Instance {
  /// The best of the schedules built: most placed, then earliest finish, then the earliest ends
  /// of all, then fewest gaps between the sessions of exclusive resources.
  public func schedule(_ options: SearchOptions = SearchOptions()) -> Schedule {
    boundedSchedule(options).schedule
  }

  /// As `schedule`, with the bounds that it was built by.
  public func boundedSchedule(
    _ options: SearchOptions = SearchOptions()
  ) -> (schedule: Schedule, bounds: Bounds) {
    let uses = energyUses()
    let bounds = bounds(uses)
    var search = ScheduleSearch(self, bounds, options)
    search.run()
    let placements = placements(search.best)
    // Where all is placed, the schedule itself shows that it can be.
    let isComplete = placements.count == tasks.count
    let schedule = Schedule(
      placements: placements, unplaced: unplaced(search.best),
      finish: placements.map(\.end).max(), lowerBound: bounds.finish,
      schedulesTried: search.tried, proofs: isComplete ? [] : proofs(bounds, uses))
    return (schedule, bounds)
  }
}
