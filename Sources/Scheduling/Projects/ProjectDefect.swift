/// Why a project is no project. Numbers are indices.
public enum ProjectDefect: Error, Hashable, Sendable {
  /// A duration, release, deadline, fixed start or demand is negative or above `mostTime`.
  case activity(Int)
  /// A capacity is negative or too large, or its changes are not in order of time.
  case resource(Int)
  case lag(Int)
  case calendar(Int)
  case choice(Int)
  /// All durations, lags and other times together pass `mostTime`, or tables over time would be
  /// too large.
  case tooLong
}

extension ProjectProblem {
  /// No time of a project is later. Tables over time stay small enough with it.
  public static let mostTime = 1 << 18
  /// No capacity or demand is larger.
  public static let mostUnits = Int(Int32.max) - 1

  /// Checks all numbers, so that what follows can neither trap nor take endless memory.
  func validate() throws(ProjectDefect) {
    for (index, activity) in activities.enumerated() where !isSound(activity) {
      throw .activity(index)
    }
    for (index, resource) in resources.enumerated() where !isSound(resource) {
      throw .resource(index)
    }
    for (index, lag) in lags.enumerated() where !isSound(lag) { throw .lag(index) }
    for (index, calendar) in calendars.enumerated() where !isSound(calendar) {
      throw .calendar(index)
    }
    for (index, choice) in choices.enumerated() where !isSound(choice) { throw .choice(index) }
    if latestEnd > Self.mostTime || tableSize > Self.mostTableSize { throw .tooLong }
  }

  private static let mostTableSize = 1 << 25

  /// Entries of all tables over time.
  private var tableSize: Int {
    let paused = activities.filter { $0.calendar != nil }
    let courses = Set(paused.map { [$0.duration, $0.calendar ?? 0] }).count
    return (courses + ProjectLanes(self).words) * latestEnd
  }

  private func isTime(_ time: Int) -> Bool { time >= 0 && time <= Self.mostTime }

  private func isSound(_ demand: ProjectDemand) -> Bool {
    resources.indices.contains(demand.resource) && demand.units >= 0
      && demand.units <= Self.mostUnits
  }

  private func isSound(_ activity: ProjectActivity) -> Bool {
    isTime(activity.duration) && isTime(activity.release) && isTime(activity.deadline ?? 0)
      && isTime(activity.fixedStart ?? 0) && activity.demands.allSatisfy(isSound)
      && (activity.calendar.map(calendars.indices.contains) ?? true)
  }

  private func isSound(_ resource: ProjectResource) -> Bool {
    let capacities = [resource.capacity] + resource.changes.map(\.capacity)
    let times = resource.changes.map(\.time)
    return capacities.allSatisfy { $0 >= 0 && $0 <= Self.mostUnits }
      && times.allSatisfy(isTime) && zip(times, times.dropFirst()).allSatisfy { $0 < $1 }
  }

  private func isSound(_ lag: ProjectLag) -> Bool {
    activities.indices.contains(lag.from) && activities.indices.contains(lag.to)
      && [lag.minimum, lag.maximum].allSatisfy {
        $0.map { $0 >= -Self.mostTime && $0 <= Self.mostTime } ?? true
      }
  }

  private func isSound(_ calendar: ProjectCalendar) -> Bool {
    calendar.slots.allSatisfy { isTime($0.lowerBound) && isTime($0.upperBound) }
      && zip(calendar.slots, calendar.slots.dropFirst()).allSatisfy {
        $0.upperBound <= $1.lowerBound
      }
  }

  private func isSound(_ choice: ProjectChoice) -> Bool {
    choice.options.joined().allSatisfy {
      activities.indices.contains($0.activity) && isSound($0.demand)
    }
  }

  /// A time by which some best schedule has ended, if there is any schedule at all. After all
  /// releases, fixed starts, changes and slots are past, only durations and lags keep activities
  /// apart, each at most once on a chain.
  var latestEnd: Int {
    var settled = 0
    for activity in activities {
      let start = max(activity.release, activity.fixedStart ?? 0)
      settled = max(settled, activity.calendar == nil ? start : 0)
    }
    for resource in resources { settled = max(settled, resource.changes.last?.time ?? 0) }
    for calendar in calendars { settled = max(settled, calendar.slots.last?.upperBound ?? 0) }
    var chains = activities.reduce(0) { min($0 + $1.duration, Self.mostTime + 1) }
    for lag in lags {
      chains += max(abs(lag.minimum ?? 0), abs(lag.maximum ?? 0))
      chains = min(chains, Self.mostTime + 1)
    }
    return settled + chains
  }
}
