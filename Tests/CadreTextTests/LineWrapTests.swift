import CadreText
import Testing

@Suite struct LineWrapTests {
  @Test(arguments: [
    ("", 5, [""]), ("a b", 5, ["a b"]), ("aa bb cc", 5, ["aa bb", "cc"]),
    ("  aa bb", 4, ["  aa", "  bb"]), ("longer than", 4, ["longer", "than"]),
    ("write a   [fix]", 9, ["write a", "[fix]"]), ("漢字 漢字", 5, ["漢字", "漢字"]),
    ("tiê\u{301}t học", 8, ["tiê\u{301}t học"]), ("a  b", 10, ["a  b"]),
  ])
  func wraps(text: String, cells: Int, expected: [String]) {
    #expect(LineWrap.wrap(text, cells: cells) == expected)
  }

  /// No word is lost, and a part that is too wide is one word.
  @Test(arguments: 0..<100) func keepsEveryWord(seed: Int) {
    var random = SystemlessNumbers(state: UInt64(seed) &* 2_654_435_761 &+ 1)
    let words = (0..<random.next(20)).map { _ in
      String(repeating: ["a", "ế", "漢", ""][random.next(4)], count: random.next(9))
    }
    let text = words.joined(separator: " ")
    let parts = LineWrap.wrap(text, cells: 10)
    #expect(
      parts.flatMap { $0.split(separator: " ") } == text.split(separator: " "))
    for part in parts where DisplayWidth.cells(part) > 10 {
      #expect(part.split(separator: " ").count == 1, "\(part)")
    }
  }

  /// Small repeatable random numbers (a linear congruential generator, Knuth's constants).
  private struct SystemlessNumbers {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
