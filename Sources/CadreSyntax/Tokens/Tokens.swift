import CadreText

/// The significant tokens of a file, in columns. What lies between two of them is white space
/// and comments.
public struct Tokens: Sendable {
  public internal(set) var kinds: [TokenKind] = []
  public internal(set) var starts: [UInt32] = []
  public internal(set) var ends: [UInt32] = []
  /// Whether the token is the first on its line.
  public internal(set) var beginsLine: [Bool] = []
  /// The number of the word in the vocabulary of the keyword table; 0 for every other token.
  var words: [WordID] = []
  /// The step of the grammar that read the token, plus one; 0 where its statement did not match.
  var steps: [UInt16] = []

  public var count: Int { kinds.count }
  public var indices: Range<Int> { 0..<kinds.count }

  public func span(_ token: Int) -> TextSpan {
    TextSpan(start: starts[token], end: ends[token])
  }

  /// Whether a token is a word of the keyword table.
  public func isKeyword(_ token: Int) -> Bool { words[token] != 0 }

  /// Whether nothing stands between a token and the next.
  public func isJoinedToNext(_ token: Int) -> Bool {
    token + 1 < count && ends[token] == starts[token + 1]
  }
}

/// The number of a word in the vocabulary of the keyword table, from 1.
typealias WordID = UInt16

extension Tokens {
  /// The same without memory to spare: trees stay while other files are read.
  var fitted: Tokens {
    var tokens = self
    tokens.kinds = kinds.fitted
    tokens.starts = starts.fitted
    tokens.ends = ends.fitted
    tokens.beginsLine = beginsLine.fitted
    tokens.words = words.fitted
    return tokens
  }
}

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
