import CadreMarkup
import Testing

@Suite struct DiagramTextTests {
  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("một\r\nhai\rba", #""một\nhai\nba""#),
    ("R&D &lt;", #""R&amp;D &amp;lt;""#),
    ("\u{0}\t", "\"\u{FFFD} \""), ("", "\"\""),
  ])
  func dot(given: String, written: String) { #expect(DiagramText.dot(given) == written) }

  @Test(arguments: [
    ("a\"b", "\"a#34;b\""), ("một\nhai", "\"một hai\""), ("C# & <i>", "\"C#35; #38; #60;i#62;\""),
    ("1. x", "\"1#46; x\""), ("- x-y", "\"#45; x-y\""), ("AVS-110 1.5", "\"AVS-110 1.5\""),
    ("*a* `b`", "\"#42;a#42; #96;b#96;\""),
  ])
  func mermaid(given: String, written: String) { #expect(DiagramText.mermaid(given) == written) }

  @Test(arguments: HostileText.cases)
  func staysInItsQuotes(value: String) {
    let dot = DiagramText.dot(value)
    let inner = dot.dropFirst().dropLast().replacing("\\\\", with: "").replacing("\\\"", with: "")
    let mermaid = DiagramText.mermaid(value)
    #expect(!inner.contains("\"") && !mermaid.dropFirst().dropLast().contains("\""))
    for text in [dot, mermaid] {
      #expect(text.first == "\"" && text.last == "\"" && text.count >= 2)
      #expect(!text.unicodeScalars.contains { $0.value < 32 || (0x7F...0x9F).contains($0.value) })
    }
  }
}
