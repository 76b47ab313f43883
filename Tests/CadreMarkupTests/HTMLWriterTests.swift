import CadreMarkup
import Testing

@Suite struct HTMLWriterTests {
  @Test func golden() {
    var html = HTMLWriter()
    html.document(language: "vi") { html in
      html.element("p", [("class", nil), ("title", "a\"b"), ("hidden", "")]) { html in
        html.text("x < y & z")
        html.void("br")
        html.raw("<b>ok</b>")
      }
      html.element("i", text: "một\r\nhai")
    }
    #expect(
      HostileText.text(html.bytes) == """
        <!DOCTYPE html>
        <html lang="vi"><p title="a&quot;b" hidden="">x &lt; y &amp; z<br><b>ok</b></p>\
        <i>một
        hai</i></html>

        """)
  }

  @Test(arguments: HostileText.cases)
  func hostileTextStaysText(value: String) throws {
    var html = HTMLWriter()
    html.element("p", [("title", value)]) { $0.text(value) }
    let pieces = try #require(MarkupPieces(html.bytes))
    #expect(pieces.tags == ["p"])
    #expect(pieces.values == [expected(value)] && pieces.texts.joined() == expected(value))
  }

  @Test func randomTextAndTreesStayBalanced() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      var html = HTMLWriter()
      var texts = ""
      tree(&html, depth: 0, &texts, &random)
      let pieces = try #require(MarkupPieces(html.bytes))
      #expect(pieces.texts.joined() == texts)
    }
  }

  private func tree(
    _ html: inout HTMLWriter, depth: Int, _ texts: inout String, _ random: inout SeededGenerator
  ) {
    let name: StaticString = ["a", "div", "td"][Int.random(in: 0..<3, using: &random)]
    html.element(name, [("title", random.text(upTo: 9)), ("id", nil)]) { html in
      for _ in 0..<(depth > 3 ? 0 : Int.random(in: 0...3, using: &random)) {
        let text = random.text(upTo: 9)
        html.text(text)
        texts += expected(text)
        tree(&html, depth: depth + 1, &texts, &random)
      }
    }
  }

  /// What a reader of the page gets.
  private func expected(_ text: String) -> String {
    let lines = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in lines.enumerated() {
      switch scalar.value {
      case 13: if index + 1 == lines.count || lines[index + 1] != "\n" { result.append("\n") }
      case 9, 10: result.append(scalar)
      case 0..<32, 0x7F...0x9F, 0xFDD0...0xFDEF: result.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  @Test func aClearedWriterStartsAnew() {
    var html = HTMLWriter(capacity: -1)
    html.text("a")
    html.clear()
    html.text("b")
    #expect(HostileText.text(html.bytes) == "b")
  }

  @Test func svgSaysWhatItShows() throws {
    var svg = SVGWriter()
    svg.picture(id: "p", width: 10, height: 5, title: "<a>", description: "d & e") {
      $0.rectangle(x: 0, y: 0, width: -3, height: 2, fill: "red", title: "x & y")
      $0.link("a?b&c") { $0.text("<b>", x: 1, y: 2) }
      $0.group(className: "g") { $0.path("M0 0", stroke: "\"") }
      $0.line(x1: 0, y1: 0, x2: 1, y2: .min, stroke: "")
    }
    let written = HostileText.text(svg.bytes)
    #expect(written.contains("<title id=\"p-title\">&lt;a&gt;</title>"))
    #expect(written.contains("width=\"0\"") && written.contains("stroke=\"\""))
    let pieces = try #require(MarkupPieces(svg.bytes))
    #expect(pieces.tags.prefix(3) == ["svg", "title", "desc"])
    #expect(pieces.texts.joined() == "<a>d & ex & y<b>")
  }
}
