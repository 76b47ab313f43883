import Scheduling
import SchedulingOracles
import Testing

/// Each kind of proof with the amounts it states.
@Suite struct ImpossibilityTests {
  private let day = PlainWeeks.day

  private func proofs(_ problem: Problem) throws -> [ImpossibilityProof] {
    let schedule = try problem.instance().schedule(SearchOptions(workLimit: 3))
    #expect(!schedule.unplaced.isEmpty)
    #expect(PlainChecker.violations(schedule, problem) == [])
    return schedule.proofs
  }

  @Test func window() throws {
    var activity = PlainWeeks.activity(sessions: 6, deadline: 5 * day)
    activity.release = 0
    #expect(
      try proofs(PlainWeeks.problem([activity])).first
        == .window(
          activity: 0, release: 0, earliestFinish: 7 * day + 11 * 60, deadline: 5 * day))
    activity.segments[0].amount = 180 * 100
    activity.deadline = 99 * day
    #expect(
      try proofs(PlainWeeks.problem([activity])).first
        == .window(activity: 0, release: 0, earliestFinish: nil, deadline: 99 * day))
  }

  @Test func chainWithoutSharedResource() throws {
    var activities = (0..<3).map {
      PlainWeeks.activity(sessions: 3, after: $0 == 0 ? [] : [$0 - 1])
    }
    for index in activities.indices { activities[index].exclusive = [] }
    activities[2].deadline = 9 * day
    #expect(
      try proofs(PlainWeeks.problem(activities))
        == [
          .chain(
            activities: [0, 1, 2], earliestFinish: 10 * day + 11 * 60, deadline: 9 * day)
        ])
  }

  @Test func fixedDayBeforeItsChain() throws {
    var activities = [
      PlainWeeks.activity(sessions: 3), PlainWeeks.activity(sessions: 1, after: [0], fixedDay: 1),
    ]
    for index in activities.indices { activities[index].exclusive = [] }
    #expect(
      try proofs(PlainWeeks.problem(activities))
        == [
          .fixedDay(activities: [0, 1], earliestStart: 2 * day + 11 * 60, day: 1)
        ])
  }

  @Test func capacityOfAGroupWithWeeklyAmount() throws {
    let activities = (0..<3).map { _ in
      PlainWeeks.activity(sessions: 3, pace: .unconstrained, deadline: 14 * day)
    }
    let problem = PlainWeeks.problem(resources: [Resource(weeklyAmount: 720)], activities)
    #expect(
      try proofs(problem)
        == [
          .capacity(
            resources: [0], neededAmount: 1620, availableAmount: 1440, window: 480..<(14 * day),
            activities: [0, 1, 2])
        ])
  }

  @Test func slotsThatAreUsedInPart() throws {
    let activities = (0..<6).map { _ in
      Activity(
        calendar: 0, segments: [Segment(amount: 100)], exclusive: [0], deadline: 5 * day)
    }
    #expect(
      try proofs(PlainWeeks.problem(activities))
        == [
          .slots(
            resources: [0], neededSlots: 6, availableSlots: 5, window: 480..<(5 * day),
            activities: Array(0..<6))
        ])
  }

  @Test func candidatesTogether() throws {
    let activities = (0..<3).map { _ in
      Activity(
        calendar: 0, segments: [Segment(amount: 900, demands: [Demand(candidates: [1, 0])])],
        deadline: 7 * day)
    }
    let problem = PlainWeeks.problem(resources: [Resource(), Resource()], activities)
    #expect(
      try proofs(problem)
        == [
          .capacity(
            resources: [0, 1], neededAmount: 2700, availableAmount: 1800,
            window: 480..<(7 * day), activities: [0, 1, 2])
        ])
  }

  /// Two groups have practice after theory, in the one room 1, within four days: it is of no use on
  /// the first.
  @Test func roomThatIsNeededLate() throws {
    var activities = (0..<2).map { _ in
      Activity(
        calendar: 0,
        segments: [
          Segment(amount: 180), Segment(amount: 360, demands: [Demand(candidates: [1])]),
        ], deadline: 4 * day)
    }
    #expect(
      try proofs(PlainWeeks.problem(resources: [Resource(), Resource()], activities))
        == [
          .capacity(
            resources: [1], neededAmount: 720, availableAmount: 540,
            window: (day + 480)..<(4 * day), activities: [0, 1])
        ])
    for index in activities.indices { activities[index].segments.reverse() }
    #expect(
      try proofs(PlainWeeks.problem(resources: [Resource(), Resource()], activities))
        == [
          .capacity(
            resources: [1], neededAmount: 720, availableAmount: 540,
            window: 480..<(2 * day + 660), activities: [0, 1])
        ])
  }

  /// Activities of two calendars need resource 1. What they meet in is counted once, and of slots
  /// that overlap the better one.
  @Test(arguments: [
    // The same slots on three of five days.
    (PlainWeeks.calendar(weekdays: [0, 2, 4]), second: 540, available: 900),
    // Slots an hour later, on five days.
    (PlainWeeks.calendar(shifted: 60), second: 360, available: 900),
  ])
  func oneResourceOfTwoCalendars(calendar: SlotCalendar, second: Int, available: Int) throws {
    let amounts = [second == 540 ? 540 : 900, second]
    let activities = amounts.enumerated().map { row, amount in
      Activity(
        calendar: row,
        segments: [Segment(amount: amount, demands: [Demand(candidates: [1])])],
        pace: .unconstrained, exclusive: row == 0 ? [0] : [], deadline: 5 * day)
    }
    var problem = PlainWeeks.problem(resources: [Resource(), Resource()], activities)
    problem.calendars.append(calendar)
    #expect(
      try proofs(problem)
        == [
          .capacity(
            resources: [1], neededAmount: amounts[0] + second, availableAmount: available,
            window: 480..<(5 * day), activities: [0, 1])
        ])
  }

  /// Each of two resources is free for all four activities, both together on three days only.
  @Test func whatIsNeededTogether() throws {
    let demands = [Demand(candidates: [0]), Demand(candidates: [1])]
    let activities = (0..<4).map { _ in
      Activity(
        calendar: 0, segments: [Segment(amount: 180, demands: demands)], deadline: 5 * day)
    }
    let problem = PlainWeeks.problem(
      resources: [
        Resource(unavailable: [day..<(2 * day)]), Resource(unavailable: [(3 * day)..<(4 * day)]),
      ], activities)
    #expect(
      try proofs(problem)
        == [
          .capacity(
            resources: [0, 1], neededAmount: 720, availableAmount: 540, window: 480..<(5 * day),
            activities: [0, 1, 2, 3])
        ])
  }

  @Test func quota() throws {
    let activities = (0..<3).map { _ in
      Activity(calendar: 0, segments: [Segment(amount: 180)], quotas: [0])
    }
    let problem = PlainWeeks.problem(quotas: [Quota(yearlyLimit: 2)], activities)
    #expect(
      try proofs(problem)
        == [
          .quota(
            quota: 0, activities: [0, 1, 2], needed: 3, limit: 2, firstYear: 2026, lastYear: 2026)
        ])
  }

  /// What follows three activities of one room starts when the room can have served all three.
  @Test func boundsAfterSharedResources() throws {
    let shared = PlainWeeks.activity(sessions: 2)
    let last = Activity(
      calendar: 0, segments: [Segment(amount: 180)],
      predecessors: (0..<3).map { Precedence(activity: $0) })
    let problem = PlainWeeks.problem([shared, shared, shared, last])
    let bounds = try problem.instance().bounds()
    #expect(bounds.earliestFinish[3] == 2 * day + 660)
    #expect(bounds.finish == 8 * day + 660)
  }

  @Test func boundsOfAChain() throws {
    let problem = PlainWeeks.problem([
      PlainWeeks.activity(sessions: 2),
      PlainWeeks.activity(sessions: 3, deadline: 14 * day, after: [0]),
    ])
    let bounds = try problem.instance().bounds()
    let starts: [Int?] = [480, 2 * day + 480]
    let finishes: [Int?] = [day + 660, 4 * day + 660]
    #expect(bounds.earliestStart == starts)
    #expect(bounds.earliestFinish == finishes)
    let (first, second) = (7 * day + 480, 9 * day + 480)
    #expect(bounds.latestStart == [first, second])
    #expect(bounds.latestFinish == [second, 14 * day])
    #expect(bounds.finish == 4 * day + 660)
    #expect(bounds.resourceFinish == [4 * day + 660])
  }
}
