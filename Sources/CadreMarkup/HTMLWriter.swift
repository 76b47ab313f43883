/// Writes HTML (WHATWG HTML, polyglot enough to be read as XML by simple tools). Text and attribute
/// values are always escaped; only `raw` is not.
public struct HTMLWriter: Sendable {
  private var out: ByteWriter
  private static let inText = ByteSet([38, 60, 62] + controls)
  private static let inValue = ByteSet([38, 60, 62, 34] + controls)
  /// Control characters that HTML does not allow.
  private static let controls: [UInt8] =
    Array(0...8) + [11, 12] + Array(14...31) + [127]

  /// An attribute; a nil value leaves it out, an empty one is written by its name alone.
  public typealias Attribute = (name: StaticString, value: String?)

  public init(capacity: Int = 16_384) { out = ByteWriter(capacity: capacity) }

  public var bytes: [UInt8] { out.bytes }
  public mutating func clear() { out.clear() }

  public mutating func text(_ text: String) {
    out.append(text, special: Self.inText) { Self.escape($0) }
  }

  /// Markup that is known to be whole and safe: our own style sheets and drawings.
  public mutating func raw(_ markup: String) { out.append(markup) }
  public mutating func raw(_ markup: [UInt8]) { out.append(markup) }

  public mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element of plain text.
  public mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], text: String
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// An element without content: `meta`, `link`, `br`, `hr`, `img`, `col`, `wbr`.
  public mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) {
    open(name, attributes)
  }

  public mutating func open(_ name: StaticString, _ attributes: [Attribute] = []) {
    out.append(60)
    append(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      out.append(32)
      append(attribute.name)
      if value.isEmpty, !Self.keepsEmpty(attribute.name) { continue }
      out.append(61)
      out.append(34)
      out.append(value, special: Self.inValue) { Self.escape($0) }
      out.append(34)
    }
    out.append(62)
  }

  public mutating func close(_ name: StaticString) {
    out.append(60)
    out.append(47)
    append(name)
    out.append(62)
  }

  public mutating func newline() { out.append(10) }

  private mutating func append(_ name: StaticString) {
    out.append(name)
  }

  /// `alt=""` says something; `open=""` is `open`.
  private static func keepsEmpty(_ name: StaticString) -> Bool {
    name.description == "alt" || name.description == "value"
  }

  private static func escape(_ byte: UInt8) -> StaticString {
    switch byte {
    case 38: "&amp;"
    case 60: "&lt;"
    case 62: "&gt;"
    case 34: "&quot;"
    default: "\u{FFFD}"
    }
  }
}
