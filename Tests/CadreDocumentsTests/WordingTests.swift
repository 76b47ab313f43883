import CadreModel
import CadreTime
import Testing

@testable import CadreDocuments

@Suite struct WordingTests {
  @Test(
    arguments: [
      (1000, "1", "1"), (1500, "1,5", "1.5"), (12_345_678, "12.345,678", "12,345.678"),
      (-250, "−0,25", "−0.25"), (0, "0", "0"), (Int.min, nil, nil), (Int.max, nil, nil),
    ] as [(Int, String?, String?)])
  func numbers(thousandths: Int, vi: String?, en: String?) {
    let texts = [PageLanguage.vietnamese, .english].map { $0.text(thousandths: thousandths) }
    if let vi, let en { #expect(texts == [vi, en]) }
  }

  @Test(arguments: [
    ("2026-03-04", "04/03/2026", "4 March 2026", "T4 04/03/2026", "Wed 4 Mar 2026"),
    ("2024-12-29", "29/12/2024", "29 December 2024", "CN 29/12/2024", "Sun 29 Dec 2024"),
  ])
  func dates(iso: String, vi: String, en: String, viDay: String, enDay: String) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(PageLanguage.vietnamese.text(date) == vi)
    #expect(PageLanguage.english.text(date) == en)
    #expect(PageLanguage.vietnamese.dayText(date) == viDay)
    #expect(PageLanguage.english.dayText(date) == enDay)
  }

  @Test(
    arguments: [
      (720, "16 tiết (12 giờ)", "16 periods (12 hours)"), (45, "1 tiết (0,75 giờ)", nil),
      (60, "1,333 tiết (1 giờ)", nil), (0, "0 tiết (0 giờ)", nil),
    ] as [(Int, String, String?)])
  func contactTime(minutes: Int, vi: String, en: String?) {
    let input = Fixture.input()
    #expect(Volume(input, language: "vi").amountWithHours(minutes) == vi)
    if let en { #expect(Volume(input, language: "en").amountWithHours(minutes) == en) }
  }

  @Test(
    arguments: [
      (
        "a **b** *c* `d`",
        [.text("a "), .strong("b"), .text(" "), .emphasis("c"), .text(" "), .code("d")]
      ),
      ("2 * 3 * 4", [.text("2 * 3 * 4")]), ("**", [.text("**")]), ("[a](b)", [.text("[a](b)")]),
      ("[a](https://x.y)", [.link(text: "a", address: "https://x.y")]),
      ("*open", [.text("*open")]), ("[", [.text("[")]),
    ] as [(String, [Prose.Run])])
  func prose(text: String, runs: [Prose.Run]) {
    #expect(Prose.runs(of: text) == runs)
  }

  @Test func proseBlocks() {
    let blocks = Prose.blocks(of: "a\nb\n\n- c\n  d\n- e\n\nf")
    #expect(blocks == [.paragraph("a b"), .list(["c d", "e"]), .paragraph("f")])
  }

  @Test(arguments: [
    ("UNI-101", "UNI-101"), ("an-toàn", "an-toàn"), ("CS 101", "CS+101"), ("..", "~2e~~2e~"),
    ("a/b", "a~2f~b"), ("", "~"), ("nul", "nul~"), ("com1", "com1~"), ("\u{0}", "~0~"),
    ("a\u{200B}b", "a~200b~b"), ("e\u{301}", "é"),
  ])
  func fileStems(name: String, stem: String) {
    #expect(FileStem.stem(of: name) == stem)
  }

  @Test func stemsDifferWhereCaseIsIgnored() {
    let names = ["ab", "AB", "Ab", "index", "Index", String(repeating: "x", count: 500)]
    let stems = FileStem.stems(of: names, reserved: ["index"])
    #expect(Set(stems.map { $0.lowercased() }).count == names.count)
    #expect(stems[0] == "ab")
    #expect(stems.allSatisfy { $0.utf8.count < 160 })
  }

  @Test(arguments: ["a\"b", "</style>", "\\", "\n\u{0}", "Mô-đun"])
  func runningHeadsAreStrings(text: String) {
    let quoted = RunningHeads.quoted(text)
    #expect(quoted.dropFirst().dropLast().allSatisfy { !"\"<>\n".contains($0) })
  }
}
