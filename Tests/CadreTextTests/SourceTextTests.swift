import CadreText
import Testing

struct SourceTextTests {
  static let texts = [
    "", "a", "b", "ab", "Nghiệp vụ", "Nghie\u{323}\u{302}p vu\u{323}", "é", "e\u{301}",
  ]

  @Test(arguments: texts, texts)
  func equalityIsThatOfStrings(a: String, b: String) {
    let padded = Array("xx\(b)yy".utf8)
    let stretch = SourceText(padded, 2..<padded.count - 2)
    #expect(stretch.string == b)
    #expect((SourceText(a) == stretch) == (a == b))
    if a == b { #expect(SourceText(a).hashValue == stretch.hashValue) }
  }

  @Test func whatLiesOutsideIsCut() {
    #expect(SourceText(Array("abc".utf8), 1..<9).string == "bc")
  }
}
