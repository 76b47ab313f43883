@testable import Scheduling

/// The slow plain judge: tries every start and every option, one time unit after the other.
struct PlainProjects {
  let problem: ProjectProblem
  /// Times tried are below it.
  let horizon: Int

  init(_ problem: ProjectProblem) {
    self.problem = problem
    horizon = problem.latestEnd + 1
  }

  /// The times in which the activity works, one by one, or nil if it cannot start then.
  func units(_ index: Int, _ start: Int) -> [Int]? {
    let activity = problem.activities[index]
    guard let number = activity.calendar else {
      return Array(start..<(start + activity.duration))
    }
    let open = problem.calendars[number].slots.flatMap { Array($0) }
    guard let first = open.firstIndex(of: start), first + activity.duration <= open.count
    else { return nil }
    return Array(open[first..<(first + activity.duration)])
  }

  func isValid(_ starts: [Int], _ options: [Int]) -> Bool {
    var use: [[Int]: Int] = [:]
    var ends: [Int] = []
    for (index, start) in starts.enumerated() {
      let activity = problem.activities[index]
      guard start >= activity.release, start == activity.fixedStart ?? start,
        let units = units(index, start)
      else { return false }
      let end = (units.last ?? start - 1) + 1
      if end > activity.deadline ?? end { return false }
      ends.append(end)
      let extra = zip(problem.choices, options).flatMap { $0.options[$1] }
        .filter { $0.activity == index }.map(\.demand)
      for demand in activity.demands + extra {
        for time in units { use[[demand.resource, time], default: 0] += demand.units }
      }
    }
    for lag in problem.lags {
      let wait = starts[lag.to] - (lag.anchor == .start ? starts[lag.from] : ends[lag.from])
      if wait < lag.minimum ?? wait || wait > lag.maximum ?? wait { return false }
    }
    return use.allSatisfy { place, units in
      var capacity = problem.resources[place[0]].capacity
      for change in problem.resources[place[0]].changes where change.time <= place[1] {
        capacity = change.capacity
      }
      return units <= capacity
    }
  }

  /// The least makespan, or nil if there is no schedule.
  func best() -> Int? {
    var best: Int?
    visit(problem.choices.map(\.options.count)) { options in
      let starts = problem.activities.indices.map { index in
        (0..<horizon).filter { start in units(index, start) != nil }
      }
      visit(starts.map(\.count)) { places in
        let chosen = zip(starts, places).map { $0[$1] }
        let end =
          problem.activities.indices.map { index in
            (units(index, chosen[index])?.last ?? chosen[index] - 1) + 1
          }.max() ?? 0
        if end < best ?? .max, isValid(chosen, options) { best = end }
      }
    }
    return best
  }

  /// All rows of numbers below the limits.
  private func visit(_ limits: [Int], _ body: ([Int]) -> Void) {
    if limits.contains(0) { return }
    var row = Array(repeating: 0, count: limits.count)
    while true {
      body(row)
      guard let place = row.indices.last(where: { row[$0] + 1 < limits[$0] }) else { return }
      row[place] += 1
      for later in row.indices where later > place { row[later] = 0 }
    }
  }
}
