import CadreText
import Foundation
import Testing

@testable import CadreFindings

@Suite struct RenderingTests {
  static let files = [
    "excerpts.txt", "characters.txt", "long-lines.txt", "json.txt", "formats.txt",
  ]

  @Test(arguments: files) func cases(file: String) throws {
    let cases = try RenderingCase.all(in: file)
    #expect(!cases.isEmpty)
    if ProcessInfo.processInfo.environment["CADRE_UPDATE"] == "1" {
      try RenderingCase.write(cases, to: file)
    }
    for one in try RenderingCase.all(in: file) {
      let rendered = one.rendered()
      #expect(
        rendered.trimmingCharacters(in: .newlines)
          == one.expected.trimmingCharacters(in: .newlines), "case '\(one.name)'")
    }
  }

  @Test func everyCaseFileIsRead() throws {
    let present = try FileManager.default.contentsOfDirectory(atPath: RenderingCase.folder.path())
    #expect(present.sorted() == (Self.files + ["rules"]).sorted())
  }

  /// Random text and spans: nothing traps, no row is wider than the terminal, carets stand under
  /// the text of the span.
  @Test(arguments: 0..<300) func randomSpans(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let pieces = [
      "a", "requires ", "\t", "ế", "e\u{302}\u{301}", "漢字", "👩‍🏫", "\n", "\r\n", "\u{1B}[2J",
      "\u{202E}", "  ", "\u{FEFF}", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ]
    var text = ""
    for _ in 0..<random.next(60) { text += pieces[random.next(pieces.count)] }
    let source = SourceFile(path: "a.cadre", text: text)
    let spans = (0..<3).map { _ in
      let start = random.next(source.bytes.count + 2)
      return TextSpan(start, start + random.next(12))
    }
    let rule = Rule("r", .error, summary: "", explanation: "", wrong: "", right: "")
    let origins = spans.map { Origin(file: FileID(0), span: $0) }
    let finding = Finding(
      rule, at: origins[0], "m", remark: "here", labels: origins.dropFirst().map { Label($0, "x") })
    let output = TextRendering(columns: 40).render([finding], in: SourceSet([source]))
    for line in output.split(separator: "\n") where line.contains("|") {
      #expect(DisplayWidth.cells(String(line)) <= 42, "\(line)")
      #expect(!line.unicodeScalars.contains { VisibleText.isHidden($0) })
    }
    for _ in 0..<20 {
      let offset = random.next(source.bytes.count + 1)
      let expected = LineTable(source).position(at: offset)
      let found = PlacedFile(source).position(at: offset)
      #expect(found == (expected.line, expected.column))
    }
  }

  /// A line of a megabyte with many findings costs no more than its findings.
  @Test func manyFindingsInOneLongLine() {
    let source = SourceFile(path: "a", text: String(repeating: "tiết ", count: 200_000))
    let rule = Rule("r", .error, summary: "", explanation: "", wrong: "", right: "")
    let findings = (0..<300).map {
      Finding(rule, at: Origin(file: FileID(0), span: TextSpan($0 * 4_200, $0 * 4_200 + 4)), "m")
    }
    let output = TextRendering().render(findings, in: SourceSet([source]))
    #expect(output.contains("300 errors in 1 file"))
    #expect(output.split(separator: "\n").allSatisfy { DisplayWidth.cells(String($0)) <= 80 })
  }
}

/// Small repeatable random numbers (xorshift64*, Vigna 2016).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(1, limit)
  }
}
