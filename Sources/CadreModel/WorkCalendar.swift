import CadreText
import CadreTime

/// Teaching slots, holidays and exchanged days.
public struct WorkCalendar: Declared {
  /// The slots of some days of the week.
  public struct WeekPattern: Sendable {
    public var days: [Weekday]
    public var slots: [SlotPattern]

    public init(days: [Weekday], slots: [SlotPattern]) {
      self.days = days
      self.slots = slots
    }
  }

  /// One teaching slot of a day. `minutes`: the contact time that it counts.
  public struct SlotPattern: Sendable {
    public var heading: Heading
    public var clock: ClockSpan
    public var minutes: Int

    public init(heading: Heading, clock: ClockSpan, minutes: Int) {
      self.heading = heading
      self.clock = clock
      self.minutes = minutes
    }
  }

  public enum HolidayDays: Sendable {
    case span(DateSpan)
    case everyYear(from: MonthDay, to: MonthDay)
  }

  public struct Holiday: Sendable {
    public var title: LocalizedText
    public var days: HolidayDays
    public var origin: Origin

    public init(title: LocalizedText, days: HolidayDays, origin: Origin) {
      self.title = title
      self.days = days
      self.origin = origin
    }
  }

  /// A day that is worked with the slots of the weekday it replaces.
  public struct Workday: Sendable {
    public var date: CivilDate
    public var replaces: CivilDate
    public var origin: Origin

    public init(date: CivilDate, replaces: CivilDate, origin: Origin) {
      self.date = date
      self.replaces = replaces
      self.origin = origin
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var zoneName: String?
  public var zoneOffset = ZoneOffset(minutes: 0)
  public var weeks: [WeekPattern] = []
  public var holidays: [Holiday] = []
  public var workdays: [Workday] = []
  /// The time whose holidays are known; nothing is scheduled outside.
  public var covers: Stated<DateSpan>?

  public init(heading: Heading) { self.heading = heading }
}

extension WorkCalendar {
  /// The holiday on a day, if it is one and the day is not an exchanged workday.
  public func holiday(on date: CivilDate) -> Holiday? {
    if workdays.contains(where: { $0.date == date }) { return nil }
    return holidays.first { $0.days.contains(date) }
  }

  /// The weekday whose slots a day has: its own, or of the day that it replaces.
  public func effectiveWeekday(on date: CivilDate) -> Weekday {
    workdays.first { $0.date == date }?.replaces.weekday ?? date.weekday
  }

  /// The slots of a day; none on a holiday. What the cohort meets is not considered.
  public func slots(on date: CivilDate) -> [SlotPattern] {
    if holiday(on: date) != nil { return [] }
    let weekday = effectiveWeekday(on: date)
    return weeks.filter { $0.days.contains(weekday) }.flatMap(\.slots)
  }
}

extension WorkCalendar.HolidayDays {
  public func contains(_ date: CivilDate) -> Bool {
    switch self {
    case .span(let span): return span.contains(date)
    case .everyYear(let from, let to):
      let day = (date.month, date.day)
      let first = (from.month, from.day)
      let last = (to.month, to.day)
      return first <= last ? first <= day && day <= last : first <= day || day <= last
    }
  }
}
