import Scheduling
import SchedulingOracles
import Testing

@Suite struct PaceTests {
  private func days(_ problem: Problem, _ activity: Int = 0) throws -> [Int] {
    let schedule = try problem.instance().schedule()
    #expect(PlainChecker.violations(schedule, problem) == [])
    let placement = schedule.placements.first { $0.activity == activity }
    return (placement?.sessions ?? []).map { problem.calendars[0].slots[$0.slot].day }
  }

  @Test(arguments: [
    (Pace.consecutiveSlots, [0, 1, 2, 3, 4, 7]),
    (.perWeek(2), [0, 2, 7, 9, 14, 16]),
    (.perWeek(3), [0, 1, 3, 7, 8, 10]),
    (.unconstrained, [0, 1, 2, 3, 4, 7]),
    (.oneDay, []),
  ])
  func spreadsSessions(_ pace: Pace, _ expected: [Int]) throws {
    let problem = PlainWeeks.problem([PlainWeeks.activity(sessions: 6, pace: pace)])
    #expect(try days(problem) == expected)
  }

  @Test func oneDayTakesTheFirstDayWithRoom() throws {
    let calendar = PlainWeeks.calendar(afternoons: true)
    let group = Resource(unavailable: [0..<600])
    let problem = PlainWeeks.problem(
      on: calendar, resources: [group], [PlainWeeks.activity(sessions: 2, pace: .oneDay)])
    #expect(try days(problem) == [1, 1])
  }

  /// Tuesday and Thursday, 4 slots of 180 minutes, at most 720 a week: 6 sessions go on in the
  /// next week, and one more slot a week is left out.
  @Test func weeklyAmountIsTheOnlyReasonToLeaveSlotsOut() throws {
    let calendar = PlainWeeks.calendar(weekdays: [1, 3], afternoons: true)
    let full = PlainWeeks.problem(
      on: calendar, resources: [Resource(weeklyAmount: 720)], [PlainWeeks.activity(sessions: 6)])
    #expect(try days(full) == [1, 1, 3, 3, 8, 8])
    let less = PlainWeeks.problem(
      on: calendar, resources: [Resource(weeklyAmount: 540)], [PlainWeeks.activity(sessions: 6)])
    #expect(try days(less) == [1, 1, 3, 8, 8, 10])
    // A room that is closed on the third day is no reason: the sessions move as a whole.
    let room = Resource(unavailable: [(3 * PlainWeeks.day)..<(4 * PlainWeeks.day)])
    let closed = PlainWeeks.problem(
      on: calendar, resources: [Resource(weeklyAmount: 720), room],
      [PlainWeeks.activity(sessions: 3, demands: [Demand(candidates: [1])])])
    #expect(try days(closed) == [8, 8, 10])
  }

  @Test func fixedDayIsKeptFromOthers() throws {
    let problem = PlainWeeks.problem([
      PlainWeeks.activity(sessions: 5), PlainWeeks.activity(sessions: 2, fixedDay: 2),
      PlainWeeks.activity(sessions: 1),
    ])
    #expect(try days(problem, 1) == [2, 3])
    #expect(try days(problem, 2) == [0])
    #expect(try days(problem, 0) == [4, 7, 8, 9, 10])
  }

  @Test func segmentsWithEqualDemandsShareASlotAndOthersDoNot() throws {
    let rooms = [Demand(candidates: [1, 2])]
    let problem = PlainWeeks.problem(
      resources: [Resource(), Resource(), Resource()],
      [
        Activity(
          calendar: 0,
          segments: [
            Segment(amount: 90, demands: rooms), Segment(amount: 90, demands: rooms),
            Segment(amount: 100), Segment(amount: 100, demands: rooms),
          ], exclusive: [0])
      ])
    let schedule = try problem.instance().schedule()
    #expect(PlainChecker.violations(schedule, problem) == [])
    let placement = try #require(schedule.placements.first)
    #expect(placement.sessions.map(\.slot) == [0, 0, 1, 2])
    #expect(placement.sessions.map(\.amount) == [90, 90, 100, 100])
    #expect(placement.resources == [[[1]], [[1]], [], [[1]]])
  }

  /// One instructor can do both tasks, the other only the first: the choice is revised.
  @Test func choicesGiveWay() throws {
    let problem = PlainWeeks.problem(
      resources: [Resource(), Resource(), Resource()],
      [
        PlainWeeks.activity(
          sessions: 1, demands: [Demand(candidates: [1, 2]), Demand(candidates: [1])])
      ])
    let schedule = try problem.instance().schedule()
    #expect(schedule.placements.first?.resources == [[[2], [1]]])
    #expect(schedule.isOptimal)
  }

  @Test func laterDayAndLag() throws {
    let calendar = PlainWeeks.calendar(afternoons: true)
    var problem = PlainWeeks.problem(
      on: calendar,
      [PlainWeeks.activity(sessions: 1), PlainWeeks.activity(sessions: 1, after: [0])])
    #expect(try days(problem, 1) == [0])
    problem.activities[1].predecessors[0].laterDay = true
    #expect(try days(problem, 1) == [1])
    problem.activities[1].predecessors[0].lag = 3 * PlainWeeks.day
    #expect(try days(problem, 1) == [3])
    problem.activities[1].predecessors[0].lag = .max
    #expect(try days(problem, 1) == [])
  }
}
