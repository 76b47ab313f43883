import CadreModel
import CadreTime

/// Sessions in slots one after another, in one day, or so many a week.
struct PaceChecker {
  private let checker: CohortChecker

  init(_ checker: CohortChecker) { self.checker = checker }

  func violations() -> [Violation] {
    checker.classes.compactMap { key, sessions in
      let id = checker.timetable.cohort
      switch checker.variant.module(key.module).pace?.value {
      case .oneDay:
        return Set(sessions.map(\.date)).count > 1
          ? .pace(id, key.module, group: key.group) : nil
      case .sessionsPerWeek(let most):
        let weeks = Dictionary(grouping: sessions, by: \.date.weekNumber)
        return weeks.values.contains { $0.count > most }
          ? .pace(id, key.module, group: key.group) : nil
      case .selfPaced: return nil
      default:
        return isContiguous(sessions) ? nil : .notContiguous(id, key.module, group: key.group)
      }
    }
  }

  /// A meeting slot between the first and the last session may be left out only where the weekly
  /// load is used up.
  private func isContiguous(_ sessions: [Session]) -> Bool {
    guard let first = sessions.first, let last = sessions.last,
      let calendar = checker.program.calendar(of: checker.cohort)
    else { return true }
    let work = checker.program.calendars[calendar]
    var date = first.date
    while date <= last.date {
      for slot in meetingSlots(on: date, work) {
        let minute = Int(date.dayNumber) * 1440 + slot.clock.start.minutes
        let isInside =
          minute > first.absolute.lowerBound && minute < last.absolute.lowerBound
        let isUsed = sessions.contains {
          $0.date == date && $0.start == slot.clock.start.minutes
        }
        if isInside, !isUsed, !isLoadUsedUp(by: slot, on: date, for: first) { return false }
      }
      guard let next = date.adding(days: 1) else { return true }
      date = next
    }
    return true
  }

  private func meetingSlots(on date: CivilDate, _ work: WorkCalendar)
    -> [WorkCalendar.SlotPattern]
  {
    let cohort = checker.cohort
    let weekday = work.effectiveWeekday(on: date)
    if !cohort.meets.isEmpty, !cohort.meets.contains(weekday) { return [] }
    return work.slots(on: date).filter {
      cohort.meetingSlots.isEmpty || cohort.meetingSlots.contains($0.heading.name)
    }
  }

  /// Whether another session in the slot would take some learner of the class over the weekly load.
  private func isLoadUsedUp(
    by slot: WorkCalendar.SlotPattern, on date: CivilDate, for session: Session
  ) -> Bool {
    guard let most = checker.cohort.weeklyLoad?.value.minutes else { return false }
    let week = checker.timetable.sessions.filter {
      $0.date.weekNumber == date.weekNumber && checker.shareLearners($0, session)
    }
    let used = week.reduce(0) { $0 + $1.minutes }
    let longest = min(slot.minutes, session.minutes)
    return used + longest > most
  }
}
