import CadreText

extension SyntaxTree.Storage {
  /// What a text token says, its escapes resolved or its indentation taken off.
  func textValue(_ token: Int) -> SourceText {
    let range = tokens.span(token).range
    switch tokens.kind(token) {
    case .longText: return SourceText(LongText.value(source.bytes, range))
    case .curlyText:
      let first = source.bytes.scalar(at: range.lowerBound).length
      // The closing quote is of ASCII or takes three bytes.
      let last = source.bytes[range.upperBound - 1] < 0x80 ? 1 : 3
      return QuotedText.value(
        source.bytes, range.lowerBound + first..<range.upperBound - last)
    case .text: return QuotedText.value(source.bytes, range.lowerBound + 1..<range.upperBound - 1)
    default: return QuotedText.value(source.bytes, range.lowerBound + 1..<range.upperBound)
    }
  }
}

/// Text between quotes on one line.
enum QuotedText {
  /// The text of a range of bytes; what stands for no character becomes U+FFFD.
  static func value(_ bytes: [UInt8], _ range: Range<Int>) -> SourceText {
    guard bytes[range].contains(0x5C) else { return SourceText(bytes, range) }
    var value: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == 0x5C else {
        value.append(bytes[offset])
        offset += 1
        continue
      }
      let escape = TextEscape(bytes, at: offset)
      value += Array(String(Character(escape.scalar ?? "\u{FFFD}")).utf8)
      offset = escape.end
    }
    return SourceText(value, 0..<value.count)
  }
}

/// Text between lines of three quotes.
enum LongText {
  /// The lines between the quotes, without the white space that all of them begin with.
  static func value(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var lines = bytes[range].dropFirst(3).dropLast(3).split(
      separator: 0x0A, omittingEmptySubsequences: false)
    if lines.count > 1, isBlank(lines[0]) { lines.removeFirst() }
    if lines.count > 1, let last = lines.last, isBlank(last) { lines.removeLast() }
    let indentation = lines.filter { !isBlank($0) }.map(leading).min() ?? 0
    var value: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { value.append(0x0A) }
      if isBlank(line) { continue }
      value += line.dropFirst(indentation)
      if value.last == 0x0D { value.removeLast() }
    }
    return String(decoding: value, as: UTF8.self)
  }

  private static func leading(_ line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
