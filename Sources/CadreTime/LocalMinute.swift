/// Minutes east of Greenwich, -1439 to 1439.
public struct ZoneOffset: Hashable, Sendable {
  public let minutes: Int

  /// A number outside the range becomes the nearest one in it.
  public init(minutes: Int) { self.minutes = min(max(minutes, -1439), 1439) }
}

/// A minute of a day, as clocks of its place show it.
public struct LocalMinute: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01 00:00 by the same clocks.
  public let number: Int

  public init(_ date: CivilDate, _ time: ClockTime) {
    number = Int(date.dayNumber) * 1440 + time.minutes
  }

  /// nil outside the years 1 to 9999.
  public init?(number: Int) {
    let earliest = Int(CivilDate.firstDay) * 1440
    let latest = Int(CivilDate.lastDay) * 1440 + 1439
    guard number >= earliest, number <= latest else { return nil }
    self.number = number
  }

  public var date: CivilDate {
    // The range of `number` is that of the days, so the first day is never taken.
    CivilDate(dayNumber: (number - minuteOfDay) / 1440) ?? .first
  }

  public var time: ClockTime { ClockTime(minutes: minuteOfDay) ?? .midnight }

  private var minuteOfDay: Int { (number % 1440 + 1440) % 1440 }

  public static func < (a: LocalMinute, b: LocalMinute) -> Bool { a.number < b.number }

  /// nil outside the years 1 to 9999.
  public func adding(minutes: Int) -> LocalMinute? {
    let (sum, overflow) = number.addingReportingOverflow(minutes)
    return overflow ? nil : LocalMinute(number: sum)
  }

  /// The same moment by the clocks of Greenwich; nil outside the years 1 to 9999.
  public func universal(at offset: ZoneOffset) -> LocalMinute? {
    adding(minutes: -offset.minutes)
  }
}
