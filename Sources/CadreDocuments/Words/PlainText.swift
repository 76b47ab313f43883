/// Authors' text made harmless for the text around it.
enum PlainText {
  /// Without the marks that turn the direction of whatever follows (UAX 9, 2.1 to 2.4). Letters of
  /// right-to-left scripts order themselves without them.
  static func withoutDirectionMarks(_ text: String) -> String {
    guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(0xE2) }) ?? true,
      text.unicodeScalars.contains(where: isDirectionMark)
    else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isDirectionMark(scalar) { result.append(scalar) }
    return String(result)
  }

  private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
