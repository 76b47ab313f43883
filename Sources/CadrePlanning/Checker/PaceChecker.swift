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

  /// A slot in which all who are taught the class meet, between the first and the last session,
  /// may be left out only where the weekly load of one of them is used up.
  private func isContiguous(_ sessions: [Session]) -> Bool {
    guard let first = sessions.first, let last = sessions.last else { return true }
    let cohorts = checker.splits.participants(in: first.module)
    let attending = cohorts.map { cohort in
      cohort.cohort == checker.timetable.cohort
        ? checker : CohortChecker(checker.program, cohort, checker.all)
    }
    .filter { $0.splits.learners(of: first) != nil }
    var date = first.date
    while date <= last.date {
      for slot in meetingSlots(on: date, cohorts) {
        let minute = Int(date.dayNumber) * 1440 + slot.clock.start.minutes
        let isInside =
          minute > first.absolute.lowerBound && minute < last.absolute.lowerBound
        let isUsed = sessions.contains {
          $0.date == date && $0.start == slot.clock.start.minutes
        }
        if !isInside || isUsed { continue }
        let next = sessions.first { $0.absolute.lowerBound > minute } ?? last
        if !attending.contains(where: { isLoaded($0, slot, date, next) }) { return false }
      }
      guard let next = date.adding(days: 1) else { return true }
      date = next
    }
    return true
  }

  private func meetingSlots(on date: CivilDate, _ cohorts: [CohortTimetable])
    -> [WorkCalendar.SlotPattern]
  {
    let lists = cohorts.map { meetingSlots(on: date, checker.program.cohorts[$0.cohort]) }
    return (lists.first ?? []).filter { slot in
      lists.allSatisfy { $0.contains { $0.clock == slot.clock } }
    }
  }

  private func meetingSlots(on date: CivilDate, _ cohort: Cohort) -> [WorkCalendar.SlotPattern] {
    guard let id = checker.program.calendar(of: cohort) else { return [] }
    let work = checker.program.calendars[id]
    let weekday = work.effectiveWeekday(on: date)
    if !cohort.meets.isEmpty, !cohort.meets.contains(weekday) { return [] }
    return work.slots(on: date).filter {
      cohort.meetingSlots.isEmpty || cohort.meetingSlots.contains($0.heading.name)
    }
  }

  /// Whether the next session in the slot would take some learner of the class over the weekly
  /// load.
  private func isLoaded(
    _ checker: CohortChecker, _ slot: WorkCalendar.SlotPattern, _ date: CivilDate,
    _ session: Session
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
