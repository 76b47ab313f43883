import CadreSyntax

extension Statement {
  /// The row that the statement follows, if its arguments fit it; others are not read.
  var keyword: Keyword? { isMatched ? row : nil }
}

extension ArgumentReader {
  mutating func take(_ kind: TokenKind) -> Bool { takePunctuation(kind) }

  /// Takes two keywords that come next, or nothing.
  mutating func takeWords(_ first: String, _ second: String) -> Bool {
    guard peekWord(first), peekWord(second, ahead: 1) else { return false }
    return takeWord(first) && takeWord(second)
  }
}
