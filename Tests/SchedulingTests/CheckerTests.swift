import Scheduling
import SchedulingOracles
import Testing

/// The checker itself: a sound schedule passes, and each rule that is broken is named.
@Suite struct CheckerTests {
  private let room = Demand(candidates: [1, 2])

  private var problem: Problem {
    PlainWeeks.problem(
      on: PlainWeeks.calendar(days: 0..<14),
      resources: [Resource(weeklyAmount: 900), Resource(), Resource(unavailable: [0..<100])],
      quotas: [Quota(yearlyLimit: 2)],
      [
        Activity(
          calendar: 0,
          segments: [
            Segment(amount: 360, demands: [room]), Segment(amount: 90, demands: [room]),
            Segment(amount: 90),
          ], exclusive: [0], quotas: [0]),
        Activity(
          calendar: 0, segments: [Segment(amount: 180)], pace: .oneDay, exclusive: [0],
          predecessors: [Precedence(activity: 0)], quotas: [0]),
      ])
  }

  private static let breaks:
    [(Violation, @Sendable (inout Schedule) -> Void, @Sendable (inout Problem) -> Void)] = [
      (.notOnce, { $0.placements.removeLast() }, { _ in }),
      (.badIndex, { $0.placements[0].sessions[0].slot = 99 }, { _ in }),
      (.emptyPlacement, { $0.placements[1].sessions = [] }, { _ in }),
      (.order, { $0.placements[0].sessions.swapAt(0, 1) }, { _ in }),
      (.amounts, { $0.placements[0].sessions[0].amount = 170 }, { _ in }),
      (
        .underfilled,
        {
          $0.placements[0].sessions[0].amount = 170
          $0.placements[0].sessions[1].amount = 190
        }, { _ in }
      ),
      (.overfilled, { _ in }, { $0.calendars[0].slots[0].amount = 100 }),
      (.sharedSlot, { $0.placements[0].sessions[3].slot = 2 }, { _ in }),
      (.wrongCount, { $0.placements[0].resources[0] = [] }, { _ in }),
      (.notCandidate, { _ in }, { $0.activities[0].segments[0].demands[0].candidates = [2] }),
      (.repeatedResource, { $0.placements[0].resources[0] = [[0]] }, { _ in }),
      (.changedChoice, { $0.placements[0].resources[1] = [[2]] }, { _ in }),
      (
        .taken,
        {
          $0.placements[1].sessions[0].slot = 3
        }, { _ in }
      ),
      (.unavailable, { _ in }, { $0.resources[1].unavailable = [500..<501] }),
      (.weekly, { _ in }, { $0.resources[0].weeklyAmount = 600 }),
      (.quota, { _ in }, { $0.quotas[0].yearlyLimit = 1 }),
      (
        .separated, { _ in },
        {
          $0.periods = [0..<(1 << 20)]
          $0.separations = [Separation(0, 1)]
        }
      ),
      (
        .bond, { $0.placements[0].resources[1] = [[2]] },
        { problem in
          for row in 0..<2 { problem.activities[0].segments[row].demands[0].bond = 0 }
        }
      ),
      (
        .window, { _ in },
        { $0.activities[0].segments[0].demands[0].windows = [500..<9000, 0..<9000] }
      ),
      (
        .precedence, { _ in },
        {
          $0.dayTables = [DayTable(firstDay: 0, days: [9])]
          $0.activities[1].predecessors[0].wait = 0
        }
      ),
      (
        .due, { _ in },
        {
          $0.dayTables = [DayTable(firstDay: 0, days: [0])]
          $0.activities[1].predecessors[0].due = 0
        }
      ),
      (
        .travel, { _ in },
        {
          $0.travel = [[0, 1400], [1400, 0]]
          $0.resources[0].travels = true
          $0.resources[1].site = 0
          $0.activities[0].site = 1
        }
      ),
      (
        .elsewhere, { $0.placements[0].resources[0].append([3]) },
        {
          $0.travel = [[0, 0], [0, 0]]
          $0.activities[0].segments[0].demands.append(Demand(candidates: [3]))
          $0.resources.append(Resource(site: 1))
          $0.resources[1].site = 0
        }
      ),
      (.release, { _ in }, { $0.activities[0].release = 481 }),
      (.deadline, { _ in }, { $0.activities[1].deadline = 1440 }),
      (.fixedDay, { _ in }, { $0.activities[0].fixedDay = 1 }),
      (.precedence, { _ in }, { $0.activities[1].predecessors[0].lag = 1441 }),
      (.pace, { $0.placements[0].sessions[3].slot = 5 }, { _ in }),
      (.times, { $0.placements[0].start += 1 }, { _ in }),
    ]

  @Test func soundSchedulePasses() throws {
    let schedule = try problem.instance().schedule()
    #expect(schedule.unplaced.isEmpty)
    #expect(PlainChecker.violations(schedule, problem) == [])
  }

  @Test(arguments: breaks.indices)
  func namesWhatIsBroken(_ index: Int) throws {
    let (violation, breakSchedule, breakProblem) = Self.breaks[index]
    var changed = problem
    var schedule = try problem.instance().schedule()
    breakSchedule(&schedule)
    breakProblem(&changed)
    let found = PlainChecker.violations(schedule, changed)
    #expect(found.contains(violation), "\(violation): \(found)")
  }

  @Test func everyRuleIsBrokenOnce() {
    #expect(Set(Self.breaks.map(\.0)) == Set(Violation.allCases))
  }
}
