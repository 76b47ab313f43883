/// What is wrong with a solution. Numbers are indices.
public enum ProjectViolation: Hashable, Sendable {
  /// There is not one start for each activity and one option for each choice.
  case incomplete
  /// The activity starts before its release or time 0, or not at its fixed start.
  case start(activity: Int)
  /// The activity ends after its deadline.
  case deadline(activity: Int)
  /// The activity does not start in a slot of its calendar, or the slots end before it does.
  case calendar(activity: Int)
  case lag(Int)
  /// More is taken than there is.
  case capacity(resource: Int, time: Int)
}

extension ProjectProblem {
  /// The times in which the activity works if it starts then, or nil if its calendar does not let
  /// it. Shares nothing with the search.
  public func workingTimes(of activity: Int, from start: Int) -> [Range<Int>]? {
    let duration = activities[activity].duration
    guard let calendar = activities[activity].calendar else {
      return start <= Self.mostTime ? [start..<(start + duration)] : nil
    }
    guard calendars[calendar].slots.contains(where: { $0.contains(start) }) else { return nil }
    if duration == 0 { return [start..<start] }
    var left = duration
    var times: [Range<Int>] = []
    for slot in calendars[calendar].slots where slot.upperBound > start && left > 0 {
      let first = max(start, slot.lowerBound)
      let end = min(slot.upperBound, first + left)
      times.append(first..<end)
      left -= end - first
    }
    return left == 0 ? times : nil
  }

  /// When the last activity ends, or nil if a calendar does not let one run.
  public func makespan(of solution: ProjectSolution) -> Int? {
    var latest = 0
    for (activity, start) in solution.starts.enumerated() {
      guard let end = workingTimes(of: activity, from: start)?.last?.upperBound else { return nil }
      latest = max(latest, end)
    }
    return latest
  }

  /// All violations, in order of activities, lags and resources; none for a valid solution of a
  /// valid problem.
  public func violations(of solution: ProjectSolution) -> [ProjectViolation] {
    guard solution.starts.count == activities.count, solution.options.count == choices.count,
      zip(solution.options, choices).allSatisfy({ $1.options.indices.contains($0) })
    else { return [.incomplete] }
    var found: [ProjectViolation] = []
    var times: [[Range<Int>]?] = []
    for (index, activity) in activities.enumerated() {
      let start = solution.starts[index]
      let isAllowed = activity.fixedStart.map { $0 == start } ?? true
      if start < max(0, activity.release) || start > Self.mostTime || !isAllowed {
        found.append(.start(activity: index))
        times.append(nil)
        continue
      }
      times.append(workingTimes(of: index, from: start))
      guard let end = times[index]?.last?.upperBound else {
        found.append(.calendar(activity: index))
        continue
      }
      if end > activity.deadline ?? end { found.append(.deadline(activity: index)) }
    }
    for (index, lag) in lags.enumerated() {
      guard times[lag.to] != nil, let end = times[lag.from]?.last?.upperBound else { continue }
      let wait = solution.starts[lag.to] - (lag.anchor == .start ? solution.starts[lag.from] : end)
      if wait < lag.minimum ?? wait || wait > lag.maximum ?? wait { found.append(.lag(index)) }
    }
    return found + overloads(solution, times)
  }

  private func overloads(
    _ solution: ProjectSolution, _ times: [[Range<Int>]?]
  ) -> [ProjectViolation] {
    var demands = activities.map(\.demands)
    for (choice, option) in zip(choices, solution.options) {
      for extra in choice.options[option] { demands[extra.activity].append(extra.demand) }
    }
    return resources.indices.compactMap { resource in
      var used: [Int: Int] = [:]
      for (activity, spans) in times.enumerated() {
        let units = demands[activity].reduce(0) { $0 + ($1.resource == resource ? $1.units : 0) }
        if units == 0 { continue }
        for time in (spans ?? []).joined() { used[time, default: 0] += units }
      }
      let overfull = used.filter { time, units in
        let change = resources[resource].changes.last { $0.time <= time }
        return units > change?.capacity ?? resources[resource].capacity
      }
      return overfull.keys.min().map { .capacity(resource: resource, time: $0) }
    }
  }
}
