/// A unit of calendar time.
public enum CalendarUnit: String, Sendable, CaseIterable {
  case day, week, month, year
}

/// A stretch of calendar time, such as 24 months. The count is not negative.
public struct CalendarDuration: Hashable, Sendable {
  public let count: Int
  public let unit: CalendarUnit

  /// A count below zero becomes zero.
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
