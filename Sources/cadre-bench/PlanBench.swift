import CadreGenerator
import CadreTime
import Scheduling

/// The plan of 1,000 modules that TaskJuggler 3 schedules too: `plan-text` prints it in its
/// language, `plan` schedules it here, with sessions that may be split and without; `plan-split`
/// and `plan-contiguous` print the first schedule hour by hour, for others to check.
/// `Tests/Peers/plans.py` puts both programs side by side.
extension Bench {
  private static let first = CivilDate(year: 2026, month: 1, day: 5)

  static func plan() {
    let plan = GeneratedPlan(moduleCount: 1_000)
    for (name, pace) in [("split", Pace.unconstrained), ("contiguous", .consecutiveSlots)] {
      let problem = problem(plan, pace)
      for work in [1, 40] {
        var schedule: Schedule?
        let seconds = fastestCPU {
          guard case .ready(let instance) = problem.prepared() else { return }
          schedule = instance.schedule(SearchOptions(workLimit: work))
        }
        guard let schedule else { continue }
        let end = schedule.finish.flatMap { date(minute: $0 - 1)?.iso } ?? "never"
        line("1000 modules, \(name), work of \(work), ends \(end)", seconds * 1000, "ms CPU")
        line("  without a place", Double(schedule.unplaced.count), "modules")
        line("  booked twice", Double(doubleBookings(schedule, problem)), "")
      }
    }
  }

  /// Seconds of processor time, the least of three.
  private static func fastestCPU(_ work: () -> Void) -> Double {
    (0..<3).map { _ in Usage.cpuSeconds(work) }.min() ?? 0
  }

  private static func date(minute: Int) -> CivilDate? {
    first.flatMap { $0.adding(days: minute / 1440) }
  }

  /// Weekdays of eight hours in hours, 18 months, without the days of a holiday.
  private static func problem(_ plan: GeneratedPlan, _ pace: Pace) -> Problem {
    var slots: [Slot] = []
    for day in 1..<546 where day % 7 < 5 && !(42...46).contains(day) {
      for hour in [9, 10, 11, 13, 14, 15, 16, 17] {
        let start = day * 1440 + hour * 60
        slots.append(
          Slot(
            start: start, end: start + 60, amount: 60, day: day, week: day / 7,
            year: 2026 + day / 361))
      }
    }
    var resources = (0..<plan.instructorCount).map { instructor in
      Resource(
        unavailable: plan.absences.filter { $0.instructor == instructor }.map {
          $0.first * 1440..<($0.last + 1) * 1440
        })
    }
    resources += (0..<plan.roomCount).map { _ in Resource() }
    let activities = plan.modules.map { module in
      Activity(
        calendar: 0,
        segments: [
          Segment(
            amount: module.days * 480,
            demands: [
              Demand(candidates: module.instructors),
              Demand(candidates: [plan.instructorCount + module.room]),
            ])
        ], pace: pace, predecessors: module.predecessors.map { Precedence(activity: $0) })
    }
    return Problem(
      calendars: [SlotCalendar(slots: slots)], resources: resources, activities: activities)
  }

  private static func doubleBookings(_ schedule: Schedule, _ problem: Problem) -> Int {
    var used: Set<[Int]> = []
    var twice = 0
    for placement in schedule.placements {
      for session in placement.sessions {
        for resource in placement.resources[session.segment].joined()
        where !used.insert([resource, session.slot]).inserted { twice += 1 }
      }
    }
    return twice
  }

  /// A row an hour: module, day, hour of its start, instructor, room.
  static func planSessions(_ pace: Pace) {
    let plan = GeneratedPlan(moduleCount: 1_000)
    let problem = problem(plan, pace)
    guard case .ready(let instance) = problem.prepared() else { return }
    let schedule = instance.schedule(SearchOptions(workLimit: 1))
    var text = "module,day,hour,instructor,room\n"
    for placement in schedule.placements {
      for session in placement.sessions {
        let slot = problem.calendars[0].slots[session.slot]
        let resources = placement.resources[session.segment].joined().map { $0 }
        guard resources.count == 2, let day = date(minute: slot.start) else { continue }
        text += "m\(placement.activity),\(day.iso),\(slot.start % 1440 / 60),i\(resources[0])"
        text += ",r\(resources[1] - plan.instructorCount)\n"
      }
    }
    print(text, terminator: "")
  }

  static func planText() {
    let plan = GeneratedPlan(moduleCount: 1_000)
    print("project plan \"Plan\" 2026-01-05 +18m {\n  timingresolution 60min\n  now 2026-01-05\n}")
    print("leaves holiday \"Holiday\" 2026-02-16 - 2026-02-21")
    print("resource people \"Instructors\" {")
    for absence in plan.absences {
      let from = first?.adding(days: absence.first)?.iso ?? ""
      let to = first?.adding(days: absence.last + 1)?.iso ?? ""
      let name = absence.instructor
      print("  resource i\(name) \"I\(name)\" { leaves annual \(from) - \(to) }")
    }
    print("}\nresource places \"Rooms\" {")
    for room in 0..<plan.roomCount { print("  resource r\(room) \"R\(room)\" { efficiency 0.0 }") }
    print("}\ntask all \"All\" {\n  start 2026-01-06")
    for (index, module) in plan.modules.enumerated() {
      let depends = module.predecessors.map { "all.m\($0)" }.joined(separator: ", ")
      print("  task m\(index) \"M\(index)\" {\n    effort \(module.days)d")
      print(
        "    allocate i\(module.instructors[0]) { alternative i\(module.instructors[1]) "
          + "persistent mandatory }, r\(module.room) { mandatory }")
      print(depends.isEmpty ? "  }" : "    depends \(depends)\n  }")
    }
    print("}\ntaskreport plan \"plan\" {\n  formats csv\n  columns id, start, end\n}")
  }
}
