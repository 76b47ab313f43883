import CadreTime

/// Dates and stretches of time in the words of a language.
extension PageLanguage {
  /// `04/03/2026` or `4 March 2026`.
  func text(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    switch self {
    case .vietnamese: return "\(padded(day))/\(padded(month))/\(year)"
    case .english: return "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }
  }

  /// With the day of the week, for tables: `T4 04/03/2026` or `Wed 4 Mar 2026`.
  func dayText(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    switch self {
    case .vietnamese: return "\(short(date.weekday)) \(padded(day))/\(padded(month))/\(year)"
    case .english:
      return "\(short(date.weekday)) \(day) \(Self.englishMonths[month - 1].prefix(3)) \(year)"
    }
  }

  /// For axes of weeks: `02/03` or `2 Mar`.
  func shortText(_ date: CivilDate) -> String {
    let (_, month, day) = date.components
    switch self {
    case .vietnamese: return "\(padded(day))/\(padded(month))"
    case .english: return "\(day) \(Self.englishMonths[month - 1].prefix(3))"
    }
  }

  /// For axes: `03/2026` or `Mar 2026`.
  func monthText(_ date: CivilDate) -> String {
    let (year, month, _) = date.components
    switch self {
    case .vietnamese: return "\(padded(month))/\(year)"
    case .english: return "\(Self.englishMonths[month - 1].prefix(3)) \(year)"
    }
  }

  /// A day of every year: `31/12` or `31 December`.
  func text(_ day: MonthDay) -> String {
    switch self {
    case .vietnamese: "\(padded(day.day))/\(padded(day.month))"
    case .english: "\(day.day) \(Self.englishMonths[day.month - 1])"
    }
  }

  func text(_ span: DateSpan) -> String {
    span.first == span.last ? text(span.first) : "\(text(span.first)) – \(text(span.last))"
  }

  func text(_ duration: CalendarDuration) -> String {
    switch self {
    case .vietnamese: "\(duration.count) \(Self.vietnameseUnit(duration.unit))"
    case .english: "\(duration.count) \(duration.unit.rawValue)\(duration.count == 1 ? "" : "s")"
    }
  }

  /// `08:00–11:30` from minutes since midnight.
  func clock(_ start: Int, _ end: Int) -> String { "\(clock(start))–\(clock(end))" }

  func clock(_ minutes: Int) -> String {
    let minute = ((minutes % 1440) + 1440) % 1440
    return "\(padded(minute / 60)):\(padded(minute % 60))"
  }

  func short(_ weekday: Weekday) -> String {
    let row = Int(weekday.rawValue) - 1
    return self == .vietnamese ? Self.vietnameseDays[row] : Self.englishDays[row]
  }

  func long(_ weekday: Weekday) -> String {
    let row = Int(weekday.rawValue) - 1
    return self == .vietnamese ? Self.longVietnameseDays[row] : Self.longEnglishDays[row]
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func vietnameseUnit(_ unit: CalendarUnit) -> String {
    switch unit {
    case .day: "ngày"
    case .week: "tuần"
    case .month: "tháng"
    case .year: "năm"
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let vietnameseDays = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
  private static let englishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let longVietnameseDays = [
    "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật",
  ]
  private static let longEnglishDays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
