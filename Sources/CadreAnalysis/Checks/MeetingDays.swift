import CadreModel
import CadreTime

/// The days on which a cohort may meet by its calendar, and the contact time that they hold.
struct MeetingDays {
  let calendar: WorkCalendar
  let cohort: Cohort
  private var holidays: Set<CivilDate> = []
  private var yearly: [WorkCalendar.HolidayDays] = []
  private var exchanged: [CivilDate: CivilDate] = [:]
  /// Contact minutes by the number of the weekday.
  private var minutes: [Int] = Array(repeating: 0, count: 8)

  /// A century and some: more days are not looked at.
  private static let mostDays = 40_000

  init(_ cohort: Cohort, _ calendar: WorkCalendar) {
    self.cohort = cohort
    self.calendar = calendar
    for workday in calendar.workdays { exchanged[workday.date] = workday.replaces }
    for holiday in calendar.holidays {
      guard case .span(let span) = holiday.days else {
        yearly.append(holiday.days)
        continue
      }
      for offset in 0..<min(span.dayCount, 1000) {
        if let date = span.first.adding(days: offset) { holidays.insert(date) }
      }
    }
    for day in Weekday.allCases where cohort.meets.isEmpty || cohort.meets.contains(day) {
      let slots = calendar.weeks.filter { $0.days.contains(day) }.flatMap(\.slots).filter {
        cohort.meetingSlots.isEmpty || cohort.meetingSlots.contains($0.heading.name)
      }
      minutes[Int(day.rawValue)] = slots.reduce(0) {
        $0.addingReportingOverflow($1.minutes).partialValue
      }
    }
  }

  /// The first and last day of the cohort within what the calendar covers.
  var window: DateSpan? {
    guard let covers = calendar.covers?.value else { return nil }
    let first = max(covers.first, cohort.starts?.value ?? covers.first)
    let last = min(covers.last, cohort.finishes?.value ?? covers.last)
    return first <= last ? DateSpan(first: first, last: last) : nil
  }

  func isHoliday(_ date: CivilDate) -> Bool {
    exchanged[date] == nil
      && (holidays.contains(date) || yearly.contains { $0.contains(date) })
  }

  func minutes(on date: CivilDate) -> Int {
    isHoliday(date) ? 0 : max(0, minutes[Int((exchanged[date] ?? date).weekday.rawValue)])
  }

  /// Contact time of all meeting days in the window, the weekly load kept.
  var capacity: Int { window.map { capacity(in: $0) } ?? 0 }

  /// The same of the days of a span.
  func capacity(in window: DateSpan) -> Int {
    let most = cohort.weeklyLoad?.value.minutes ?? .max
    var (total, week, inWeek) = (0, Int.min, 0)
    for offset in 0..<min(window.dayCount, Self.mostDays) {
      guard let date = window.first.adding(days: offset) else { break }
      if date.weekNumber != week { (week, inWeek) = (date.weekNumber, 0) }
      let taken = min(minutes(on: date), max(0, most - inWeek))
      inWeek += taken
      total = total.addingReportingOverflow(taken).partialValue
    }
    return total
  }

  /// The most that one day holds.
  var fullestDay: Int { minutes.max() ?? 0 }
}
