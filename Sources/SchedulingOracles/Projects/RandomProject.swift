import Scheduling

/// Small projects with a little of everything, some of them without any schedule.
public struct RandomProject {
  private var dice: Dice
  /// Whether only precedence and constant capacities occur.
  private let isClassic: Bool

  public static func make(_ seed: Int, isClassic: Bool) -> ProjectProblem {
    var maker = RandomProject(dice: Dice(seed), isClassic: isClassic)
    return maker.problem()
  }

  /// A project of precedence and constant capacities that takes some search.
  public static func tight(_ seed: Int, count: Int) -> ProjectProblem {
    var maker = RandomProject(dice: Dice(seed), isClassic: true)
    return maker.tight(count)
  }

  private mutating func problem() -> ProjectProblem {
    let count = dice.roll(isClassic ? 2...6 : 2...5)
    var problem = ProjectProblem(activities: [])
    problem.resources = (0..<dice.roll(1...2)).map { _ in resource() }
    if !isClassic { problem.calendars = (0..<dice.roll(0...2)).map { _ in calendar() } }
    for _ in 0..<count { problem.activities.append(activity(problem)) }
    for to in 1..<count {
      while dice.oneIn(2) { problem.lags.append(lag(from: dice.roll(0...(to - 1)), to: to)) }
    }
    if isClassic { return problem }
    if dice.oneIn(6) { problem.lags.append(lag(from: count - 1, to: 0)) }
    while problem.choices.count < 2, dice.oneIn(3) { problem.choices.append(choice(problem)) }
    return problem
  }

  private mutating func tight(_ count: Int) -> ProjectProblem {
    var problem = ProjectProblem(activities: [])
    problem.resources = (0..<2).map { _ in ProjectResource(capacity: dice.roll(6...10)) }
    for to in 0..<count {
      let demands = problem.resources.indices.map {
        ProjectDemand(resource: $0, units: dice.roll(0...6))
      }
      problem.activities.append(ProjectActivity(duration: dice.roll(1...9), demands: demands))
      if to > 2 { problem.lags.append(ProjectLag(from: dice.roll(0...(to - 1)), to: to)) }
    }
    return problem
  }

  private mutating func resource() -> ProjectResource {
    var resource = ProjectResource(capacity: dice.roll(2...3))
    if isClassic { return resource }
    var time = 0
    while resource.changes.count < 3, dice.oneIn(2) {
      time += dice.roll(1...4)
      resource.changes.append(ProjectCapacityChange(time: time, capacity: dice.roll(0...3)))
    }
    return resource
  }

  /// Slots that touch, or leave pauses in which split work rests.
  private mutating func calendar() -> ProjectCalendar {
    var slots: [Range<Int>] = []
    var time = dice.roll(0...1)
    for _ in 0..<dice.roll(2...4) {
      let end = time + dice.roll(1...4)
      slots.append(time..<end)
      time = end + dice.roll(0...2)
    }
    return ProjectCalendar(slots: slots)
  }

  private mutating func activity(_ problem: ProjectProblem) -> ProjectActivity {
    var activity = ProjectActivity(duration: dice.roll(0...3))
    for resource in problem.resources.indices where dice.oneIn(2) {
      activity.demands.append(ProjectDemand(resource: resource, units: dice.roll(1...2)))
    }
    if isClassic { return activity }
    if dice.oneIn(4) { activity.release = dice.roll(0...3) }
    if dice.oneIn(5) { activity.deadline = dice.roll(3...9) }
    if dice.oneIn(10) { activity.fixedStart = dice.roll(0...5) }
    if !problem.calendars.isEmpty, dice.oneIn(2) {
      activity.calendar = dice.roll(0...(problem.calendars.count - 1))
    }
    return activity
  }

  private mutating func lag(from: Int, to: Int) -> ProjectLag {
    if isClassic { return ProjectLag(from: from, to: to) }
    let anchor: ProjectLag.Anchor = dice.oneIn(2) ? .start : .finish
    let minimum = dice.oneIn(4) ? nil : dice.roll(-1...2)
    let maximum = dice.oneIn(3) ? (minimum ?? 0) + dice.roll(0...3) : nil
    return ProjectLag(from: from, to: to, anchor: anchor, minimum: minimum, maximum: maximum)
  }

  /// Options that add to one activity or to several that must decide alike.
  private mutating func choice(_ problem: ProjectProblem) -> ProjectChoice {
    let group = dice.some(dice.roll(1...3), of: problem.activities.count)
    return ProjectChoice(
      options: (0..<dice.roll(2...3)).map { _ in
        let resource = dice.roll(0...(problem.resources.count - 1))
        return group.map {
          ProjectChoiceDemand(activity: $0, resource: resource, units: dice.roll(0...2))
        }
      })
  }
}
