import CadreText

/// The tokens of a tree, in six bytes each, since trees stay while other files are read. Places
/// are counted from every 32nd token on; the few that are too far or too long lie apart.
public struct TreeTokens: Sendable {
  private struct Row {
    var offset: UInt16
    var step: UInt16
    var kind: TokenKind
    /// `Row.wide` where the place lies apart.
    var length: UInt8

    static let wide = UInt8.max
  }

  private static let stride = 32

  private let rows: [Row]
  private let anchors: [UInt32]
  private let wide: [Int32: TextSpan]
  private let bytes: [UInt8]

  init(_ tokens: Tokens, of bytes: [UInt8]) {
    self.bytes = bytes
    var anchors: [UInt32] = []
    anchors.reserveCapacity(tokens.count / Self.stride + 1)
    var wide: [Int32: TextSpan] = [:]
    rows = [Row](unsafeUninitializedCapacity: tokens.count) { rows, count in
      for token in tokens.indices {
        let read = tokens.rows[token]
        let (start, end) = (read.start, read.end)
        if token % Self.stride == 0 { anchors.append(start) }
        let offset = UInt16(exactly: start - anchors[token / Self.stride])
        let length = UInt8(exactly: end - start)
        var row = Row(
          offset: offset ?? 0, step: read.step, kind: read.kind, length: length ?? Row.wide)
        if offset == nil || row.length == Row.wide {
          row.length = Row.wide
          wide[Int32(truncatingIfNeeded: token)] = TextSpan(start: start, end: end)
        }
        rows.initializeElement(at: token, to: row)
        count = token + 1
      }
    }
    self.anchors = anchors
    self.wide = wide
  }

  public var count: Int { rows.count }
  public var indices: Range<Int> { 0..<rows.count }

  public func kind(_ token: Int) -> TokenKind { rows[token].kind }

  public func start(_ token: Int) -> UInt32 { span(token).start }

  public func end(_ token: Int) -> UInt32 { span(token).end }

  public func span(_ token: Int) -> TextSpan {
    let row = rows[token]
    if row.length == Row.wide, let span = wide[Int32(truncatingIfNeeded: token)] { return span }
    let start = anchors[token / Self.stride] + UInt32(row.offset)
    return TextSpan(start: start, end: start + UInt32(row.length))
  }

  /// The step of the grammar that read the token, plus one; 0 where its statement did not match.
  func step(_ token: Int) -> UInt16 { rows[token].step }

  /// The number of the word in the vocabulary of the keyword table; 0 for every other token.
  func word(_ token: Int) -> WordID {
    guard rows[token].kind == .word else { return 0 }
    let step = rows[token].step
    if step > 0, case .word(let word) = Grammar.shared.code[Int(step) - 1] { return word }
    let range = span(token).range
    return Grammar.shared.vocabulary.find(bytes, range.lowerBound, range.upperBound)
  }

  /// Whether a token is a word of the keyword table.
  public func isKeyword(_ token: Int) -> Bool { word(token) != 0 }

  /// Whether nothing stands between a token and the next.
  public func isJoinedToNext(_ token: Int) -> Bool {
    token + 1 < count && end(token) == start(token + 1)
  }
}
