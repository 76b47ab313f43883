/// What a byte can begin.
enum ByteClass: UInt8 {
  case space, newline, letter, digit, underscore, hyphen, quote, backquote, slash
  /// A sign that is a token by itself.
  case sign
  /// Part of a character beyond ASCII.
  case wide
  /// Begins nothing.
  case stray

  /// The class of each byte.
  static let table: [ByteClass] = (0...255).map { ByteClass(byte: UInt8($0)) }

  private init(byte: UInt8) {
    switch byte {
    case 0x09, 0x0B, 0x0C, 0x0D, 0x20: self = .space
    case 0x0A: self = .newline
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x30...0x39: self = .digit
    case 0x5F: self = .underscore
    case 0x2D: self = .hyphen
    case 0x22: self = .quote
    case 0x60: self = .backquote
    case 0x2F: self = .slash
    case 0x7B, 0x7D, 0x28, 0x29, 0x2C, 0x25, 0x2B, 0x2E: self = .sign
    case 0x80...: self = .wide
    default: self = .stray
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// The token that a sign is by itself.
  var signKind: TokenKind {
    switch self {
    case 0x7B: .leftBrace
    case 0x7D: .rightBrace
    case 0x28: .leftParenthesis
    case 0x29: .rightParenthesis
    case 0x2C: .comma
    case 0x25: .percent
    case 0x2B: .plus
    case 0x2D: .minus
    case 0x2E: .dot
    default: .stray
    }
  }
}
