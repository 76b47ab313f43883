import CadreText
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("abc", "abc", 0), ("AVS-101", "AVS-110", 1), ("lenght", "length", 1),
    ("requires", "require", 1),
  ])
  func distance(a: String, b: String, expected: Int) {
    #expect(SpellingDistance.between(a, b, limit: 3) == expected)
  }

  @Test func suggestionsAreNearestFirstAndAtMostThree() {
    let names = ["LAW-101", "LAW-102", "LAW-103", "LAW-104", "OSH-120"]
    #expect(
      SpellingDistance.suggestions(for: "LAW-100", among: names) == [
        "LAW-101", "LAW-102", "LAW-103",
      ])
  }

  @Test(arguments: [
    ("an toàn", 7), ("Tiê\u{301}ng", 5), ("漢字", 4), ("a\tb", 5), ("👩‍🏫", 2), ("", 0),
  ])
  func cells(text: String, expected: Int) {
    #expect(DisplayWidth.cells(text) == expected)
  }

  @Test func columnsCountScalars() {
    let table = LineTable(SourceFile(path: "a", text: "x\nđối thoại y\r\nz"))
    #expect(table.position(at: 2) == LineColumn(line: 2, column: 1))
    #expect(table.position(at: 2 + "đối ".utf8.count) == LineColumn(line: 2, column: 5))
    #expect(table.text(ofLine: 1) == "đối thoại y")
    #expect(table.count == 3)
  }

  @Test func composedFormIsCanonical() {
    #expect(Array(NormalForm.composed("tie\u{302}\u{301}t").utf8) == Array("tiết".utf8))
  }
}
