import CadreModel
import CadreTime

/// The sessions of one group for one module, those of cohorts that are taught together once.
struct TaughtClass: Sendable {
  /// The cohort at whose place it is taught.
  var host: ID<Cohort>
  var module: ID<Module>
  var group: Int
  /// In order of time; never empty.
  var sessions: [Session]

  var provider: ID<Partner>? { sessions.first?.provider }
  var year: Int { sessions.first?.date.year ?? 0 }
  var learners: Int { sessions.first?.learners ?? 0 }

  /// Days on which it is taught, in order.
  var days: [CivilDate] { sessions.map(\.date).withoutRepeats() }

  /// Sessions that share a slot are one meeting.
  var meetings: [Session] {
    var seen: Set<[Int]> = []
    return sessions.filter { seen.insert([Int($0.date.dayNumber), $0.start]).inserted }
  }
}

extension Timetable {
  private struct Key: Hashable {
    var host: ID<Cohort>
    var module: ID<Module>
    var group: Int
  }

  /// In the order of cohorts and of first sessions. Where a cohort joins another for a module, the
  /// other's sessions stand for both.
  func taughtClasses(in program: Program) -> [TaughtClass] {
    var classes: [TaughtClass] = []
    var rows: [Key: (row: Int, owner: ID<Cohort>)] = [:]
    for isOwn in [true, false] {
      for cohort in cohorts {
        for session in cohort.sessions.sorted(by: { ($0.date, $0.start) < ($1.date, $1.start) }) {
          let host = program.host(of: session, in: cohort.variant)
          if (host == cohort.cohort) != isOwn { continue }
          let key = Key(host: host, module: session.module, group: session.group)
          let known = rows[key] ?? (classes.count, cohort.cohort)
          if known.owner != cohort.cohort { continue }
          if known.row == classes.count {
            rows[key] = known
            classes.append(
              TaughtClass(host: host, module: session.module, group: session.group, sessions: []))
          }
          classes[known.row].sessions.append(session)
        }
      }
    }
    return classes
  }
}

extension [CivilDate] {
  /// In order, each once.
  func withoutRepeats() -> [CivilDate] { Set(self).sorted() }
}
