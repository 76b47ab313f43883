/// Where an activity was in an earlier schedule.
public struct KeptPlacement: Hashable, Sendable {
  public struct Session: Hashable, Sendable {
    /// Index in the slots of the activity's calendar.
    public var slot: Int
    /// Resources it used, the exclusive ones left aside.
    public var resources: [Int]

    public init(slot: Int, resources: [Int]) {
      self.slot = slot
      self.resources = resources
    }
  }

  public var activity: Int
  /// In order of time.
  public var sessions: [Session]

  public init(activity: Int, sessions: [Session]) {
    self.activity = activity
    self.sessions = sessions
  }
}

/// What became of an activity when a schedule was made anew.
public enum KeptFate: Hashable, Sendable {
  case kept
  /// At the same time, with other resources.
  case otherResources
  /// Later (or, below zero, earlier) by so many days.
  case moved(days: Int)
  /// It had no place before.
  case new
  case unplaced
}

/// A schedule that keeps as much as it can of an earlier one. An activity that has begun and for
/// whose rest there is no place is unplaced, and has what was held of it as a placement too.
public struct KeptSchedule: Sendable {
  public var schedule: Schedule
  /// For each activity.
  public var fates: [KeptFate]
}

extension Instance {
  /// Keeps what lies before a day as it was; of the rest as much as is found to be possible, and
  /// moves what does not stay by as few days as is found. `workLimit`: schedules to try.
  public func schedule(
    keeping kept: [KeptPlacement], heldBefore day: Int, workLimit: Int = 300
  ) -> KeptSchedule {
    var generation = KeptSearch(self, kept, heldBefore: day).best(workLimit)
    let draft = generation.draft
    var placements = placements(draft)
    var begun = Draft(sessions: Array(repeating: 0..<0, count: tasks.count))
    begun.chosen = Array(repeating: -1, count: unitCount)
    for (activity, taken) in generation.begun() {
      begun.sessions[activity] = begun.taken.count..<(begun.taken.count + taken.count)
      begun.taken += taken
    }
    placements += self.placements(begun).map { placement in
      var partial = placement
      partial.resources = partial.resources.map { $0.map { $0.filter { $0 >= 0 } } }
      return partial
    }
    placements.sort { $0.activity < $1.activity }
    let schedule = Schedule(
      placements: placements, unplaced: unplaced(draft), finish: placements.map(\.end).max(),
      lowerBound: nil, schedulesTried: 1, proofs: [])
    return KeptSchedule(schedule: schedule, fates: generation.fates)
  }
}
