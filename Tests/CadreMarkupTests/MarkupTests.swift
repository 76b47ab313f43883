import CadreMarkup
import Foundation
import Testing

@Suite struct MarkupTests {
  static let hostile = [
    "<script>alert(1)</script>", "a & b", "\"quoted\"", "]]>", "\u{0}\u{1}\u{1B}[31m", "=1+1",
    "@SUM(A1)", "a;b,c\\d", "dòng\nmới", "đối thoại", "👩‍🏫", "\u{2028}</script>", "-5", "",
  ]

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: hostile)
  func htmlEscapes(value: String) {
    var html = HTMLWriter()
    html.element("p", [("title", value)]) { $0.text(value) }
    let written = text(html.bytes)
    let inner = written.dropFirst(2).dropLast(4)
    #expect(!inner.contains("<"))
    #expect(!written.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    let tag = written.prefix { $0 != ">" }
    #expect(tag.filter { $0 == "\"" }.count == (value.isEmpty ? 0 : 2))
  }

  @Test(arguments: hostile)
  func jsonRoundTrip(value: String) throws {
    var json = JSONWriter()
    json.object { $0.field("key", value) }
    let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String]
    #expect(read?["key"] == value)
    var inHTML = JSONWriter(style: .compact, isInsideHTML: true)
    inHTML.array { $0.value(value) }
    #expect(!text(inHTML.bytes).contains("<"))
    #expect(!text(inHTML.bytes).unicodeScalars.contains("\u{2028}"))
  }

  @Test(arguments: hostile)
  func csvDefusesFormulas(value: String) {
    var csv = CSVWriter()
    csv.row([value, "b"])
    let written = text(csv.bytes)
    #expect(Array(csv.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(written.hasSuffix(",\"b\"\r\n"))
    let first = written.dropFirst(2).first
    if let first { #expect(!"=+-@".contains(first)) }
  }

  @Test(arguments: hostile + [String(repeating: "tiếng Việt ", count: 40)])
  func iCalendarFoldsBetweenCharacters(value: String) {
    var calendar = ICalendarWriter(
      product: "-//test//EN", name: value, zone: "Asia/Ho_Chi_Minh", offsetMinutes: 420)
    let time = ICalendarWriter.LocalTime(year: 2026, month: 3, day: 4, minutes: 480)
    calendar.event(.init(uid: "a@b", stamp: time, start: time, end: time, summary: value))
    let bytes = calendar.finished()
    let written = text(bytes)
    #expect(!written.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    for line in written.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
      #expect(!line.contains("\u{FFFD}") || value.contains("\u{FFFD}"))
    }
    let unfolded = written.replacing("\r\n ", with: "")
    let kept = value.unicodeScalars.filter { $0.value >= 32 || $0 == "\n" }
    let expected = String(String.UnicodeScalarView(kept)).replacing("\\", with: "\\\\")
      .replacing(";", with: "\\;").replacing(",", with: "\\,").replacing("\n", with: "\\n")
    #expect(unfolded.contains("SUMMARY:" + expected + "\r\n"))
    #expect(unfolded.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20260304T080000\r\n"))
  }

  @Test func svgHasTitleAndDescription() {
    var svg = SVGWriter()
    svg.picture(id: "p", width: 10, height: 5, title: "<a>", description: "d") {
      $0.rectangle(x: 0, y: 0, width: -3, height: 2, fill: "red", title: "x & y")
      $0.text("<b>", x: 1, y: 2)
    }
    let written = text(svg.bytes)
    #expect(written.contains("<title id=\"p-title\">&lt;a&gt;</title>"))
    #expect(written.contains("width=\"0\""))
    #expect(written.hasSuffix("</svg>"))
  }
}
