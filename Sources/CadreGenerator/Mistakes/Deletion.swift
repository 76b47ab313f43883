import CadreSyntax
import CadreText

/// One sign, or one whole token, that is taken out of a text.
public struct Deletion: Hashable, Sendable {
  public var span: TextSpan
  /// What kind of sign it is, for a table.
  public var kind: String

  /// Every sign of a file's tokens. Of a text only its quotes count, since any content is a text.
  public static func signs(of tree: SyntaxTree) -> [Deletion] {
    let heads = Set((0..<tree.count).map { tree.statement($0).headToken })
    return tree.tokens.indices.flatMap { token in
      let span = tree.tokens.span(token)
      let name = name(of: token, in: tree, isHead: heads.contains(token))
      let kind = tree.tokens.kind(token)
      if kind == .text || kind == .longText {
        let quotes = kind == .text ? 1 : 3
        return (0..<quotes).flatMap { offset in
          [
            Deletion(span: one(Int(span.start) + offset), kind: "opening quote"),
            Deletion(span: one(Int(span.end) - 1 - offset), kind: "closing quote"),
          ]
        }
      }
      let ending = span.range.count > 1 ? ", one sign" : ""
      return scalars(span, in: tree.source.bytes).map { Deletion(span: $0, kind: name + ending) }
    }
  }

  /// Every whole token of a file.
  public static func tokens(of tree: SyntaxTree) -> [Deletion] {
    let heads = Set((0..<tree.count).map { tree.statement($0).headToken })
    return tree.tokens.indices.map { token in
      let name = name(of: token, in: tree, isHead: heads.contains(token))
      return Deletion(span: tree.tokens.span(token), kind: name)
    }
  }

  /// The text without the sign.
  public func applied(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes.removeSubrange(span.range)
    return bytes
  }

  private static func one(_ offset: Int) -> TextSpan { TextSpan(offset, offset + 1) }

  private static func scalars(_ span: TextSpan, in bytes: [UInt8]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start = Int(span.start)
    while start < Int(span.end) {
      var end = start + 1
      while end < Int(span.end), bytes[end] & 0xC0 == 0x80 { end += 1 }
      spans.append(TextSpan(start, end))
      start = end
    }
    return spans
  }

  private static func name(of token: Int, in tree: SyntaxTree, isHead: Bool) -> String {
    if isHead { return "head" }
    switch tree.tokens.kind(token) {
    case .word:
      let text = tree.source.text(tree.tokens.span(token))
      return keywords.contains(text) ? "keyword" : "name"
    case .integer, .decimal: return "number"
    case .date, .month, .monthDay, .time: return "date"
    case .text, .longText: return "text"
    case .quotedName: return "quoted name"
    default: return tree.source.text(tree.tokens.span(token))
    }
  }

  /// The words of all shapes.
  private static let keywords: Set<String> = {
    var words: Set<String> = []
    for row in KeywordTable.rows { collect(row.tree, &words) }
    for phrase in Phrase.allCases { collect(phrase.tree, &words) }
    return words
  }()

  private static func collect(_ tree: ShapeTree, _ words: inout Set<String>) {
    switch tree {
    case .element(.word(let word)): words.insert(word)
    case .element: break
    case .sequence(let parts), .choice(let parts): for part in parts { collect(part, &words) }
    case .optional(let part), .repeated(let part): collect(part, &words)
    }
  }
}
