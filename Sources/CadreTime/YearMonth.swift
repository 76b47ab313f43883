/// A month of a year, 0001-01 to 9999-12.
public struct YearMonth: Hashable, Comparable, Sendable {
  /// Months since 0000-01.
  public let monthNumber: Int32

  /// nil where there is no such month.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    monthNumber = Int32(year * 12 + month - 1)
  }

  /// The month of a day.
  public init(_ date: CivilDate) {
    let (year, month, _) = date.components
    monthNumber = Int32(year * 12 + month - 1)
  }

  public var year: Int { Int(monthNumber) / 12 }

  /// 1 to 12.
  public var month: Int { Int(monthNumber) % 12 + 1 }

  public static func < (a: YearMonth, b: YearMonth) -> Bool { a.monthNumber < b.monthNumber }

  /// nil outside the years 1 to 9999.
  public func adding(months: Int) -> YearMonth? {
    let (sum, overflow) = Int(monthNumber).addingReportingOverflow(months)
    // The range comes first: division by 12 of a sum below zero would round the wrong way.
    guard !overflow, sum >= 12, sum < 120_000 else { return nil }
    return YearMonth(year: sum / 12, month: sum % 12 + 1)
  }

  public var dayCount: Int { CivilDate.daysInMonth(year: year, month: month) }

  /// The day of the month; nil where the month has no such day.
  public func date(day: Int) -> CivilDate? { CivilDate(year: year, month: month, day: day) }
}
