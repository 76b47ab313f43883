/// Language tags as texts carry them: two or three small letters and parts of up to eight letters
/// or digits after hyphens (a part of BCP 47): `vi`, `zh-Hant`, `pt-BR`.
enum LanguageCode {
  static func isWellFormed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end, (0x61...0x7A).contains(bytes[offset]) { offset += 1 }
    guard (2...3).contains(offset - start) else { return false }
    while offset < end {
      guard bytes[offset] == 0x2D else { return false }
      let part = offset + 1
      offset = part
      while offset < end, bytes[offset] != 0x2D {
        guard bytes[offset].isDigit || (0x41...0x5A).contains(bytes[offset] & 0xDF) else {
          return false
        }
        offset += 1
      }
      guard (1...8).contains(offset - part) else { return false }
    }
    return true
  }
}
