import Scheduling

/// The slow plain judge: tries every start and every option, one time unit after the other.
public struct PlainProjects {
  private let problem: ProjectProblem
  /// Some best schedule ends by then, if there is any. After the last change of anything, only
  /// work and lags keep activities apart, each once.
  private let horizon: Int

  public init(_ problem: ProjectProblem) {
    self.problem = problem
    var last = 0
    for activity in problem.activities {
      last = max(last, activity.release, activity.fixedStart ?? 0)
    }
    last = max(last, problem.resources.flatMap(\.changes).map(\.time).max() ?? 0)
    last = max(last, problem.calendars.flatMap(\.slots).map(\.upperBound).max() ?? 0)
    let work = problem.activities.reduce(0) { $0 + $1.duration }
    let waits = problem.lags.reduce(0) { $0 + max(abs($1.minimum ?? 0), abs($1.maximum ?? 0)) }
    horizon = last + work + waits
  }

  public func isValid(_ solution: ProjectSolution) -> Bool {
    var course = Course(problem, options: solution.options)
    for (activity, start) in solution.starts.enumerated() {
      guard let run = run(activity, start) else { return false }
      course.add(run)
    }
    return course.isKept
  }

  /// The least makespan; unknown if more starts than the limit would have to be tried.
  public func best(mostSteps: Int) -> PlainAnswer {
    let runs = problem.activities.indices.map { activity in
      (0...horizon).compactMap { run(activity, $0) }
    }
    var trial = Trial(runs: runs, steps: mostSteps)
    for options in combinations(problem.choices.map(\.options.count)) {
      trial.extend(Course(problem, options: options))
    }
    if trial.steps < 0 { return .unknown }
    return trial.best.map { .finish($0) } ?? .impossible
  }

  /// The work of an activity that starts then, or nil if it cannot by itself.
  private func run(_ index: Int, _ start: Int) -> Run? {
    let activity = problem.activities[index]
    guard start >= activity.release, start == activity.fixedStart ?? start else { return nil }
    var units = Array(start..<(start + activity.duration))
    if let number = activity.calendar {
      let open = problem.calendars[number].slots.flatMap { Array($0) }
      guard let first = open.firstIndex(of: start), first + activity.duration <= open.count
      else { return nil }
      units = Array(open[first..<(first + activity.duration)])
    }
    let end = (units.last ?? start - 1) + 1
    return end <= activity.deadline ?? end ? Run(start: start, end: end, units: units) : nil
  }

  /// All rows of numbers below the limits.
  private func combinations(_ limits: [Int]) -> [[Int]] {
    limits.reduce([[]]) { rows, limit in rows.flatMap { row in (0..<limit).map { row + [$0] } } }
  }
}

/// When an activity works.
private struct Run {
  var start: Int
  var end: Int
  var units: [Int]
}

/// The first activities with their work, and what is taken of each resource in each time.
private struct Course {
  private let problem: ProjectProblem
  private let demands: [[ProjectDemand]]
  private(set) var runs: [Run] = []
  private var use: [Int: [Int: Int]] = [:]
  /// Whether no lag and no capacity is broken so far.
  private(set) var isKept = true

  init(_ problem: ProjectProblem, options: [Int]) {
    self.problem = problem
    var demands = problem.activities.map(\.demands)
    for (choice, option) in zip(problem.choices, options) {
      for extra in choice.options[option] { demands[extra.activity].append(extra.demand) }
    }
    self.demands = demands
  }

  mutating func add(_ run: Run) {
    let index = runs.count
    runs.append(run)
    for lag in problem.lags where max(lag.from, lag.to) == index {
      let anchor = lag.anchor == .start ? runs[lag.from].start : runs[lag.from].end
      let wait = runs[lag.to].start - anchor
      if wait < lag.minimum ?? wait || wait > lag.maximum ?? wait { isKept = false }
    }
    for demand in demands[index] {
      for time in run.units {
        use[demand.resource, default: [:]][time, default: 0] += demand.units
        if use[demand.resource]?[time] ?? 0 > capacity(demand.resource, time) { isKept = false }
      }
    }
  }

  private func capacity(_ resource: Int, _ time: Int) -> Int {
    var capacity = problem.resources[resource].capacity
    for change in problem.resources[resource].changes where change.time <= time {
      capacity = change.capacity
    }
    return capacity
  }
}

/// Adds one activity after the other, each in every way.
private struct Trial {
  let runs: [[Run]]
  /// Tries left; below 0 if they were not enough.
  var steps: Int
  var best: Int?

  mutating func extend(_ course: Course) {
    let index = course.runs.count
    if index == runs.count {
      best = course.runs.map(\.end).max() ?? 0
      return
    }
    for run in runs[index] where run.end < best ?? .max {
      steps -= 1
      if steps < 0 { return }
      var next = course
      next.add(run)
      if next.isKept { extend(next) }
    }
  }
}
