/// A time of day in minutes from midnight, 0 to 1439.
public struct ClockTime: Hashable, Comparable, Sendable {
  public let minutes: Int

  public init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  public static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }

  /// `HH:MM`.
  public var iso: String {
    CivilDate.padded(minutes / 60, 2) + ":" + CivilDate.padded(minutes % 60, 2)
  }
}

/// From a time of day to another; an end that is not after the start is of the next day.
public struct ClockSpan: Hashable, Sendable {
  public var start: ClockTime
  public var end: ClockTime

  public init(start: ClockTime, end: ClockTime) {
    self.start = start
    self.end = end
  }

  /// Length in minutes, 1 to 1440.
  public var minutes: Int {
    let minutes = end.minutes - start.minutes
    return minutes > 0 ? minutes : minutes + 1440
  }
}

/// Minutes east of Greenwich.
public struct ZoneOffset: Hashable, Sendable {
  public let minutes: Int

  public init(minutes: Int) { self.minutes = min(max(minutes, -1439), 1439) }

  /// `+07:00`.
  public var iso: String {
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + CivilDate.padded(size / 60, 2) + ":"
      + CivilDate.padded(size % 60, 2)
  }
}
