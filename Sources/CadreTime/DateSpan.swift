/// Days from a first to a last one, both included.
public struct DateSpan: Hashable, Sendable {
  public var first: CivilDate
  public var last: CivilDate

  /// A last day before the first makes a span of the first day alone.
  public init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = max(first, last)
  }

  public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  public func overlaps(_ other: DateSpan) -> Bool { first <= other.last && other.first <= last }

  public var dayCount: Int { Int(last.dayNumber - first.dayNumber) + 1 }

  public func intersection(_ other: DateSpan) -> DateSpan? {
    guard overlaps(other) else { return nil }
    return DateSpan(first: max(first, other.first), last: min(last, other.last))
  }
}

/// A day that comes every year.
public struct MonthDay: Hashable, Comparable, Sendable {
  public let month: Int
  public let day: Int

  /// nil where no year has the day; 29 February is one.
  public init?(month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1,
      day <= CivilDate.daysInMonth(year: 2024, month: month)
    else { return nil }
    self.month = month
    self.day = day
  }

  public static func < (a: MonthDay, b: MonthDay) -> Bool { (a.month, a.day) < (b.month, b.day) }

  /// The day in a year; 29 February falls on the 28th where the year has none.
  public func date(in year: Int) -> CivilDate? {
    guard (1...9999).contains(year) else { return nil }
    let day = min(day, CivilDate.daysInMonth(year: year, month: month))
    return CivilDate(year: year, month: month, day: day)
  }
}
