import Scheduling
import SchedulingOracles
import Testing

@Suite struct DecisionTests {
  /// Two groups: theory anywhere, then practice in the one simulator, in four slots of two days.
  @Test func whatNoBoundSeesIsTried() throws {
    let simulator = Demand(candidates: [2])
    let activities = (0..<2).map { group in
      Activity(
        calendar: 0, segments: [Segment(amount: 100), Segment(amount: 200, demands: [simulator])],
        exclusive: [group])
    }
    let slots = (0..<4).map {
      Slot(
        start: $0 * 500, end: $0 * 500 + 400, amount: 100, day: $0 / 2, week: 0, year: 2026)
    }
    var problem = Problem(
      calendars: [SlotCalendar(slots: slots)],
      resources: [Resource(), Resource(), Resource()], activities: activities)
    guard case .impossible = problem.decision() else {
      Issue.record("not decided")
      return
    }
    problem.calendars[0].slots.append(
      Slot(start: 2_000, end: 2_400, amount: 100, day: 2, week: 0, year: 2026))
    guard case .placed(let schedule) = problem.decision(DecisionLimits(schedules: 0)) else {
      Issue.record("not placed")
      return
    }
    #expect(PlainChecker.violations(schedule, problem) == [])
  }

  /// Input that would take too much is not decided.
  @Test func limitsHold() throws {
    let activities = (0..<30).map { _ in
      PlainWeeks.activity(sessions: 4, pace: .unconstrained, deadline: 60 * PlainWeeks.day)
    }
    let problem = PlainWeeks.problem(activities)
    if case .placed = problem.decision(DecisionLimits(schedules: 0, places: 100)) {
      Issue.record("placed within 100 places")
    }
    var long = PlainWeeks.activity(sessions: 1)
    long.segments[0].amount = 1 << 24
    if case .placed = PlainWeeks.problem([long]).decision() { Issue.record("placed") }
  }
}
