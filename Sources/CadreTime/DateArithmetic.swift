extension CivilDate {
  /// nil outside the years 1 to 9999.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: sum)
  }

  /// The same day so many months on, or the last day of that month where it has no such day.
  public func adding(months: Int) -> CivilDate? {
    guard let month = YearMonth(self).adding(months: months) else { return nil }
    return month.date(day: min(day, month.dayCount))
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
