/// Writes JSON (RFC 8259), in the order in which things are said.
public struct JSONWriter: Sendable {
  public enum Style: Sendable {
    case compact
    /// Two spaces a level.
    case indented
  }

  private var out = ByteWriter()
  private let style: Style
  /// Whether `<`, `>`, `&` and line separators are escaped, so that no `</script>` can appear.
  private let isInsideHTML: Bool
  private var depth = 0
  private var isEmpty = true
  private var afterKey = false
  private static let special = ByteSet(Array(0...31) + [34, 92, 127])
  private static let specialInHTML = ByteSet(Array(0...31) + [34, 92, 127, 60, 62, 38, 0xE2])

  public init(style: Style = .indented, isInsideHTML: Bool = false) {
    self.style = style
    self.isInsideHTML = isInsideHTML
  }

  public var bytes: [UInt8] { out.bytes }

  public mutating func object(_ content: (inout JSONWriter) -> Void) {
    enclosed(123, 125, content)
  }

  public mutating func array(_ content: (inout JSONWriter) -> Void) {
    enclosed(91, 93, content)
  }

  public mutating func array<Item>(
    of items: some Sequence<Item>, _ each: (inout JSONWriter, Item) -> Void
  ) {
    array { json in for item in items { each(&json, item) } }
  }

  public mutating func key(_ name: String) {
    separate()
    string(name)
    out.append(58)
    if style == .indented { out.append(32) }
    afterKey = true
  }

  public mutating func value(_ text: String) {
    separate()
    string(text)
  }

  public mutating func value(_ number: Int) {
    separate()
    out.append(decimal: number)
  }

  /// A number that JSON cannot write, such as infinity, becomes null.
  public mutating func value(_ number: Double) {
    separate()
    out.append(number.isFinite ? number.description : "null")
  }

  public mutating func value(_ flag: Bool) {
    separate()
    out.append(flag ? "true" : "false")
  }

  public mutating func null() {
    separate()
    out.append("null")
  }

  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): self.value(flag)
    case .number(let number):
      separate()
      out.append(number.text)
    case .string(let text): self.value(text)
    case .array(let items): array(of: items) { json, item in json.value(item) }
    case .object(let object):
      self.object { json in
        for member in object.members {
          json.key(member.name)
          json.value(member.value)
        }
      }
    }
  }

  public mutating func field(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// Left out where there is no value.
  public mutating func field(_ name: String, ifAny text: String?) {
    if let text { field(name, text) }
  }

  public mutating func field(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  public mutating func field(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  public mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// Ends a line. Between values, what follows is a text of its own (JSON Lines).
  public mutating func newline() {
    out.append(10)
    if depth == 0 { isEmpty = true }
  }

  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    out.append(open)
    depth += 1
    isEmpty = true
    content(&self)
    if afterKey { null() }
    depth -= 1
    if !isEmpty { breakLine() }
    out.append(close)
    isEmpty = false
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if !isEmpty { out.append(44) }
    isEmpty = false
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard style == .indented else { return }
    out.append(10)
    for _ in 0..<depth { out.append([32, 32]) }
  }

  private mutating func string(_ text: String) {
    out.append(34)
    let special = isInsideHTML ? Self.specialInHTML : Self.special
    out.append(text, special: special) { Self.escape($0, $1) }
    out.append(34)
  }

  private static let escapes: [StaticString] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007", "\\b",
    "\\t", "\\n", "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f", "\\u0010", "\\u0011", "\\u0012",
    "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017", "\\u0018", "\\u0019", "\\u001a",
    "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
  ]

  private static func escape(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> ByteWriter.Replacement? {
    switch source[index] {
    case 34: .init(text: "\\\"")
    case 92: .init(text: "\\\\")
    case 60: .init(text: "\\u003c")
    case 62: .init(text: "\\u003e")
    case 38: .init(text: "\\u0026")
    case 127: .init(text: "\\u007f")
    case 0xE2: separator(source, index)
    case let control: .init(text: escapes[Int(control) & 31])
    }
  }

  /// U+2028 and U+2029, line ends to older JavaScript.
  private static func separator(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> ByteWriter.Replacement? {
    guard index + 2 < source.count, source[index + 1] == 0x80 else { return nil }
    switch source[index + 2] {
    case 0xA8: return .init(text: "\\u2028", length: 3)
    case 0xA9: return .init(text: "\\u2029", length: 3)
    default: return nil
    }
  }
}
