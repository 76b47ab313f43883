import CadreMarkup
import Testing

@Suite struct ICalendarWriterTests {
  typealias Time = ICalendarWriter.LocalTime

  static let start = Time(year: 2026, month: 3, day: 4, minutes: 480)
  static let end = Time(year: 2026, month: 3, day: 4, minutes: 690)

  private func calendar(_ value: String, zone: String = "Asia/Ho_Chi_Minh") -> [UInt8] {
    var calendar = ICalendarWriter(
      product: "-//test//EN", name: value, zone: zone, offsetMinutes: 420)
    calendar.event(
      .init(
        uid: value, stamp: Self.start, sequence: -1, start: Self.start, end: Self.end,
        summary: value, location: value, description: value, categories: [value, value],
        address: value))
    return calendar.finished()
  }

  @Test func golden() {
    var calendar = ICalendarWriter(
      product: "-//test//EN", name: "Lớp 1", zone: "Asia/Ho_Chi_Minh", offsetMinutes: 420)
    calendar.event(
      .init(
        uid: "a@b", stamp: Self.start, sequence: 2, start: Self.start, end: Self.end,
        summary: "a;b, c", categories: ["x,y", "z"], address: "https://a.example/?b=c;d, e",
        status: .cancelled))
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:Lớp 1", "X-WR-TIMEZONE:Asia/Ho_Chi_Minh", "BEGIN:VTIMEZONE",
      "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700",
      "TZOFFSETTO:+0700", "TZNAME:+0700", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
      "UID:a@b", "DTSTAMP:20260304T080000Z", "SEQUENCE:2",
      "DTSTART;TZID=Asia/Ho_Chi_Minh:20260304T080000",
      "DTEND;TZID=Asia/Ho_Chi_Minh:20260304T113000", "SUMMARY:a\\;b\\, c", "CATEGORIES:x\\,y,z",
      "URL:https://a.example/?b=c;d,e", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "END:VEVENT",
      "END:VCALENDAR",
    ]
    let written = HostileText.text(calendar.finished())
    #expect(written == lines.map { $0 + "\r\n" }.joined())
  }

  @Test(
    arguments: HostileText.cases + [String(repeating: "tiếng Việt 😀 ", count: 40)])
  func linesAreFoldedBetweenCharactersAndReadBack(value: String) throws {
    try check(calendar(value), value)
  }

  @Test func randomTextReadsBack() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let value = random.text(upTo: 120)
      try check(calendar(value), value)
    }
  }

  private func check(_ bytes: [UInt8], _ value: String) throws {
    var lines: [[UInt8]] = [[]]
    for (index, byte) in bytes.enumerated() where byte != 13 {
      if byte == 10 { lines.append([]) } else { lines[lines.count - 1].append(byte) }
      #expect(byte != 10 || index > 0 && bytes[index - 1] == 13)
    }
    #expect(bytes.count { $0 == 13 } == bytes.count { $0 == 10 } && lines.last == [])
    var whole: [[UInt8]] = []
    for line in lines.dropLast() {
      #expect(line.count <= 75)
      if line.first == 32 {
        // A fold inside a character would begin with the middle of one.
        #expect(line.count > 1 && line[1] & 0xC0 != 0x80)
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(line)
      }
    }
    let read = whole.map { HostileText.text($0) }
    #expect(read.filter { $0.hasPrefix("BEGIN:") }.count == 4)
    for name in ["X-WR-CALNAME", "UID", "SUMMARY", "LOCATION", "DESCRIPTION"] {
      let line = try #require(read.first { $0.utf8.starts(with: (name + ":").utf8) })
      #expect(
        Self.plain(line.unicodeScalars.dropFirst(name.count + 1)).utf8.elementsEqual(
          expected(value).utf8))
    }
    #expect(read.contains("SEQUENCE:0"))
  }

  /// Text without its escapes.
  private static func plain(_ text: Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var scalars = text
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let escaped = scalars.popFirst() else {
        result.append(scalar)
        continue
      }
      result.append(escaped == "n" ? "\n" : escaped)
    }
    return String(result)
  }

  private func expected(_ text: String) -> String {
    let unix = text.replacing("\r\n", with: "\n").unicodeScalars.map { $0 == "\r" ? "\n" : $0 }
    let kept = unix.filter {
      switch $0.value {
      case 9, 10: true
      case 0..<32, 0x7F...0x9F, 0xFDD0...0xFDEF: false
      case let value: value & 0xFFFE != 0xFFFE
      }
    }
    return String(String.UnicodeScalarView(kept))
  }

  @Test(arguments: [
    ("a\"b;c:d,e\r\nf\\g", "abcdefg"), ("", "UTC"), ("\u{0}\u{85}", "UTC"), ("Châu Á", "ChâuÁ"),
  ])
  func zoneNames(given: String, written: String) {
    let text = HostileText.text(calendar("x", zone: given))
    #expect(text.contains("\r\nTZID:\(written)\r\n"))
    #expect(text.contains("\r\nDTEND;TZID=\(written):20260304T113000\r\n"))
  }

  @Test(arguments: [
    (0, "+0000"), (-210, "-0330"), (Int.max, "+2359"), (Int.min, "-2359"), (345, "+0545"),
  ])
  func offsets(minutes: Int, written: String) {
    let calendar = ICalendarWriter(product: "", name: "", zone: "Z", offsetMinutes: minutes)
    #expect(HostileText.text(calendar.finished()).contains("\r\nTZOFFSETTO:\(written)\r\n"))
  }

  @Test func timesKeepTheirWidth() {
    for number in [Int.min, -1, 0, 99_999, Int.max] {
      let time = Time(year: number, month: number, day: number, minutes: number)
      var calendar = ICalendarWriter(product: "", name: "", zone: "Z", offsetMinutes: 0)
      calendar.event(.init(uid: "u", stamp: time, start: time, end: time, summary: ""))
      let text = HostileText.text(calendar.finished())
      let stamp = text.split(separator: "\r\n").first { $0.hasPrefix("DTSTAMP:") }
      #expect(stamp?.count == "DTSTAMP:20260304T080000Z".count)
    }
  }
}
