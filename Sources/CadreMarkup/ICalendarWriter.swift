/// Writes iCalendar (RFC 5545): CRLF, lines folded at 75 octets between characters, text escaped.
public struct ICalendarWriter: Sendable {
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

    var text: String {
      ICalendarWriter.padded(year, 4) + ICalendarWriter.padded(month, 2)
        + ICalendarWriter.padded(day, 2) + "T" + ICalendarWriter.padded(minutes / 60, 2)
        + ICalendarWriter.padded(minutes % 60, 2) + "00"
    }
  }

  public struct Event: Sendable {
    public var uid: String
    /// When this version of the event was made, in UTC.
    public var stamp: LocalTime
    public var sequence: Int
    public var start: LocalTime
    public var end: LocalTime
    public var summary: String
    public var location: String?
    public var description: String?
    public var categories: [String]

    public init(
      uid: String, stamp: LocalTime, sequence: Int = 0, start: LocalTime, end: LocalTime,
      summary: String, location: String? = nil, description: String? = nil,
      categories: [String] = []
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
    }
  }

  private var out = ByteWriter()
  private let zone: String

  /// A calendar whose zone has one fixed offset, in minutes east of Greenwich.
  public init(product: String, name: String, zone: String, offsetMinutes: Int) {
    self.zone = Self.parameter(zone)
    line("BEGIN", "VCALENDAR")
    line("VERSION", "2.0")
    line("PRODID", Self.escaped(product))
    line("CALSCALE", "GREGORIAN")
    line("METHOD", "PUBLISH")
    line("X-WR-CALNAME", Self.escaped(name))
    line("X-WR-TIMEZONE", self.zone)
    line("BEGIN", "VTIMEZONE")
    line("TZID", self.zone)
    line("BEGIN", "STANDARD")
    line("DTSTART", "19700101T000000")
    line("TZOFFSETFROM", Self.offset(offsetMinutes))
    line("TZOFFSETTO", Self.offset(offsetMinutes))
    line("TZNAME", Self.offset(offsetMinutes))
    line("END", "STANDARD")
    line("END", "VTIMEZONE")
  }

  public mutating func event(_ event: Event) {
    line("BEGIN", "VEVENT")
    line("UID", Self.escaped(event.uid))
    line("DTSTAMP", event.stamp.text + "Z")
    line("SEQUENCE", String(event.sequence))
    line("DTSTART;TZID=\(zone)", event.start.text)
    line("DTEND;TZID=\(zone)", event.end.text)
    line("SUMMARY", Self.escaped(event.summary))
    if let location = event.location { line("LOCATION", Self.escaped(location)) }
    if let description = event.description { line("DESCRIPTION", Self.escaped(description)) }
    if !event.categories.isEmpty {
      line("CATEGORIES", event.categories.map(Self.escaped).joined(separator: ","))
    }
    line("STATUS", "CONFIRMED")
    line("TRANSP", "OPAQUE")
    line("END", "VEVENT")
  }

  /// The whole calendar.
  public consuming func finished() -> [UInt8] {
    line("END", "VCALENDAR")
    return out.bytes
  }

  private mutating func line(_ name: String, _ value: String) {
    var octets = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > 75 {
        out.append([13, 10, 32])
        octets = 1
      }
      out.append(String(Character(scalar)))
      octets += size
    }
    out.append([13, 10])
  }

  /// TEXT (3.3.11): backslash, semicolon, comma and line ends; other controls are dropped.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A parameter value without what would end it.
  private static func parameter(_ text: String) -> String {
    let kept = text.unicodeScalars.filter {
      $0.value > 0x20 && $0.value != 0x7F && !"\";:,".unicodeScalars.contains($0)
    }
    return kept.isEmpty ? "UTC" : String(String.UnicodeScalarView(kept))
  }

  private static func offset(_ minutes: Int) -> String {
    let size = min(abs(minutes), 1439)
    return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + padded(size % 60, 2)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(max(0, number))
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
