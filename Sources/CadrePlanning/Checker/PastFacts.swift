import CadreModel
import CadreTime

/// What a timetable has to take as it is: sessions that were held, and classes that have begun.
struct PastFacts {
  private let day: CivilDate
  /// Modules of each cohort with a session before the day.
  private let begun: [ID<Cohort>: Set<ID<Module>>]

  init(_ timetable: Timetable, before day: CivilDate) {
    self.day = day
    begun = Dictionary(
      timetable.cohorts.map { cohort in
        (cohort.cohort, Set(cohort.sessions.filter { $0.date < day }.map(\.module)))
      }, uniquingKeysWith: { $0.union($1) })
  }

  /// Whether a broken rule is about the past alone, or about a class that could not be held as it
  /// began.
  func excuse(_ violation: Violation) -> Bool {
    switch violation {
    case .outsideCalendar(_, _, let date), .notAMeetingDay(_, let date),
      .noSuchSlot(_, let date, _), .slotOverfull(_, _, let date), .beforeStart(_, let date),
      .afterFinish(_, let date), .inTwoPlaces(_, let date), .cohortTravel(_, let date),
      .instructorTravel(_, let date), .roomTwice(_, let date), .roomClosed(_, let date),
      .wrongSite(_, let date), .roomMissing(_, _, let date), .instructorMissing(_, _, let date),
      .instructorTwice(_, let date), .instructorAway(_, let date),
      .ratingNotValid(_, _, let date), .agreementEnded(_, let date):
      date < day
    case .notContiguous(let cohort, let module, _), .pace(let cohort, let module, _),
      .prerequisite(let cohort, let module), .stageOrder(let cohort, let module, _),
      .overdue(let cohort, let module, _), .selfPacedTime(let cohort, let module),
      .fixedDateMoved(let cohort, let module), .fixedTermMoved(let cohort, let module),
      .notOffered(let cohort, let module, _), .apart(let cohort, let module, _),
      .provider(let cohort, let module), .notInPlan(let cohort, let module),
      .taughtThoughHeld(let cohort, let module), .wrongAmount(let cohort, let module, _, _, _):
      begun[cohort]?.contains(module) ?? false
    case .cohortLoad(_, let week, _), .instructorLoad(_, let week, _): week <= day.weekNumber
    default: false
    }
  }
}
