/// A relative address for `href`: path parts percent-encoded (RFC 3986), separators kept.
enum Address {
  static func encoded(_ path: String) -> String {
    if path.utf8.allSatisfy(isPlain) { return path }
    var result = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// Whether an author's link may be one on a page: http, https or mailto, nothing that runs.
  static func isSafe(_ link: String) -> Bool {
    let lower = link.lowercased()
    let hasScheme = ["http://", "https://", "mailto:"].contains { lower.hasPrefix($0) }
    return hasScheme && link.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7f }
  }
}
