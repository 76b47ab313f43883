/// Receives the parts of a shape in the order of its text.
protocol ShapeBuilder {
  mutating func element(_ element: ShapeElement)
  mutating func begin(_ group: ShapeGroup)
  /// The next alternative of a choice begins.
  mutating func alternative()
  mutating func end(_ group: ShapeGroup)
}

/// `[ … ]`, `{ … }` and `( … / … )`.
enum ShapeGroup: Sendable { case optional, repeated, choice }

/// Reads the notation of the shapes: elements between single spaces.
enum ShapeParser {
  static func parse(_ shape: String, into builder: inout some ShapeBuilder) {
    var open: [ShapeGroup] = []
    for part in shape.utf8.split(separator: 0x20) {
      guard let first = part.first else { continue }
      switch first {
      case 0x5B: begin(.optional, &open, &builder)
      case 0x7B: begin(.repeated, &open, &builder)
      case 0x28: begin(.choice, &open, &builder)
      case 0x5D, 0x7D, 0x29: if let group = open.popLast() { builder.end(group) }
      case 0x2F: builder.alternative()
      case 0x22: builder.element(.sign((part.dropFirst().first ?? 0).signKind))
      default: builder.element(element(part, isCapital: first <= 0x5A))
      }
    }
  }

  private static func begin(
    _ group: ShapeGroup, _ open: inout [ShapeGroup], _ builder: inout some ShapeBuilder
  ) {
    open.append(group)
    builder.begin(group)
  }

  private static func element(_ part: Substring.UTF8View, isCapital: Bool) -> ShapeElement {
    let text = String(Substring(part))
    guard isCapital else { return .word(text) }
    if let colon = part.firstIndex(of: 0x3A) {
      let kinds = kinds(part[part.index(after: colon)...])
      switch part.first {
      case 0x4E: return .declared(kinds)
      case 0x52: return .reference(kinds)
      default: return .list(kinds)
      }
    }
    if let terminal = Terminal(rawValue: text) { return .terminal(terminal) }
    return Phrase(name: text).map { .phrase($0) } ?? .word(text)
  }

  private static func kinds(_ part: Substring.UTF8View) -> NameKinds {
    var kinds: NameKinds = []
    for name in part.split(separator: 0x7C) {
      if let kind = NameKind(rawValue: String(Substring(name))) { kinds.insert(NameKinds(kind)) }
    }
    return kinds
  }
}
