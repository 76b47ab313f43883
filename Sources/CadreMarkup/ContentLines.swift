/// The lines of iCalendar (RFC 5545, 3.1): a name, a colon, a value, CRLF; longer than 75 octets
/// they are folded, here between characters, since not every reader joins split ones.
struct ContentLines: Sendable {
  private var out = ByteWriter()
  private var logical = ByteWriter()
  private static let special = ByteSet(
    Array("\\;,\n\r".utf8) + Scrubbing.controls + Scrubbing.longer)

  var bytes: [UInt8] { out.bytes }

  /// A value that is known to hold nothing special.
  mutating func line(_ name: String, _ value: String) {
    begin(name)
    logical.append(value)
    fold()
  }

  /// A value of type TEXT (3.3.11).
  mutating func text(_ name: String, _ value: String) { texts(name, [value]) }

  /// Values of type TEXT with commas between.
  mutating func texts(_ name: String, _ values: [String]) {
    begin(name)
    for (index, value) in values.enumerated() {
      if index > 0 { logical.append(44) }
      logical.append(value, special: Self.special) { Self.escape($0, $1) }
    }
    fold()
  }

  /// A value of type URI (3.3.13), without what no address can hold.
  mutating func address(_ name: String, _ value: String) {
    begin(name)
    let allowed = value.unicodeScalars.filter {
      $0.value > 0x20 && !(0x7F...0x9F).contains($0.value)
        && !"\"<>\\^`{|}".unicodeScalars.contains($0)
    }
    logical.append(String(String.UnicodeScalarView(allowed)))
    fold()
  }

  /// A zone's name as a parameter's value and as a property's: without what would end or quote it.
  static func zoneName(_ text: String) -> String {
    let kept = text.unicodeScalars.filter {
      $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) && !"\";:,\\".unicodeScalars.contains($0)
    }
    return kept.isEmpty ? "UTC" : String(String.UnicodeScalarView(kept))
  }

  private mutating func begin(_ name: String) {
    logical.clear()
    logical.append(name)
    logical.append(58)
  }

  private mutating func fold() {
    let line = logical.bytes
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      // A byte 10xxxxxx goes on with a character; none has more than three of them.
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      out.append(line[start..<end])
      out.append("\r\n " as StaticString)
      start = end
      room = 74
    }
    out.append(line[start...])
    out.append("\r\n" as StaticString)
  }

  private static func escape(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> ByteWriter.Replacement? {
    switch source[index] {
    case 92: return .init(text: "\\\\")
    case 59: return .init(text: "\\;")
    case 44: return .init(text: "\\,")
    case 10: return .init(text: "\\n")
    case 13:
      let isPair = index + 1 < source.count && source[index + 1] == 10
      return .init(text: "\\n", length: isPair ? 2 : 1)
    default:
      let length = Scrubbing.length(at: index, in: source)
      return length == 0 ? nil : .init(text: "", length: length)
    }
  }
}
