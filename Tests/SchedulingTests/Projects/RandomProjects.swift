@testable import Scheduling

/// Small projects with a little of everything, some of them without any schedule.
struct RandomProjects {
  private var random: SplitMix64
  /// Whether only precedence and constant capacities occur.
  private let isClassic: Bool

  init(seed: UInt64, isClassic: Bool) {
    random = SplitMix64(seed: seed)
    self.isClassic = isClassic
  }

  mutating func next() -> ProjectProblem {
    let count = 2 + random.next(below: isClassic ? 4 : 3)
    var problem = ProjectProblem(activities: [])
    problem.resources = (0..<(1 + random.next(below: 2))).map { _ in resource() }
    if chance(3) { problem.calendars = [calendar()] }
    for _ in 0..<count { problem.activities.append(activity(problem)) }
    for to in 1..<count where chance(2) {
      problem.lags.append(lag(from: random.next(below: to), to: to))
    }
    if !isClassic, chance(6) { problem.lags.append(lag(from: count - 1, to: 0)) }
    if !isClassic, chance(3) { problem.choices.append(choice(problem)) }
    return problem
  }

  /// A project of precedence and constant capacities that takes some search.
  mutating func nextTight(count: Int) -> ProjectProblem {
    var problem = ProjectProblem(activities: [])
    problem.resources = (0..<2).map { _ in ProjectResource(capacity: 6 + random.next(below: 5)) }
    for to in 0..<count {
      let demands = problem.resources.indices.map {
        ProjectDemand(resource: $0, units: random.next(below: 7))
      }
      problem.activities.append(
        ProjectActivity(duration: 1 + random.next(below: 9), demands: demands))
      if to > 2 { problem.lags.append(ProjectLag(from: random.next(below: to), to: to)) }
    }
    return problem
  }

  private mutating func chance(_ many: Int) -> Bool { random.next(below: many) == 0 }

  private mutating func resource() -> ProjectResource {
    var resource = ProjectResource(capacity: 2 + random.next(below: 2))
    if !isClassic, chance(3) {
      let first = 1 + random.next(below: 4)
      resource.changes = [
        ProjectCapacityChange(time: first, capacity: random.next(below: 3)),
        ProjectCapacityChange(time: first + 1 + random.next(below: 3), capacity: 3),
      ]
    }
    return resource
  }

  private mutating func calendar() -> ProjectCalendar {
    var slots: [Range<Int>] = []
    var time = random.next(below: 2)
    for _ in 0..<3 {
      let end = time + 1 + random.next(below: 3)
      slots.append(time..<end)
      time = end + random.next(below: 3)
    }
    return ProjectCalendar(slots: slots)
  }

  private mutating func activity(_ problem: ProjectProblem) -> ProjectActivity {
    var activity = ProjectActivity(duration: random.next(below: 4))
    for resource in problem.resources.indices where chance(2) {
      activity.demands.append(
        ProjectDemand(resource: resource, units: 1 + random.next(below: 2)))
    }
    if isClassic { return activity }
    if chance(4) { activity.release = random.next(below: 4) }
    if chance(5) { activity.deadline = 3 + random.next(below: 6) }
    if chance(8) { activity.fixedStart = random.next(below: 4) }
    if !problem.calendars.isEmpty, chance(2) { activity.calendar = 0 }
    return activity
  }

  private mutating func lag(from: Int, to: Int) -> ProjectLag {
    if isClassic { return ProjectLag(from: from, to: to) }
    let anchor: ProjectLag.Anchor = chance(2) ? .start : .finish
    let minimum = chance(4) ? nil : random.next(below: 4) - 1
    let maximum = chance(3) ? (minimum ?? 0) + random.next(below: 4) : nil
    return ProjectLag(from: from, to: to, anchor: anchor, minimum: minimum, maximum: maximum)
  }

  private mutating func choice(_ problem: ProjectProblem) -> ProjectChoice {
    ProjectChoice(
      options: (0..<2).map { _ in
        (0..<(1 + random.next(below: 2))).map { _ in
          ProjectChoiceDemand(
            activity: random.next(below: problem.activities.count),
            resource: random.next(below: problem.resources.count), units: random.next(below: 3))
        }
      })
  }
}
