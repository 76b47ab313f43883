/// One escape of a text: `\"`, `\\`, `\n` or `\u{…}`.
struct TextEscape {
  /// The character it stands for; nil where it stands for none.
  var scalar: Unicode.Scalar?
  /// The offset after it.
  var end: Int

  /// Reads the escape whose backslash is at `start`.
  init(_ bytes: [UInt8], at start: Int) {
    let next = start + 1
    end = min(next, bytes.count)
    guard next < bytes.count, bytes[next] != 0x0A, bytes[next] != 0x0D else { return }
    end = next + bytes.scalar(at: next).length
    switch bytes[next] {
    case 0x22: scalar = "\""
    case 0x5C: scalar = "\\"
    case 0x6E: scalar = "\n"
    case 0x75: readNumber(bytes, from: next + 1)
    default: break
    }
  }

  private mutating func readNumber(_ bytes: [UInt8], from start: Int) {
    guard start < bytes.count, bytes[start] == 0x7B else { return }
    var value: UInt32 = 0
    var offset = start + 1
    while offset < bytes.count, let digit = Self.hexadecimal(bytes[offset]) {
      value = min(value * 16 + digit, 0xFF_FFFF)
      offset += 1
    }
    end = offset
    guard offset < bytes.count, bytes[offset] == 0x7D else { return }
    end = offset + 1
    guard offset > start + 1 else { return }
    guard value >= 0x20 || value == 0x09 || value == 0x0A else { return }
    scalar = Unicode.Scalar(value)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x41 + 10
    case 0x61...0x66: UInt32(byte) - 0x61 + 10
    default: nil
    }
  }
}
