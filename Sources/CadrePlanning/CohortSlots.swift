import CadreModel
import CadreTime
import Scheduling

/// The slots in which a cohort may meet.
struct CohortSlots: Sendable {
  struct Entry: Sendable {
    let date: CivilDate
    let pattern: WorkCalendar.SlotPattern
  }

  let entries: [Entry]
  let calendar: SlotCalendar

  /// More days than this are not looked at; a century is 36,525.
  private static let mostDays = 40_000

  init(_ demand: CohortDemand, in program: Program) {
    guard let window = demand.window(in: program),
      let id = program.calendar(of: demand.cohort)
    else {
      entries = []
      calendar = SlotCalendar(slots: [])
      return
    }
    let work = CalendarDays(program.calendars[id])
    var entries: [Entry] = []
    var slots: [Slot] = []
    for offset in 0..<min(window.dayCount, Self.mostDays) {
      guard let date = window.first.adding(days: offset) else { break }
      for pattern in work.slots(on: date, for: demand.cohort) {
        let slot = Self.slot(date, pattern)
        if let last = slots.last, slot.start < last.end { continue }
        slots.append(slot)
        entries.append(Entry(date: date, pattern: pattern))
      }
    }
    self.entries = entries
    calendar = SlotCalendar(slots: slots)
  }

  /// The slots that all of them have: where cohorts are taught together.
  init(sharedBy all: [CohortSlots]) {
    var entries = all.first?.entries ?? []
    var slots = all.first?.calendar.slots ?? []
    for other in all.dropFirst() {
      let amounts = Dictionary(
        other.calendar.slots.map { ([$0.start, $0.end], $0.amount) },
        uniquingKeysWith: { first, _ in first })
      let rows = slots.indices.filter { amounts[[slots[$0].start, slots[$0].end]] != nil }
      entries = rows.map { entries[$0] }
      slots = rows.map { slots[$0] }
      for row in slots.indices {
        let amount = amounts[[slots[row].start, slots[row].end]] ?? slots[row].amount
        slots[row].amount = min(slots[row].amount, amount)
      }
    }
    self.entries = entries
    calendar = SlotCalendar(slots: slots)
  }

  private static func slot(_ date: CivilDate, _ pattern: WorkCalendar.SlotPattern) -> Slot {
    let start = Minutes.of(date) + pattern.clock.start.minutes
    return Slot(
      start: start, end: start + pattern.clock.minutes, amount: pattern.minutes,
      day: Int(date.dayNumber), week: date.weekNumber, year: date.year)
  }
}

/// Absolute minutes on the axis that all calendars share.
enum Minutes {
  /// The first minute of a day.
  static func of(_ date: CivilDate) -> Int { Int(date.dayNumber) * 1440 }

  static func date(_ minute: Int) -> CivilDate? {
    CivilDate(dayNumber: minute >= 0 ? minute / 1440 : (minute - 1439) / 1440)
  }

  /// The minutes of whole days.
  static func of(_ span: DateSpan) -> Range<Int> {
    of(span.first)..<(of(span.last) + 1440)
  }
}

/// A work calendar with its days looked up, so that a day costs no scan of the holidays.
struct CalendarDays {
  private let calendar: WorkCalendar
  private var holidays: Set<CivilDate> = []
  private var yearly: [WorkCalendar.HolidayDays] = []
  private var replaced: [CivilDate: CivilDate] = [:]

  init(_ calendar: WorkCalendar) {
    self.calendar = calendar
    for workday in calendar.workdays { replaced[workday.date] = workday.replaces }
    for holiday in calendar.holidays {
      switch holiday.days {
      case .everyYear: yearly.append(holiday.days)
      case .span(let span):
        for offset in 0..<min(span.dayCount, 1_000) {
          if let date = span.first.adding(days: offset) { holidays.insert(date) }
        }
      }
    }
  }

  /// The slots that a cohort may use on a day, by time.
  func slots(on date: CivilDate, for cohort: Cohort) -> [WorkCalendar.SlotPattern] {
    let exchanged = replaced[date]
    if exchanged == nil, holidays.contains(date) || yearly.contains(where: { $0.contains(date) }) {
      return []
    }
    let weekday = (exchanged ?? date).weekday
    if !cohort.meets.isEmpty, !cohort.meets.contains(weekday) { return [] }
    return calendar.weeks.filter { $0.days.contains(weekday) }.flatMap(\.slots)
      .filter { cohort.meetingSlots.isEmpty || cohort.meetingSlots.contains($0.heading.name) }
      .filter { $0.minutes > 0 }
      .sorted { $0.clock.start < $1.clock.start }
  }
}
