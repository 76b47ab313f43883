/// Well-formed UTF-8 (Unicode, table 3-7).
enum UTF8Form {
  /// How many bytes the character at a place has; 0 where the bytes there are not well formed. The
  /// index must lie in the bytes.
  static func length(at index: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[index]
    let (length, second) = lengthAndSecond(first)
    if length <= 1 { return length }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for later in bytes[(index + 2)..<max(index + 2, index + length)]
    where !(0x80...0xBF).contains(later) {
      return 0
    }
    return length
  }

  /// The length that a first byte announces, 0 if none, and what the second byte may be.
  private static func lengthAndSecond(_ first: UInt8) -> (Int, ClosedRange<UInt8>) {
    switch first {
    case 0..<0x80: (1, 0x80...0xBF)
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }
}
