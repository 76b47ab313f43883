/// Writes a calendar to subscribe to (RFC 5545): CRLF, folded lines, escaped text. Times are local
/// times of one zone with a fixed offset, which the calendar carries along.
public struct ICalendarWriter: Sendable {
  private var out = ContentLines()
  private let zone: String

  /// `zone`: a name of the zone database, such as `Asia/Ho_Chi_Minh`; `offsetMinutes`: minutes east
  /// of Greenwich, less than a day.
  public init(product: String, name: String, zone: String, offsetMinutes: Int) {
    self.zone = ContentLines.zoneName(zone)
    out.line("BEGIN", "VCALENDAR")
    out.line("VERSION", "2.0")
    out.text("PRODID", product)
    out.line("CALSCALE", "GREGORIAN")
    out.line("METHOD", "PUBLISH")
    out.text("X-WR-CALNAME", name)
    out.line("X-WR-TIMEZONE", self.zone)
    writeZone(Self.offset(offsetMinutes))
  }

  private mutating func writeZone(_ offset: String) {
    out.line("BEGIN", "VTIMEZONE")
    out.line("TZID", zone)
    out.line("BEGIN", "STANDARD")
    out.line("DTSTART", "19700101T000000")
    out.line("TZOFFSETFROM", offset)
    out.line("TZOFFSETTO", offset)
    out.line("TZNAME", offset)
    out.line("END", "STANDARD")
    out.line("END", "VTIMEZONE")
  }

  public mutating func event(_ event: Event) {
    out.line("BEGIN", "VEVENT")
    out.text("UID", event.uid)
    out.line("DTSTAMP", event.stamp.text + "Z")
    out.line("SEQUENCE", String(max(0, event.sequence)))
    out.line("DTSTART;TZID=\(zone)", event.start.text)
    out.line("DTEND;TZID=\(zone)", event.end.text)
    out.text("SUMMARY", event.summary)
    if let location = event.location { out.text("LOCATION", location) }
    if let description = event.description { out.text("DESCRIPTION", description) }
    if !event.categories.isEmpty { out.texts("CATEGORIES", event.categories) }
    if let address = event.address { out.address("URL", address) }
    out.line("STATUS", event.status.rawValue)
    out.line("TRANSP", event.status == .cancelled ? "TRANSPARENT" : "OPAQUE")
    out.line("END", "VEVENT")
  }

  /// The whole calendar.
  public consuming func finished() -> [UInt8] {
    out.line("END", "VCALENDAR")
    return out.bytes
  }

  /// UTC-OFFSET (3.3.14); no offset is `+0000`, since `-0000` is not allowed.
  private static func offset(_ minutes: Int) -> String {
    let minutes = min(max(minutes, -1439), 1439)
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + padded(size % 60, 2)
  }

  /// Digits of a fixed width; a number that does not fit becomes the nearest that does.
  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(max(0, number))
    if text.utf8.count > width { return String(repeating: "9", count: width) }
    return String(repeating: "0", count: width - text.utf8.count) + text
  }
}
