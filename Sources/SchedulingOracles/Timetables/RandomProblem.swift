import Scheduling

/// How large random problems are.
public struct ProblemSize: Sendable {
  /// In each calendar.
  public var slots: ClosedRange<Int>
  /// Beside those of bonds.
  public var resources: ClosedRange<Int>
  /// To be placed.
  public var activities: ClosedRange<Int>
  /// Of each segment; a slot counts 1 to 3.
  public var amount: ClosedRange<Int>

  public static let tiny = ProblemSize(
    slots: 4...7, resources: 2...4, activities: 2...3, amount: 1...4)
  /// Most can be placed in full.
  public static let roomy = ProblemSize(
    slots: 6...9, resources: 4...6, activities: 2...4, amount: 1...3)
  public static let small = ProblemSize(
    slots: 20...60, resources: 5...14, activities: 4...20, amount: 1...8)
}

/// A random problem of every feature. Days have 1000 minutes, weeks 3 days, years 3 weeks, so
/// that even few slots meet all limits.
public struct RandomProblem {
  private var dice: Dice
  private let size: ProblemSize
  private var isTravelled = false

  public static func make(_ seed: Int, _ size: ProblemSize) -> Problem {
    var maker = RandomProblem(Dice(seed), size)
    return maker.problem()
  }

  private init(_ dice: Dice, _ size: ProblemSize) {
    self.dice = dice
    self.size = size
  }

  /// Of two sites.
  private mutating func travelTimes() -> [[Int]] {
    [[0, dice.roll(0...5) * 100], [dice.roll(0...5) * 100, 0]]
  }

  private mutating func problem() -> Problem {
    let calendars = (0..<dice.roll(1...2)).map { _ in calendar() }
    isTravelled = dice.oneIn(3)
    let travel = isTravelled ? travelTimes() : []
    let resources = (0..<dice.roll(size.resources)).map { _ in resource() }
    let quotas = (0..<dice.roll(0...1)).map { _ in
      Quota(yearlyLimit: dice.oneIn(8) ? 0 : dice.roll(1...3), countsSize: dice.oneIn(3))
    }
    let tables = (0..<2).map { _ in dayTable() }
    let count = dice.roll(size.activities)
    let activities = (0..<count).map {
      activity($0, calendars, resourceCount: resources.count, quotaCount: quotas.count)
    }
    var problem = Problem(
      calendars: calendars, resources: resources, quotas: quotas, dayTables: tables,
      travel: travel, activities: activities)
    if dice.oneIn(4) { separate(&problem) }
    if dice.oneIn(8) { bind(&problem) }
    return problem
  }

  /// Periods that may overlap and leave gaps, and two activities kept apart in them.
  private mutating func separate(_ problem: inout Problem) {
    if problem.activities.count < 2 { return }
    problem.periods = (0..<dice.roll(1...3)).map { _ in
      let start = dice.roll(0...size.slots.upperBound) * 100
      return start..<(start + dice.roll(1...size.slots.upperBound) * 150)
    }
    for _ in 0..<dice.roll(1...2) {
      let pair = dice.some(2, of: problem.activities.count)
      problem.separations.append(Separation(pair[0], pair[1]))
    }
  }

  /// Two parties, each with a quota and absences, of which some activities choose the same.
  private mutating func bind(_ problem: inout Problem) {
    let first = problem.resources.count
    for _ in 0..<2 {
      let absence = dice.roll(0...size.slots.upperBound) * 100
      problem.quotas.append(
        Quota(yearlyLimit: dice.roll(1...3), countsSize: dice.oneIn(3)))
      problem.resources.append(
        Resource(
          capacity: Resource.unlimited,
          unavailable: dice.oneIn(2) ? [absence..<(absence + 700)] : [], travels: true,
          quotas: [problem.quotas.count - 1]))
    }
    let count = dice.roll(1...min(3, problem.activities.count))
    for activity in dice.some(count, of: problem.activities.count) {
      for segment in problem.activities[activity].segments.indices {
        problem.activities[activity].segments[segment].demands.append(
          Demand(candidates: [first, first + 1], bond: 0))
      }
    }
  }

  /// A day or more later, as months are: not always as many.
  private mutating func dayTable() -> DayTable {
    var day = dice.roll(-1...0)
    let days = (0..<dice.roll(2...12)).map { _ in
      day += dice.roll(0...2)
      return day
    }
    return DayTable(firstDay: dice.roll(-1...1), days: days)
  }

  private mutating func calendar() -> SlotCalendar {
    var slots: [Slot] = []
    var time = dice.roll(0...3) * 100
    for _ in 0..<dice.roll(size.slots) {
      let end = time + dice.roll(1...4) * 100
      slots.append(
        Slot(
          start: time, end: end, amount: dice.oneIn(3) ? dice.roll(1...3) : 2, day: time / 1000,
          week: time / 3000, year: 2000 + time / 9000))
      time = end + (dice.oneIn(2) ? 0 : dice.roll(1...6) * 100)
    }
    return SlotCalendar(slots: slots)
  }

  private mutating func resource() -> Resource {
    var unavailable: [Range<Int>] = []
    while dice.oneIn(4) {
      let start = dice.roll(0...(size.slots.upperBound * 3)) * 100
      unavailable.append(start..<(start + dice.roll(0...9) * 100))
    }
    return Resource(
      capacity: dice.oneIn(6) ? 2 : dice.oneIn(60) ? 0 : 1, unavailable: unavailable,
      weeklyAmount: dice.oneIn(3) ? dice.roll(2...10) : nil,
      site: isTravelled && dice.oneIn(3) ? dice.roll(0...1) : nil,
      travels: isTravelled && dice.oneIn(2))
  }

  private mutating func activity(
    _ index: Int, _ calendars: [SlotCalendar], resourceCount: Int, quotaCount: Int
  ) -> Activity {
    let calendar = dice.roll(0...(calendars.count - 1))
    let slots = calendars[calendar].slots
    let exclusive = dice.oneIn(8) ? [] : dice.some(dice.oneIn(8) ? 2 : 1, of: resourceCount)
    let mayClash = dice.oneIn(12)
    let lists = (0..<2).map { _ in
      dice.some(dice.roll(1...min(3, resourceCount)), of: resourceCount)
        .filter { mayClash || !exclusive.contains($0) }
    }
    let segments = (0..<(dice.oneIn(3) ? 2 : 1)).map { _ in segment(lists) }
    let paces: [Pace] = [
      .consecutiveSlots, .consecutiveSlots, .oneDay, .perWeek(dice.roll(1...2)), .unconstrained,
    ]
    let horizon = slots[slots.count - 1].end
    var predecessors: [Precedence] = []
    if index > 0, dice.oneIn(2) {
      predecessors.append(
        Precedence(
          activity: dice.roll(0...(index - 1)), lag: dice.oneIn(3) ? dice.roll(-3...9) * 100 : 0,
          laterDay: dice.oneIn(4), wait: dice.oneIn(5) ? dice.roll(0...1) : nil,
          due: dice.oneIn(5) ? dice.roll(0...1) : nil))
    }
    return Activity(
      calendar: calendar, segments: segments, pace: paces[dice.roll(0...4)],
      exclusive: exclusive,
      release: dice.oneIn(5) ? dice.roll(0...(horizon / 2)) : .min,
      deadline: dice.oneIn(5) ? dice.roll((horizon / 2)...horizon) : .max,
      fixedDay: dice.oneIn(12) ? slots[dice.roll(0...(slots.count - 1))].day : nil,
      predecessors: predecessors,
      quotas: quotaCount > 0 && dice.oneIn(2) ? [0] : [], size: dice.roll(0...3),
      site: isTravelled && dice.oneIn(2) ? dice.roll(0...1) : nil, priority: dice.oneIn(5) ? 1 : 0)
  }

  private mutating func segment(_ lists: [[Int]]) -> Segment {
    var demands: [Demand] = []
    for list in lists where !list.isEmpty && dice.oneIn(3) {
      demands.append(
        Demand(
          count: dice.oneIn(6) ? list.count : 1, candidates: list,
          windows: dice.oneIn(5) ? list.map { _ in window() } : []))
    }
    return Segment(amount: dice.roll(size.amount), demands: demands)
  }
}

extension RandomProblem {
  fileprivate mutating func window() -> Range<Int> {
    let start = dice.roll(-1...(size.slots.upperBound)) * 100
    return start..<(start + dice.roll(0...(size.slots.upperBound * 3)) * 100)
  }
}
