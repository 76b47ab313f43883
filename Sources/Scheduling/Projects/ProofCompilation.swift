extension ProofModel {
  /// All schedules of the project with a makespan up to the limit.
  init(_ problem: ProjectProblem, limit: Int) {
    let lanes = ProjectLanes(problem)
    words = lanes.words
    guards = lanes.guards
    laneBits = lanes.bits
    startCount = problem.activities.count
    let last = Int32(truncatingIfNeeded: max(0, limit))
    setCapacities(problem, lanes, last)
    setStarts(problem, last)
    let makespan = startCount + problem.choices.reduce(0) { $0 + $1.options.count }
    for (index, activity) in problem.activities.enumerated() {
      addUse(index, lanes.packed(activity.demands), nil)
      addArc(2 * index, 2 * makespan, .end(course: courseOf[index], shift: 0))
      addArc(2 * makespan + 1, 2 * index + 1, .lastStart(course: courseOf[index], shift: 0))
    }
    for lag in problem.lags { add(lag) }
    for choice in problem.choices { add(choice, lanes) }
    bounds += [0, -last]
  }

  private mutating func setCapacities(
    _ problem: ProjectProblem, _ lanes: ProjectLanes, _ last: Int32
  ) {
    let changes = Set(problem.resources.flatMap { $0.changes.map(\.time) })
    var row = lanes.capacities(problem, at: 0)
    for time in 0...Int(last) {
      if changes.contains(time) { row = lanes.capacities(problem, at: time) }
      free += row
    }
  }

  private mutating func setStarts(_ problem: ProjectProblem, _ last: Int32) {
    var numbers: [[Int]: Int32] = [:]
    for activity in problem.activities {
      let key = [activity.duration, activity.calendar ?? -1]
      let number = numbers[key] ?? Int32(truncatingIfNeeded: courses.count)
      if numbers[key] == nil {
        numbers[key] = number
        courses.append(Self.course(of: activity, in: problem, last))
      }
      courseOf.append(number)
      let course = courses[Int(number)]
      let deadline = min(last, activity.deadline.map { Int32(truncatingIfNeeded: $0) } ?? last)
      var first = Int32(truncatingIfNeeded: activity.release)
      var latest = course.lastStart(endingBy: deadline)
      if let fixed = activity.fixedStart {
        first = max(first, Int32(truncatingIfNeeded: fixed))
        latest = min(latest, Int32(truncatingIfNeeded: fixed))
      }
      bounds += [first, -latest]
    }
  }

  private static func course(
    of activity: ProjectActivity, in problem: ProjectProblem, _ last: Int32
  ) -> ProofCourse {
    let duration = Int32(truncatingIfNeeded: activity.duration)
    guard let calendar = activity.calendar else { return ProofCourse(duration: duration) }
    var works = Array(repeating: false, count: Int(last) + 1)
    for slot in problem.calendars[calendar].slots {
      for time in slot where time <= Int(last) { works[time] = true }
    }
    return ProofCourse(duration: duration, works: works)
  }

  private mutating func addUse(_ activity: Int, _ demand: [UInt64], _ condition: ProofBound?) {
    let isIdle = courses[Int(courseOf[activity])].duration == 0
    if isIdle || demand.allSatisfy({ $0 == 0 }) { return }
    uses.append(ProofUse(variable: activity, demand: demand, condition: condition))
  }

  private mutating func add(_ lag: ProjectLag) {
    let (from, to) = (2 * lag.from, 2 * lag.to)
    let course = courseOf[lag.from]
    let isFromStart = lag.anchor == .start || !courses[Int(course)].hasPauses
    let length = lag.anchor == .start ? 0 : courses[Int(course)].duration
    if let minimum = lag.minimum {
      let shift = Int32(truncatingIfNeeded: minimum)
      addArc(from, to, isFromStart ? .shift(shift + length) : .end(course: course, shift: shift))
      addArc(
        to + 1, from + 1,
        isFromStart ? .shift(shift + length) : .lastStart(course: course, shift: shift))
    }
    if let maximum = lag.maximum {
      let shift = Int32(truncatingIfNeeded: maximum)
      addArc(
        from + 1, to + 1,
        isFromStart ? .shift(-shift - length) : .latestEnd(course: course, shift: shift))
      addArc(
        to, from,
        isFromStart ? .shift(-shift - length) : .firstStart(course: course, shift: shift))
    }
  }

  /// One variable of 0 or 1 for each option, and clauses: one holds, no two hold.
  private mutating func add(_ choice: ProjectChoice, _ lanes: ProjectLanes) {
    let first = bounds.count / 2
    let variables = choice.options.indices.map { first + $0 }
    clauses.append(variables.map { .atLeast($0, 1) })
    for (variable, option) in zip(variables, choice.options) {
      bounds += [0, -1]
      for other in first..<variable {
        clauses.append([.atMost(variable, 0), .atMost(other, 0)])
      }
      for activity in Set(option.map(\.activity)).sorted() {
        let demands = option.filter { $0.activity == activity }.map(\.demand)
        addUse(activity, lanes.packed(demands), .atLeast(variable, 1))
      }
    }
  }
}
