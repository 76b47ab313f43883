import CadreModel
import CadreTime

/// Whether learners and instructors have the time to travel between sessions at two sites.
struct TravelChecker {
  private let program: Program
  private let timetable: Timetable

  init(_ program: Program, _ timetable: Timetable) {
    self.program = program
    self.timetable = timetable
  }

  func violations() -> [Violation] {
    if program.sites.allSatisfy(\.travels.isEmpty) { return [] }
    var found: [Violation] = []
    for cohort in timetable.cohorts {
      let checker = CohortChecker(program, cohort, timetable)
      found += tooClose(cohort.sessions) { checker.shareLearners($0, $1) || $0.module == $1.module }
        .map { .cohortTravel(cohort.cohort, $0) }
    }
    let all = timetable.sessions
    for id in program.instructors.ids {
      found += tooClose(all.filter { $0.instructors.contains(id) }) { _, _ in true }
        .map { .instructorTravel(id, $0) }
    }
    return found
  }

  /// The days of sessions that begin too soon after another one elsewhere.
  private func tooClose(_ sessions: [Session], _ concerns: (Session, Session) -> Bool)
    -> [CivilDate]
  {
    let longest = program.sites.flatMap(\.travels).map(\.duration).max() ?? 0
    let sorted = sessions.sorted { $0.absolute.lowerBound < $1.absolute.lowerBound }
    var found: [CivilDate] = []
    for (row, session) in sorted.enumerated() {
      for other in sorted[(row + 1)...] {
        let pause = other.absolute.lowerBound - session.absolute.upperBound
        if pause >= longest { break }
        guard let from = site(of: session), let to = site(of: other), from != to else { continue }
        let isGroupOfSame = session.module == other.module && session.group != other.group
        if pause < travel(from, to), concerns(session, other), !isGroupOfSame {
          found.append(other.date)
        }
      }
    }
    return found
  }

  /// Where a session is: in its first room that has a site, or where the cohort meets.
  private func site(of session: Session) -> ID<Site>? {
    let rooms = session.rooms.compactMap { program.rooms[$0].site?.value }
    let variant = timetable.cohorts.first { $0.cohort == session.cohort }?.variant
    return rooms.first ?? program.cohorts[program.host(of: session, in: variant)].site?.value
  }

  private func travel(_ from: ID<Site>, _ to: ID<Site>) -> Int {
    let there = program.sites[from].travels.first { $0.site == to }
    let back = program.sites[to].travels.first { $0.site == from }
    return max(there?.duration ?? 0, back?.duration ?? 0)
  }
}
