import Scheduling
import SchedulingOracles
import Testing

/// Where sessions are held, and whether those who travel can be there.
@Suite struct SiteTests {
  /// First in the room at site 0 with a guide, then with the guide alone at the activity's own
  /// site 1: the group needs 300 minutes from one to the other, and the pauses are of 200 and 300.
  @Test func whoTravelsDoesNotHoldTheSite() throws {
    let slots = [(0, 300), (500, 600), (900, 1000)].map { start, end in
      Slot(start: start, end: end, amount: 2, day: 0, week: 0, year: 2026)
    }
    let segments = [
      Segment(amount: 2, demands: [Demand(count: 2, candidates: [0, 1])]),
      Segment(amount: 1, demands: [Demand(candidates: [1, 0])]),
    ]
    var problem = Problem(
      calendars: [SlotCalendar(slots: slots)],
      resources: [
        Resource(site: 0), Resource(capacity: 2, travels: true), Resource(travels: true),
      ],
      travel: [[0, 300], [200, 0]],
      activities: [
        Activity(calendar: 0, segments: segments, pace: .unconstrained, exclusive: [2], site: 1)
      ])
    var schedule = try problem.instance().schedule()
    #expect(PlainChecker.violations(schedule, problem) == [])
    #expect(schedule.finish == 600, "in the room again")
    problem.resources[0].unavailable = [500..<1000]
    schedule = try problem.instance().schedule()
    #expect(PlainChecker.violations(schedule, problem) == [])
    #expect(schedule.finish == 1000)
  }
}
