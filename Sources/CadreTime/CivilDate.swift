/// A day of the proleptic Gregorian calendar (ISO 8601), years 1 to 9999.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let dayNumber: Int32

  static let firstDay: Int32 = -719_162
  static let lastDay: Int32 = 2_932_896

  /// 0001-01-01.
  public static let first = CivilDate(known: firstDay)

  /// 9999-12-31.
  public static let last = CivilDate(known: lastDay)

  private init(known dayNumber: Int32) { self.dayNumber = dayNumber }

  /// nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= Int(Self.firstDay), dayNumber <= Int(Self.lastDay) else { return nil }
    self.dayNumber = Int32(dayNumber)
  }

  /// nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    dayNumber = Int32(Self.days(fromYear: year, month: month, day: day))
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days of a month by its number; numbers that are no month count 31.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01, counting years from March so that the leap day is the last.
  private static func days(fromYear year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1...12) and day (1...31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  public var year: Int { components.year }

  /// 1 to 12.
  public var month: Int { components.month }

  /// 1 to 31.
  public var day: Int { components.day }

  public var isLeapYear: Bool { Self.isLeap(year: year) }

  public var weekday: Weekday {
    Weekday(rawValue: Int8((Int(dayNumber) + 719_162) % 7 + 1)) ?? .monday
  }

  /// Number of the week that begins on Monday, the same for its seven days; grows by one a week.
  public var weekNumber: Int { (Int(dayNumber) + 719_162) / 7 }
}

/// Days of the week by ISO 8601: Monday is 1.
public enum Weekday: Int8, Sendable, CaseIterable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}
