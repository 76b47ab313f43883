import CadreFindings
import CadreText

/// The statements of one file: a flat tree that gives the text back exactly. Any text has one.
public struct SyntaxTree: Sendable {
  let storage: Storage

  final class Storage: Sendable {
    let source: SourceFile
    let file: FileID
    /// The block that the file itself is.
    let top: Block
    let tokens: TreeTokens
    let nodes: [Node]
    /// The nodes whose row is a guess.
    let guessed: [Int]
    let findings: [Finding]
    /// What most files are passed over for by those who look for something rare.
    let summary: TreeSummary

    init(
      source: SourceFile, file: FileID, top: Block, tokens: TreeTokens, nodes: [Node],
      guessed: [Int],
      findings: [Finding]
    ) {
      self.source = source
      self.file = file
      self.top = top
      self.tokens = tokens
      self.nodes = nodes
      self.guessed = guessed
      self.findings = findings
      summary = TreeSummary(nodes)
    }
  }

  public var source: SourceFile { storage.source }
  public var file: FileID { storage.file }
  public var tokens: TreeTokens { storage.tokens }
  /// What is wrong with the form of the text. Statements with unknown heads are not among them
  /// where the head may be a property that another file declares: see `unknownStatements`.
  public var findings: [Finding] { storage.findings }

  /// Whether every statement has the shape of its row.
  public var isMatched: Bool { storage.summary.isMatched }
  /// Whether one of the statements follows a row, with arguments that fit it or not.
  public func holds(_ row: Keyword) -> Bool { storage.summary.holds(row) }
  /// The number of statements that declare modules, at all depths.
  public var moduleCount: Int { storage.summary.modules }
  /// The number of statements at the top of the file.
  public var topCount: Int { storage.summary.top }

  /// The number of statements at all depths.
  public var count: Int { storage.nodes.count }

  /// The statement with a number, in the order of the text.
  public func statement(_ index: Int) -> Statement { Statement(storage: storage, index: index) }

  /// The statement whose line an offset lies in, or the last one before it.
  public func statement(at offset: Int) -> Statement? {
    var low = 0
    var high = storage.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(storage.tokens.start(Int(storage.nodes[middle].head))) <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == 0 ? nil : statement(low - 1)
  }

  /// Whether a token declares a name.
  public func declaresName(_ token: Int) -> Bool {
    if case .declared = step(token) { true } else { false }
  }

  /// Whether a token was read as a keyword or a sign of its statement's shape.
  public func isFixedWord(_ token: Int) -> Bool {
    switch step(token) {
    case .word, .sign: true
    default: false
    }
  }

  private func step(_ token: Int) -> Instruction? {
    let step = Int(storage.tokens.step(token))
    return step == 0 ? nil : Grammar.shared.code[step - 1]
  }

  /// The statements at the top of the file.
  public var statements: Statements {
    Statements(storage: storage, upcoming: 0, end: storage.nodes.count)
  }
}

/// One statement of the tree's array. Statements lie in preorder.
struct Node: Sendable {
  /// The head word's token.
  var head: Int32
  /// One past the last argument token.
  var argumentsEnd: Int32
  /// The braces' tokens; -1 where there is none.
  var open: Int32 = -1
  var close: Int32 = -1
  /// The node after the last one inside this one's block.
  var next: Int32 = 0
  /// -1 at the top of the file.
  var parent: Int32 = -1
  /// The row of the keyword table; `Node.noRow` where none fits.
  var row: UInt16 = Node.noRow
  /// The kind of the block the statement opens.
  var block: Block = .unknown
  /// The two below in one byte, which keeps a node at 28.
  private var marks: UInt8 = 0

  /// Whether the arguments have the row's shape.
  var isMatched: Bool {
    get { marks & Self.matched != 0 }
    set { marks = newValue ? marks | Self.matched : marks & ~Self.matched }
  }

  /// Where the head is not one of its block, how the row was found nevertheless.
  var guess: Guess {
    get { Guess(rawValue: marks & ~Self.matched) ?? .none }
    set { marks = marks & Self.matched | newValue.rawValue }
  }

  private static let matched: UInt8 = 0x80

  static let noRow = UInt16.max

  init(head: Int32, argumentsEnd: Int32, next: Int32, parent: Int32) {
    self.head = head
    self.argumentsEnd = argumentsEnd
    self.next = next
    self.parent = parent
  }

  /// The first token after the head.
  var argumentsStart: Int { guess == .headless ? Int(head) : Int(head) + 1 }
}

/// How the row of a statement was found whose head is not one of its block. Such a statement has
/// its finding; the guess only keeps others from being wrong because of it.
enum Guess: UInt8, Sendable {
  case none
  /// The head is spelt nearly like the row's.
  case misspelt
  /// The head is missing: the first word is an argument.
  case headless
}
