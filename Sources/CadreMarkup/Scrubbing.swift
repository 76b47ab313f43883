/// Characters that must not stand in a document: controls and what Unicode says is no character.
enum Scrubbing {
  /// C0 controls but tab, line feed and carriage return; delete.
  static let controls: [UInt8] = Array(0...8) + [11, 12] + Array(14...31) + [127]

  /// The first bytes of the longer ones: C1 controls and noncharacters (U+FDD0 to U+FDEF and the
  /// last two of every plane).
  static let longer: [UInt8] = [0xC2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]

  static let replacementCharacter: StaticString = "\u{FFFD}"

  /// How many bytes the character at a place has, if it must not stand; else 0.
  static func length(at index: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
    func byte(_ distance: Int) -> UInt8 {
      index + distance < source.count ? source[index + distance] : 0
    }
    let first = byte(0)
    switch first {
    case 0...8, 11, 12, 14...31, 127: return 1
    case 0xC2: return byte(1) < 0xA0 ? 2 : 0
    case 0xEF where byte(1) == 0xB7: return (0x90...0xAF).contains(byte(2)) ? 3 : 0
    case 0xEF: return byte(1) == 0xBF && byte(2) >= 0xBE ? 3 : 0
    case 0xF0...0xF4:
      return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
    default: return 0
    }
  }
}
