/// What a character beyond ASCII is to the lexer, by its general category (Unicode Standard
/// Annex 44).
enum ScalarClass {
  case letter, mark, digit, space, curlyQuote, stray

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xD7, 0xF7: self = .stray
    case 0xC0...0x24F, 0x1E00...0x1EFF: self = .letter
    case 0x300...0x36F: self = .mark
    case 0x85, 0xA0: self = .space
    case 0x2018, 0x201C, 0x201D, 0x201E: self = .curlyQuote
    default: self = Self.byCategory(scalar)
    }
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: .mark
    case .decimalNumber: .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
    default: .stray
    }
  }

  var isInRun: Bool { self == .letter || self == .mark || self == .digit }
}

extension [UInt8] {
  /// The character at an offset and how many bytes it takes. Bytes that are no UTF-8 give the
  /// replacement character and take one byte.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let bad: (Unicode.Scalar, Int) = ("\u{FFFD}", 1)
    let first = self[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= count else { return bad }
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for index in offset + 1..<offset + length {
      guard self[index] & 0xC0 == 0x80 else { return bad }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= least, let scalar = Unicode.Scalar(value) else { return bad }
    return (scalar, length)
  }
}
