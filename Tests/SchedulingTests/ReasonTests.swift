import Scheduling
import SchedulingOracles
import Testing

@Suite struct ReasonTests {
  private let day = PlainWeeks.day

  private func unplaced(_ problem: Problem, _ activity: Int) throws -> Unplaced {
    let schedule = try problem.instance().schedule(SearchOptions(workLimit: 1))
    return try #require(schedule.unplaced.first { $0.activity == activity })
  }

  @Test func takenGroupThenDeadline() throws {
    let problem = PlainWeeks.problem([
      PlainWeeks.activity(sessions: 3, deadline: 3 * day),
      PlainWeeks.activity(sessions: 3, deadline: 5 * day),
    ])
    let reason = try unplaced(problem, 1)
    #expect(reason.waitsFor == [])
    #expect(
      reason.obstructions == [
        Obstruction(
          firstSlots: 0..<3, obstacle: .exclusive(resource: 0, .taken(by: 0), slot: 0)),
        Obstruction(firstSlots: 3..<5, obstacle: .pastDeadline),
      ])
  }

  @Test func candidatesAndTheirHolders() throws {
    let rooms = [Demand(candidates: [1, 2, 3])]
    let resources = [
      Resource(), Resource(), Resource(unavailable: [0..<(2 * day)]), Resource(weeklyAmount: 100),
      Resource(),
    ]
    var other = PlainWeeks.activity(sessions: 1, deadline: day, demands: rooms)
    other.exclusive = [4]
    let problem = PlainWeeks.problem(
      resources: resources,
      [other, PlainWeeks.activity(sessions: 1, deadline: day, demands: rooms)])
    #expect(
      try unplaced(problem, 1).obstructions == [
        Obstruction(
          firstSlots: 0..<1,
          obstacle: .candidates(
            segment: 0, demand: 0,
            held: [
              HeldCandidate(resource: 1, obstacle: .taken(by: 0), slot: 0),
              HeldCandidate(resource: 2, obstacle: .unavailable, slot: 0),
              HeldCandidate(resource: 3, obstacle: .weeklyLimit, slot: 0),
            ]))
      ])
  }

  @Test func waitsForWhatIsNotPlaced() throws {
    let problem = PlainWeeks.problem([
      PlainWeeks.activity(sessions: 99), PlainWeeks.activity(sessions: 1, after: [0]),
    ])
    #expect(try unplaced(problem, 1).waitsFor == [0])
    #expect(
      try unplaced(problem, 0).obstructions == [
        Obstruction(firstSlots: 0..<20, obstacle: .pastCalendar)
      ])
  }

  @Test func quotaAndDay() throws {
    var activities = [PlainWeeks.activity(sessions: 1), PlainWeeks.activity(sessions: 1)]
    for index in activities.indices { activities[index].quotas = [0] }
    activities.append(PlainWeeks.activity(sessions: 2, pace: .oneDay))
    let problem = PlainWeeks.problem(quotas: [Quota(yearlyLimit: 1)], activities)
    #expect(
      try unplaced(problem, 1).obstructions == [
        Obstruction(firstSlots: 0..<20, obstacle: .quota(0))
      ])
    #expect(try unplaced(problem, 2).obstructions.last?.obstacle == .pastDay)
  }

  /// What keeps a placed activity from an earlier date.
  @Test func placedActivity() throws {
    let problem = PlainWeeks.problem([
      PlainWeeks.activity(sessions: 4), PlainWeeks.activity(sessions: 2, deadline: 3 * day),
    ])
    let instance = try problem.instance()
    let schedule = instance.schedule()
    #expect(
      instance.obstructions(to: 0, in: schedule) == [
        Obstruction(
          firstSlots: 0..<2, obstacle: .exclusive(resource: 0, .taken(by: 1), slot: 0))
      ])
    #expect(instance.obstructions(to: 1, in: schedule) == [])
    #expect(instance.obstructions(to: 7, in: schedule) == [])
    var broken = schedule
    broken.placements[0].sessions[0].slot = .max
    broken.placements[1].resources = [[[9]]]
    _ = instance.obstructions(to: 1, in: broken)
  }
}
