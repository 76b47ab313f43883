extension ICalendarWriter {
  /// A day and a time of day in the calendar's zone.
  public struct LocalTime: Sendable {
    public var year: Int
    public var month: Int
    public var day: Int
    /// Minutes from midnight, 0 to 1439.
    public var minutes: Int

    public init(year: Int, month: Int, day: Int, minutes: Int) {
      self.year = year
      self.month = month
      self.day = day
      self.minutes = minutes
    }

    /// DATE-TIME (3.3.5) without a zone.
    var text: String {
      let minutes = min(max(minutes, 0), 1439)
      let day =
        ICalendarWriter.padded(year, 4) + ICalendarWriter.padded(min(max(month, 1), 12), 2)
        + ICalendarWriter.padded(min(max(day, 1), 31), 2)
      return day + "T" + ICalendarWriter.padded(minutes / 60, 2)
        + ICalendarWriter.padded(minutes % 60, 2) + "00"
    }
  }

  public enum Status: String, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  public struct Event: Sendable {
    /// The same for every version of the event, and of no other event anywhere.
    public var uid: String
    /// When this version of the event was made, in UTC.
    public var stamp: LocalTime
    /// Grows with every change that matters; not negative.
    public var sequence: Int
    public var start: LocalTime
    /// After the start.
    public var end: LocalTime
    public var summary: String
    public var location: String?
    public var description: String?
    public var categories: [String]
    /// A page about the event.
    public var address: String?
    public var status: Status

    public init(
      uid: String, stamp: LocalTime, sequence: Int = 0, start: LocalTime, end: LocalTime,
      summary: String, location: String? = nil, description: String? = nil,
      categories: [String] = [], address: String? = nil, status: Status = .confirmed
    ) {
      self.uid = uid
      self.stamp = stamp
      self.sequence = sequence
      self.start = start
      self.end = end
      self.summary = summary
      self.location = location
      self.description = description
      self.categories = categories
      self.address = address
      self.status = status
    }
  }
}
