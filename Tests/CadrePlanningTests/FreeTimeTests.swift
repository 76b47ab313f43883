import CadreGenerator
import CadreModel
import CadrePlanning
import CadreTime
import Testing

/// Free slots, judged by the checker of timetables: a session more breaks no rule of the room or
/// person in a free slot, and breaks one in every other slot.
@Suite struct FreeTimeTests {
  @Test(arguments: 0..<24)
  func oneSessionMoreIsJudgedAlike(seed: Int) throws {
    let program = PlannedPrograms.readAnyway(GeneratedDelivery(seed: UInt64(seed)).text)
    let timetable = TimetablePlanner.plan(program, workLimit: 2)
    guard let free = timetable.freeTime(in: program) else { return }
    let slots = Self.slots(program, timetable, free.span)
    var random = SeededGenerator(seed: UInt64(seed))
    for row in free.rows {
      let listed = Set(row.slots)
      #expect(listed.isSubset(of: Set(slots)))
      for _ in 0..<6 {
        let slot = slots[Int.random(in: slots.indices, using: &random)]
        let broken = Self.violations(program, timetable, slot, row.resource)
        #expect(listed.contains(slot) == broken.isEmpty, "seed \(seed), \(slot): \(broken)")
      }
    }
  }

  private static func slots(
    _ program: Program, _ timetable: Timetable, _ span: DateSpan
  ) -> [FreeTime.Slot] {
    var found: [FreeTime.Slot] = []
    let used = timetable.cohorts.filter { !$0.sessions.isEmpty }
      .compactMap { program.calendar(of: program.cohorts[$0.cohort]) }
    for id in Set(used).sorted() {
      for day in 0..<span.dayCount {
        guard let date = span.first.adding(days: day) else { continue }
        found += program.calendars[id].slots(on: date).map {
          FreeTime.Slot(
            date: date, start: $0.clock.start.minutes, end: $0.clock.end.minutes,
            minutes: $0.minutes)
        }
      }
    }
    return found
  }

  /// What the checker says of the resource beyond what it said before.
  private static func violations(
    _ program: Program, _ timetable: Timetable, _ slot: FreeTime.Slot, _ resource: FreeTime.Resource
  ) -> [Violation] {
    var more = timetable
    guard let row = more.cohorts.firstIndex(where: { !$0.sessions.isEmpty }) else { return [] }
    var session = more.cohorts[row].sessions[0]
    // A class of its own, for nobody.
    session.group = 1_000
    (session.date, session.start, session.end) = (slot.date, slot.start, slot.end)
    session.minutes = slot.minutes
    (session.rooms, session.instructors) = ([], [])
    switch resource {
    case .room(let id): session.rooms = [id]
    case .instructor(let id): session.instructors = [id]
    }
    more.cohorts[row].sessions.append(session)
    return TimetableChecker(program, more).violations().filter { violation in
      switch (violation, resource) {
      case (.roomTwice(let id, _), .room(let own)), (.roomClosed(let id, _), .room(let own)):
        id == own
      case (.instructorTwice(let id, _), .instructor(let own)),
        (.instructorAway(let id, _), .instructor(let own)),
        (.instructorLoad(let id, _, _), .instructor(let own)):
        id == own
      default: false
      }
    }
  }

  @Test func nothingIsFreeAfterTheEnd() throws {
    let program = PlannedPrograms.readAnyway(GeneratedDelivery(seed: 1).text)
    let timetable = TimetablePlanner.plan(program, workLimit: 2)
    let all = try #require(timetable.freeTime(in: program))
    let day = try #require(all.span.last.adding(days: 1))
    #expect(timetable.freeTime(in: program, asOf: day) == nil)
    let late = try #require(timetable.freeTime(in: program, asOf: all.span.last))
    #expect(late.rows.allSatisfy { $0.slots.allSatisfy { $0.date == all.span.last } })
  }
}
