extension CivilDate {
  /// nil outside the years 1 to 9999.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: sum)
  }

  /// The same day so many months on, or the last day of that month where it has no such day.
  public func adding(months: Int) -> CivilDate? {
    let (year, month, day) = components
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12, sum < 120_000 else { return nil }
    let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
    let newDay = min(day, CivilDate.daysInMonth(year: newYear, month: newMonth))
    return CivilDate(year: newYear, month: newMonth, day: newDay)
  }

  public var startOfMonth: CivilDate { adding(days: 1 - day) ?? self }

  public var endOfMonth: CivilDate {
    let (year, month, day) = components
    return adding(days: CivilDate.daysInMonth(year: year, month: month) - day) ?? self
  }

  /// The year to which the day's week belongs by ISO 8601, and the week in it (1...53).
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - Int(weekday.rawValue)) ?? self
    let first = CivilDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, Int(thursday.dayNumber - first.dayNumber) / 7 + 1)
  }
}

/// A unit of calendar time.
public enum CalendarUnit: String, Sendable, CaseIterable {
  case day, week, month, year
}

/// A stretch of calendar time, such as 24 months. The count is not negative.
public struct CalendarDuration: Hashable, Sendable {
  public var count: Int
  public var unit: CalendarUnit

  public init(count: Int, unit: CalendarUnit) {
    self.count = max(0, count)
    self.unit = unit
  }

  /// The day so much later; nil beyond the year 9999.
  public func after(_ date: CivilDate) -> CivilDate? { moved(date, by: count) }

  /// The day so much earlier; nil before the year 1.
  public func before(_ date: CivilDate) -> CivilDate? { moved(date, by: -count) }

  private func moved(_ date: CivilDate, by count: Int) -> CivilDate? {
    switch unit {
    case .day: return date.adding(days: count)
    case .week:
      let (days, overflow) = count.multipliedReportingOverflow(by: 7)
      return overflow ? nil : date.adding(days: days)
    case .month: return date.adding(months: count)
    case .year:
      let (months, overflow) = count.multipliedReportingOverflow(by: 12)
      return overflow ? nil : date.adding(months: months)
    }
  }
}
