/// Writes HTML (WHATWG). Text and attribute values are always escaped; only `raw` is not.
/// Characters that HTML does not allow become U+FFFD, and line ends line feeds.
public struct HTMLWriter: Sendable {
  private var out: ByteWriter
  private static let inText = ByteSet(
    Array("&<>\r".utf8) + Scrubbing.controls + Scrubbing.longer)
  private static let inValue = ByteSet(
    Array("&<>\"\r".utf8) + Scrubbing.controls + Scrubbing.longer)

  /// An attribute; a nil value leaves it out. A boolean attribute has the value "".
  public typealias Attribute = (name: StaticString, value: String?)

  public init(capacity: Int = 16_384) { out = ByteWriter(capacity: capacity) }

  public var bytes: [UInt8] { out.bytes }
  public mutating func clear() { out.clear() }

  public mutating func text(_ text: String) {
    out.append(text, special: Self.inText) { Self.escape($0, $1) }
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
    out.append(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      out.append(32)
      out.append(attribute.name)
      out.append(61)
      out.append(34)
      out.append(value, special: Self.inValue) { Self.escape($0, $1) }
      out.append(34)
    }
    out.append(62)
  }

  public mutating func close(_ name: StaticString) {
    out.append(60)
    out.append(47)
    out.append(name)
    out.append(62)
  }

  /// A whole document in a language (BCP 47).
  public mutating func document(
    language: String, _ content: (inout HTMLWriter) -> Void
  ) {
    out.append("<!DOCTYPE html>\n" as StaticString)
    element("html", [("lang", language)], content)
    newline()
  }

  public mutating func newline() { out.append(10) }

  private static func escape(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> ByteWriter.Replacement? {
    switch source[index] {
    case 38: return .init(text: "&amp;")
    case 60: return .init(text: "&lt;")
    case 62: return .init(text: "&gt;")
    case 34: return .init(text: "&quot;")
    case 13:
      let isPair = index + 1 < source.count && source[index + 1] == 10
      return .init(text: "\n", length: isPair ? 2 : 1)
    default:
      let length = Scrubbing.length(at: index, in: source)
      return length == 0 ? nil : .init(text: Scrubbing.replacementCharacter, length: length)
    }
  }
}
