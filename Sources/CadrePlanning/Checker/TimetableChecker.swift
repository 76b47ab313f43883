import CadreModel
import CadreText
import CadreTime

/// Judges a timetable by the rules alone. It shares nothing with the planner but the model, so that
/// a mistake in one is seen by the other.
public struct TimetableChecker: Sendable {
  let program: Program
  let timetable: Timetable
  /// Sessions before this day are facts, whatever the programme says now.
  let heldBefore: CivilDate?

  public init(_ program: Program, _ timetable: Timetable, heldBefore: CivilDate? = nil) {
    self.program = program
    self.timetable = timetable
    self.heldBefore = heldBefore
  }

  /// Every broken rule, each once.
  public func violations() -> [Violation] {
    var found: [Violation] = []
    for cohort in timetable.cohorts {
      found += CohortChecker(program, cohort, timetable).violations()
    }
    found += ResourceChecker(program, timetable).violations()
    found += ProviderChecker(program, timetable).violations()
    found += TravelChecker(program, timetable).violations()
    var seen: Set<Violation> = []
    let facts = heldBefore.map { PastFacts(timetable, before: $0) }
    return found.filter { seen.insert($0).inserted && !(facts?.excuse($0) ?? false) }
  }
}

/// One class: a group taught together, perhaps of several cohorts.
struct ClassKey: Hashable {
  var module: ID<Module>
  var group: Int
}

extension CohortTimetable {
  /// The sessions of each class in the order of time.
  var classes: [(key: ClassKey, sessions: [Session])] {
    var result: [ClassKey: [Session]] = [:]
    for session in sessions {
      result[ClassKey(module: session.module, group: session.group), default: []].append(session)
    }
    return result.map { key, sessions in
      (key, sessions.sorted { ($0.date, $0.start, $0.number) < ($1.date, $1.start, $1.number) })
    }
    .sorted { ($0.key.module, $0.key.group) < ($1.key.module, $1.key.group) }
  }
}

extension Session {
  /// Absolute minutes of its slot.
  var absolute: Range<Int> {
    let midnight = Int(date.dayNumber) * 1440
    let length = end > start ? end - start : end - start + 1440
    return midnight + start..<midnight + start + length
  }
}
