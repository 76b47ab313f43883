import CadreText

/// One statement: a view into its tree.
public struct Statement: Sendable {
  let storage: SyntaxTree.Storage
  /// Its number in the tree.
  public let index: Int

  private var node: Node { storage.nodes[index] }

  public var tree: SyntaxTree { SyntaxTree(storage: storage) }

  /// The row of the keyword table it follows. It is given too where the arguments do not fit the
  /// row (`isMatched` is false); nil where the head is not known in its block.
  public var row: Keyword? { Keyword(rawValue: node.row) }

  /// Whether the arguments have the row's shape, so that a reader meets what the row promises.
  public var isMatched: Bool { node.isMatched }

  /// The kind of block it opens or would open; nil where it opens none.
  public var block: Block? { node.block == .unknown ? nil : node.block }

  /// The kind of block it stands in.
  public var place: Block {
    node.parent < 0 ? storage.top : storage.nodes[Int(node.parent)].block
  }

  /// Whether the row is a guess, since the head is not one of the block.
  public var isGuessed: Bool { node.guess != .none }

  public var hasBlock: Bool { node.open >= 0 }
  public var isEmpty: Bool { Int(node.next) == index + 1 }

  public var parent: Statement? {
    node.parent < 0 ? nil : Statement(storage: storage, index: Int(node.parent))
  }

  /// The statements directly inside its block.
  public var children: Statements {
    Statements(storage: storage, upcoming: index + 1, end: Int(node.next))
  }

  /// The first statement in its block that follows a row.
  public func first(_ keyword: Keyword) -> Statement? {
    children.first { $0.row == keyword }
  }

  public var headToken: Int { Int(node.head) }
  public var argumentTokens: Range<Int> { node.argumentsStart..<Int(node.argumentsEnd) }
  public var openToken: Int? { node.open < 0 ? nil : Int(node.open) }
  /// The brace that opens its block.
  public var openOrigin: Origin? { openToken.map { storage.origin(tokens: $0...$0) } }
  public var closeToken: Int? { node.close < 0 ? nil : Int(node.close) }

  /// The head word.
  public var headOrigin: Origin { storage.origin(tokens: headToken...headToken) }

  /// The head and its arguments, without the block.
  public var lineOrigin: Origin { storage.origin(tokens: headToken...Int(node.argumentsEnd) - 1) }

  /// Everything from the head to the end of the block.
  public var origin: Origin {
    var last = max(Int(node.argumentsEnd) - 1, Int(node.open))
    if node.close >= 0 {
      last = Int(node.close)
    } else if Int(node.next) > index + 1 {
      last = max(last, Int(storage.nodes[Int(node.next) - 1].argumentsEnd) - 1)
    }
    return storage.origin(tokens: headToken...last)
  }

  /// The statement with the rest of its lines, if nothing but space stands there; else itself.
  public var wholeLines: Origin {
    let bytes = storage.source.bytes
    let range = origin.span.range
    var start = range.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[end]) { end += 1 }
    guard start == 0 || bytes[start - 1] == 0x0A, end == bytes.count || bytes[end] == 0x0A else {
      return origin
    }
    return Origin(file: storage.file, span: TextSpan(start, min(end + 1, bytes.count)))
  }

  /// The head word as written.
  public var headText: String { storage.source.text(headOrigin.span) }

  public var arguments: ArgumentReader { ArgumentReader(self) }

  /// The arguments from one of their tokens on.
  public func arguments(from token: Int) -> ArgumentReader {
    let end = argumentTokens.upperBound
    return ArgumentReader(storage: storage, tokens: min(token, end)..<end)
  }

  /// Whether a token was read as the name of a thing, not of a part of a module.
  public func refersToThing(_ token: Int) -> Bool {
    guard case .reference(let kinds) = arguments.step(token) else { return false }
    return !Grammar.shared.kinds[Int(kinds)].kinds.contains(.part)
  }
}

/// The statements of one block, in the order of the text.
public struct Statements: Sequence, IteratorProtocol, Sendable {
  let storage: SyntaxTree.Storage
  var upcoming: Int
  let end: Int

  public mutating func next() -> Statement? {
    guard upcoming < end else { return nil }
    defer { upcoming = Int(storage.nodes[upcoming].next) }
    return Statement(storage: storage, index: upcoming)
  }
}

extension SyntaxTree.Storage {
  func origin(tokens range: ClosedRange<Int>) -> Origin {
    let span = TextSpan(start: tokens.start(range.lowerBound), end: tokens.end(range.upperBound))
    return Origin(file: file, span: span)
  }
}
