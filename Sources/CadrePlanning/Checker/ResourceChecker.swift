import CadreModel
import CadreText
import CadreTime

/// The rules of rooms and instructors across all cohorts.
struct ResourceChecker {
  private let program: Program
  private let timetable: Timetable

  init(_ program: Program, _ timetable: Timetable) {
    self.program = program
    self.timetable = timetable
  }

  func violations() -> [Violation] {
    rooms() + instructors()
      + timetable.cohorts.flatMap { cohort in
        cohort.sessions.flatMap { NeedChecker(program, cohort).violations(of: $0) }
      }
  }

  /// One occupation of a resource: a class of joined cohorts occupies it once.
  private struct Use: Hashable {
    var module: ID<Module>
    var group: Int
    var host: ID<Cohort>
    var date: CivilDate
    var start: Int
    var minutes: Range<Int>
    var contact: Int
  }

  private func host(of session: Session) -> ID<Cohort> {
    let variant = timetable.cohorts.first { $0.cohort == session.cohort }?.variant
    return program.host(of: session, in: variant)
  }

  private func uses<Thing>(_ things: (Session) -> [ID<Thing>]) -> [ID<Thing>: [Use]] {
    var result: [ID<Thing>: Set<Use>] = [:]
    for session in timetable.sessions {
      let use = Use(
        module: session.module, group: session.group, host: host(of: session),
        date: session.date, start: session.start, minutes: session.absolute,
        contact: session.minutes)
      for thing in things(session) { result[thing, default: []].insert(use) }
    }
    return result.mapValues { uses in
      uses.sorted {
        ($0.minutes.lowerBound, $0.module, $0.group) < ($1.minutes.lowerBound, $1.module, $1.group)
      }
    }
  }

  private func overlaps(_ uses: [Use]) -> [CivilDate] {
    var found: [CivilDate] = []
    for (row, use) in uses.enumerated() {
      for other in uses[(row + 1)...] {
        if other.minutes.lowerBound >= use.minutes.upperBound { break }
        let isOneClass =
          use.module == other.module && use.group == other.group && use.host == other.host
        if !isOneClass { found.append(use.date) }
      }
    }
    return found
  }

  private func rooms() -> [Violation] {
    let uses = uses(\.rooms)
    return uses.keys.sorted().flatMap { id -> [Violation] in
      let room = program.rooms[id]
      let list = uses[id] ?? []
      let twice = overlaps(list).map { Violation.roomTwice(id, $0) }
      let closed = list.filter { use in
        room.closed.contains { $0.value.contains(use.date) } || !room.life.holds(on: use.date)
      }
      return twice + closed.map { .roomClosed(id, $0.date) }
    }
  }

  private func instructors() -> [Violation] {
    let uses = uses(\.instructors)
    return uses.keys.sorted().flatMap { id -> [Violation] in
      let instructor = program.instructors[id]
      let list = uses[id] ?? []
      var found = overlaps(list).map { Violation.instructorTwice(id, $0) }
      for use in list {
        let isAway = instructor.away.contains { $0.value.contains(use.date) }
        let isOver = instructor.validUntil.map { use.date > $0 } ?? false
        if isAway || isOver || !instructor.life.holds(on: use.date) {
          found.append(.instructorAway(id, use.date))
        }
      }
      guard let most = instructor.weeklyLoad?.value.minutes else { return found }
      let weeks = Dictionary(grouping: list, by: \.date.weekNumber)
      for (week, uses) in weeks.sorted(by: { $0.key < $1.key }) {
        let minutes = uses.reduce(0) { $0 + $1.contact }
        if minutes > most { found.append(.instructorLoad(id, week: week, minutes: minutes)) }
      }
      return found
    }
  }
}
