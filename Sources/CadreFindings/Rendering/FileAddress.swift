/// Addresses of files (RFC 3986, RFC 8089).
enum FileAddress {
  /// The path percent-encoded: relative stays relative, absolute becomes `file://…`.
  static func of(_ path: String) -> String {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var address = isAbsolute ? "file://" : ""
    for byte in path.utf8 {
      if isPlain(byte) {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address
  }

  /// Whether the path lies below the folder from which it is given.
  static func isInside(_ path: String) -> Bool {
    path.utf8.first != UInt8(ascii: "/") && path != ".." && !path.utf8.starts(with: "../".utf8)
  }

  /// Unreserved characters, and the slash between parts.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
