import CadreText

/// Reads the arguments of a statement from left to right. Where the statement matched its row, a
/// keyword is taken only where the grammar read a keyword, and a name only where it read a name.
/// What cannot be read is nil and moves nothing; the text's own findings say why.
public struct ArgumentReader: Sendable {
  let storage: SyntaxTree.Storage
  var grammar: Grammar { .shared }
  var position: Int
  let end: Int

  init(_ statement: Statement) {
    storage = statement.storage
    position = statement.argumentTokens.lowerBound
    end = statement.argumentTokens.upperBound
  }

  init(storage: SyntaxTree.Storage, tokens: Range<Int>) {
    self.storage = storage
    position = tokens.lowerBound
    end = tokens.upperBound
  }

  /// The number of the next token.
  public var nextToken: Int { position }

  public var isAtEnd: Bool { position >= end }

  /// The next token's place; at the end, that of the last token.
  public var origin: Origin {
    let token = max(0, min(position, end - 1))
    return storage.origin(tokens: token...token)
  }

  /// The next token's kind.
  public func peek(ahead: Int = 0) -> TokenKind? {
    position + ahead < end ? storage.tokens.kind(position + ahead) : nil
  }

  public func peekWord(_ word: String, ahead: Int = 0) -> Bool {
    let token = position + ahead
    guard token < end, isKeyword(token) else { return false }
    let id = storage.tokens.word(token)
    return id != 0 && grammar.vocabulary.words[Int(id)] == word
  }

  /// Takes a keyword if it comes next.
  public mutating func takeWord(_ word: String) -> Bool {
    guard peekWord(word) else { return false }
    position += 1
    return true
  }

  /// Takes the keywords if they come next, one after the other.
  public mutating func takeWords(_ words: String...) -> Bool {
    for (ahead, word) in words.enumerated() where !peekWord(word, ahead: ahead) { return false }
    position += words.count
    return true
  }

  /// Takes the keyword that comes next, if it is one of these.
  public mutating func takeWord(among words: [String]) -> String? {
    words.first { takeWord($0) }
  }

  public mutating func takePunctuation(_ kind: TokenKind) -> Bool {
    guard peek() == kind else { return false }
    position += 1
    return true
  }

  /// Reads items between commas: `reader.list { $0.name(&names) }`. Ends before the first item that
  /// cannot be read.
  public mutating func list<Item>(_ item: (inout ArgumentReader) -> Item?) -> [Item] {
    var items: [Item] = []
    repeat {
      guard let next = item(&self) else { return items }
      items.append(next)
    } while takePunctuation(.comma)
    return items
  }

  /// The place from a token to the last one that was taken.
  func origin(from first: Int) -> Origin {
    storage.origin(tokens: first...max(first, position - 1))
  }

  /// Whether a token was read as a keyword, or may be one where nothing matched.
  func isKeyword(_ token: Int) -> Bool {
    guard storage.tokens.kind(token) == .word else { return false }
    guard let step = step(token) else { return true }
    if case .word = step { return true }
    return false
  }

  /// The step of the grammar that read a token.
  func step(_ token: Int) -> Instruction? {
    let step = storage.tokens.step(token)
    return step == 0 ? nil : grammar.code[Int(step) - 1]
  }
}
