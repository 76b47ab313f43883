/// A time of day in minutes from midnight, 0 to 1439.
public struct ClockTime: Hashable, Comparable, Sendable {
  public let minutes: Int

  /// 00:00.
  public static let midnight = ClockTime()

  private init() { minutes = 0 }

  public init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// 0 to 23.
  public var hour: Int { minutes / 60 }

  /// 0 to 59.
  public var minute: Int { minutes % 60 }

  public static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }
}

/// From a time of day to another; an end that is not after the start is of the next day.
public struct ClockSpan: Hashable, Sendable {
  public var start: ClockTime
  public var end: ClockTime

  public init(start: ClockTime, end: ClockTime) {
    self.start = start
    self.end = end
  }

  /// Whether the end is of the day after the start.
  public var goesPastMidnight: Bool { end <= start }

  /// Length in minutes, 1 to 1440.
  public var minutes: Int { end.minutes - start.minutes + (goesPastMidnight ? 1440 : 0) }
}
