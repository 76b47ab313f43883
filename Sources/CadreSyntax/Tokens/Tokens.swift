import CadreText

/// One token while a file is read.
struct Token: Sendable {
  var start: UInt32
  var end: UInt32
  /// The number of the word in the vocabulary of the keyword table; 0 for every other token.
  var word: WordID
  /// The step of the grammar that read the token, plus one; 0 where its statement did not match.
  var step: UInt16 = 0
  var kind: TokenKind
  /// Whether the token is the first on its line.
  var beginsLine: Bool
}

/// The significant tokens of a file. What lies between two of them is white space and comments.
struct Tokens: Sendable {
  var rows: [Token] = []

  var count: Int { rows.count }
  var indices: Range<Int> { 0..<rows.count }

  subscript(token: Int) -> Token {
    get { rows[token] }
    _modify { yield &rows[token] }
  }

  func span(_ token: Int) -> TextSpan {
    TextSpan(start: rows[token].start, end: rows[token].end)
  }

  /// Whether a token is a word of the keyword table.
  func isKeyword(_ token: Int) -> Bool { rows[token].word != 0 }

  /// Whether nothing stands between a token and the next.
  func isJoinedToNext(_ token: Int) -> Bool {
    token + 1 < count && rows[token].end == rows[token + 1].start
  }
}

/// The number of a word in the vocabulary of the keyword table, from 1.
typealias WordID = UInt16

extension Array {
  /// The same elements without memory to spare, where much of it is spare.
  var fitted: [Element] {
    if capacity - count <= count / 16 { return self }
    return withUnsafeBufferPointer { elements in
      [Element](unsafeUninitializedCapacity: elements.count) { buffer, count in
        _ = buffer.initialize(fromContentsOf: elements)
        count = elements.count
      }
    }
  }
}
