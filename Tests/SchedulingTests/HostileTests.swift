import Scheduling
import SchedulingOracles
import Testing

/// Nothing here may trap, hang or be taken for a schedule.
@Suite struct HostileTests {
  private let slot = Slot(start: 0, end: 10, amount: 5, day: 0, week: 0, year: 0)

  private func defects(_ problem: Problem) -> [Defect] {
    if case .invalid(let defects) = problem.prepared() { return defects }
    return []
  }

  private func problem(_ activity: Activity) -> Problem {
    PlainWeeks.problem([activity])
  }

  @Test(arguments: [
    Slot(start: 10, end: 10, amount: 5, day: 0, week: 0, year: 0),
    Slot(start: 0, end: 10, amount: 0, day: 0, week: 0, year: 0),
    Slot(start: .min, end: .max, amount: 5, day: 0, week: 0, year: 0),
    Slot(start: 0, end: 10, amount: .max, day: 0, week: 0, year: 0),
    Slot(start: 0, end: 10, amount: 5, day: .max, week: 0, year: 0),
  ])
  func badSlots(_ slot: Slot) {
    let problem = Problem(
      calendars: [SlotCalendar(slots: [slot])], resources: [], activities: [])
    #expect(defects(problem) == [.slot(calendar: 0, slot: 0)])
  }

  @Test func slotsOutOfOrder() {
    let calendar = SlotCalendar(slots: [slot, slot])
    let problem = Problem(calendars: [calendar], resources: [], activities: [])
    #expect(defects(problem) == [.slotOrder(calendar: 0, slot: 1)])
  }

  @Test func badActivities() {
    let segment = Segment(amount: 1)
    let demand = { Segment(amount: 1, demands: [Demand(count: $0, candidates: $1)]) }
    let cases: [(Activity, Defect)] = [
      (
        Activity(calendar: 1, segments: [segment]), .unknownCalendar(activity: 0, calendar: 1)
      ),
      (Activity(calendar: 0, segments: []), .noSegments(activity: 0)),
      (
        Activity(calendar: 0, segments: [Segment(amount: 0)]), .amount(activity: 0, segment: 0)
      ),
      (
        Activity(calendar: 0, segments: [Segment(amount: .max)]),
        .amount(activity: 0, segment: 0)
      ),
      (
        Activity(calendar: 0, segments: [segment], pace: .perWeek(0)), .pace(activity: 0)
      ),
      (
        Activity(calendar: 0, segments: [segment], exclusive: [-1]),
        .unknownResource(activity: 0, resource: -1)
      ),
      (
        Activity(calendar: 0, segments: [segment], quotas: [0]),
        .unknownQuota(activity: 0, quota: 0)
      ),
      (
        Activity(calendar: 0, segments: [segment], predecessors: [Precedence(activity: 5)]),
        .unknownPredecessor(activity: 0, predecessor: 5)
      ),
      (
        Activity(calendar: 0, segments: [segment], predecessors: [Precedence(activity: 0)]),
        .cycle([0])
      ),
      (
        Activity(calendar: 0, segments: [demand(2, [0])]),
        .count(activity: 0, segment: 0, demand: 0)
      ),
      (
        Activity(calendar: 0, segments: [demand(1, [0, 0])]),
        .repeatedCandidate(activity: 0, segment: 0, demand: 0, resource: 0)
      ),
      (
        Activity(calendar: 0, segments: [demand(1, [.max])]),
        .unknownResource(activity: 0, resource: .max)
      ),
      (
        Activity(
          calendar: 0,
          segments: [
            Segment(amount: 1, demands: Array(repeating: Demand(candidates: [0]), count: 65))
          ]),
        .tooManyDemands(activity: 0)
      ),
    ]
    for (activity, defect) in cases { #expect(defects(problem(activity)) == [defect]) }
  }

  @Test func ringIsNamedInOrder() {
    let activities = [[2], [0], [1], [2]].map { PlainWeeks.activity(sessions: 1, after: $0) }
    #expect(defects(PlainWeeks.problem(activities)) == [.cycle([1, 2, 0])])
  }

  @Test func fewDefectsOfMany() {
    let bad = Activity(calendar: 9, segments: [])
    #expect(defects(PlainWeeks.problem(Array(repeating: bad, count: 1000))).count == 100)
  }

  @Test func nothingAtAll() throws {
    let nothing = try Problem(calendars: [], resources: [], activities: []).instance().schedule()
    #expect(nothing.placements.isEmpty && nothing.unplaced.isEmpty && nothing.finish == nil)
    let empty = PlainWeeks.problem(on: SlotCalendar(slots: []), [PlainWeeks.activity(sessions: 1)])
    let schedule = try empty.instance().schedule()
    #expect(schedule.unplaced.map(\.obstructions) == [[]])
    #expect(schedule.proofs.count == 1)
  }

  @Test(arguments: [Int.min, -1, 0, 1, Int.max])
  func hugeNumbers(_ number: Int) throws {
    for other in [Int.min, 0, Int.max] {
      var first = PlainWeeks.activity(sessions: 2, pace: .perWeek(max(1, number)))
      first.release = number
      first.deadline = other
      first.fixedDay = number == 0 ? nil : number
      first.priority = number
      var second = PlainWeeks.activity(sessions: 1)
      second.predecessors = [Precedence(activity: 0, lag: number, laterDay: other == 0)]
      second.quotas = [0, 0]
      second.priority = other
      let range = min(number, other)..<max(number, other)
      let resource = Resource(
        capacity: max(0, number), unavailable: [range, number..<number],
        weeklyAmount: max(0, other))
      let problem = PlainWeeks.problem(
        resources: [resource], quotas: [Quota(yearlyLimit: max(0, number))], [first, second])
      let schedule = try problem.instance().schedule(
        SearchOptions(workLimit: max(number, -9) > 9 ? 9 : number, seed: 0))
      #expect(schedule.placements.count + schedule.unplaced.count == 2)
    }
  }

  @Test func workIsBounded() throws {
    let activities = (0..<50).map { _ in PlainWeeks.activity(sessions: 3) }
    let problem = PlainWeeks.problem(activities)
    for steps in [Int.min, 0, 10, 100] {
      let schedule = try problem.instance().schedule(
        SearchOptions(workLimit: .max, stepLimit: steps))
      #expect(PlainChecker.violations(schedule, problem) == [])
      #expect(schedule.schedulesTried < 100)
    }
  }

  @Test func longChain() throws {
    let count = 100_000
    let activities = (0..<count).map {
      Activity(
        calendar: 0, segments: [Segment(amount: 180)], pace: .unconstrained,
        predecessors: $0 == 0 ? [] : [Precedence(activity: $0 - 1)])
    }
    let problem = PlainWeeks.problem(activities)
    let schedule = try problem.instance().schedule(SearchOptions(workLimit: 2))
    #expect(schedule.placements.count == 20)
    #expect(schedule.unplaced.count == count - 20)
    var ring = problem
    ring.activities[0].predecessors = [Precedence(activity: count - 1)]
    #expect(defects(ring) == [.cycle(Array(1..<count) + [0])])
  }

  @Test func tooLargeIsSaid() {
    let calendar = PlainWeeks.calendar(days: 0..<20_000)
    let problem = Problem(
      calendars: [calendar], resources: Array(repeating: Resource(), count: 400_000),
      activities: [])
    #expect(defects(problem) == [.tooLarge])
  }
}
