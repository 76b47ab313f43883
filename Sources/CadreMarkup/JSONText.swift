/// Numbers and strings of JSON.
extension JSONReader {
  /// `-? (0 | [1-9] digit*) (. digit+)? ([eE] [+-]? digit+)?`
  mutating func number() throws(JSONError) -> JSONNumber {
    let start = position
    if next == 0x2D { position += 1 }
    if next == 0x30 { position += 1 } else { try digits() }
    if next == 0x2E {
      position += 1
      try digits()
    }
    if next == 0x65 || next == 0x45 {
      position += 1
      if next == 0x2B || next == 0x2D { position += 1 }
      try digits()
    }
    if let byte = next, Self.goesOnWithNumber(byte) { throw error(.badNumber) }
    return JSONNumber(text: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// One digit or more.
  private mutating func digits() throws(JSONError) {
    guard let byte = next, (0x30...0x39).contains(byte) else { throw error(.badNumber) }
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
  }

  /// `01` and `1.2.3` are errors of the number, not of what follows.
  private static func goesOnWithNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2B || byte == 0x2D
  }

  /// A string with its quotes; `position` is at the first.
  mutating func string() throws(JSONError) -> String {
    position += 1
    var text = ""
    while true {
      let start = position
      try skipPlain()
      let plain = String(decoding: bytes[start..<position], as: UTF8.self)
      if next == 0x22 {
        position += 1
        return text.isEmpty ? plain : text + plain
      }
      text += plain
      text.unicodeScalars.append(try escape())
    }
  }

  /// To the next quote or backslash.
  private mutating func skipPlain() throws(JSONError) {
    while true {
      guard let byte = next else { throw error(.endOfText) }
      switch byte {
      case 0x22, 0x5C: return
      case 0..<0x20: throw error(.control)
      case 0..<0x80: position += 1
      default:
        let length = UTF8Form.length(at: position, in: bytes)
        if length == 0 { throw error(.notUTF8) }
        position += length
      }
    }
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let letter = next else { throw error(.endOfText) }
    position += 1
    switch letter {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(letter)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: return try scalar(from: start)
    default: throw JSONError(reason: .badEscape, offset: start)
    }
  }

  /// The rest of `\uXXXX`, or of two that make a pair; `start` is at the backslash.
  private mutating func scalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let high = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    let lone = JSONError(reason: .loneSurrogate, offset: start)
    let second = position
    guard high < 0xDC00, next == 0x5C else {
      throw position < bytes.count ? lone : error(.endOfText)
    }
    position += 1
    guard next == 0x75 else { throw position < bytes.count ? lone : error(.endOfText) }
    position += 1
    let low = try codeUnit(from: second)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else { throw lone }
    return scalar
  }

  /// Four hexadecimal digits.
  private mutating func codeUnit(from start: Int) throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw error(.endOfText) }
      guard let digit = Self.hexadecimal(byte) else {
        throw JSONError(reason: .badEscape, offset: start)
      }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }
}
