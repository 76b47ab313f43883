import CadreFindings
import CadreText

/// Puts tokens together to statements and blocks. Knows heads, arguments and braces only; which
/// statement may stand where is the keyword table's business.
struct TreeBuilder {
  static let deepest = 256

  let source: SourceFile
  let file: FileID
  let tokens: Tokens
  let grammar = Grammar.shared
  /// Braces that have no partner, from a first count; with any, indentation decides.
  var missingClosers = 0
  var needlessClosers = 0
  /// The braces pair, and only the layout shows that two of them pair wrongly.
  var isByLayout = false
  var position = 0
  var nodes: [Node] = []
  /// The nodes whose blocks are open.
  var open: [Int] = []
  var findings = FindingList()
  /// How far the line of the token last passed is indented, and the lines of the nodes' heads;
  /// known only where a brace has no partner.
  var indentation = 0
  var indentations: [Int] = []

  init(_ source: SourceFile, file: FileID, tokens: Tokens) {
    self.source = source
    self.file = file
    self.tokens = tokens
  }

  mutating func run() {
    countBraces()
    nodes.reserveCapacity(tokens.count / 4)
    while position < tokens.count {
      switch tokens[position].kind {
      case .rightBrace: closingBrace()
      case .leftBrace: braceWithoutLine()
      default: statement()
      }
    }
    closeAtEnd()
  }

  private mutating func countBraces() {
    var depth = 0
    var outermost: WordID = 0
    var misplaced = 0
    for token in tokens.indices {
      let kind = tokens[token].kind
      if kind == .leftBrace {
        depth += 1
      } else if kind == .rightBrace {
        if depth == 0 { needlessClosers += 1 } else { depth -= 1 }
      } else if kind == .word, tokens[token].beginsLine, isAtLeft(token) {
        let word = tokens[token].word
        if depth == 0 { outermost = word } else if !mayStand(word, in: outermost) { misplaced += 1 }
      }
    }
    missingClosers = depth
    // One brace too few here and one there: only the layout shows it.
    if missingClosers == 0, needlessClosers == 0, misplaced > 0 {
      missingClosers = misplaced
      needlessClosers = misplaced
      isByLayout = true
    }
  }

  /// Whether a word is anything but the head of a declaration that stands at the top of a file
  /// and nowhere inside the block of another head.
  private func mayStand(_ word: WordID, in outermost: WordID) -> Bool {
    let rows = grammar.rows(ofHead: word)
    guard rows.contains(where: { grammar.stands($0, in: .file) }) else { return true }
    let outer = grammar.rows(ofHead: outermost).filter { grammar.stands($0, in: .file) }
    let blocks = grammar.blocks(inside: outer.compactMap(\.row.opens))
    return rows.contains { row in blocks.contains { grammar.stands(row, in: $0) } }
  }

  private func isAtLeft(_ token: Int) -> Bool {
    let start = Int(tokens[token].start)
    return start == 0 || source.bytes[start - 1] == 0x0A
  }

  private mutating func statement() {
    noteLine()
    if missingClosers > 0 { closeByIndentation() }
    let index = nodes.count
    let head = position
    let parent = Int32(open.last ?? -1)
    indentations.append(indentation)
    position += 1
    takeArguments()
    nodes.append(
      Node(
        head: Int32(head), argumentsEnd: Int32(position), next: Int32(index + 1), parent: parent))
    if position < tokens.count, tokens[position].kind == .leftBrace,
      !tokens[position].beginsLine || tokens[position - 1].end == tokens[position].start
    {
      openBlock(of: index)
    } else if needlessClosers > 0, lacksBrace(index) {
      openWithoutBrace(index)
    }
  }

  /// A statement ends with its line; it goes on only after `(`, `,`, `and`, `or`, and before `)`.
  private mutating func takeArguments() {
    while position < tokens.count {
      let kind = tokens[position].kind
      if kind == .leftBrace || kind == .rightBrace { return }
      if tokens[position].beginsLine, kind != .rightParenthesis, !goesOn(after: position - 1) {
        return
      }
      noteLine()
      position += 1
    }
  }

  func goesOn(after token: Int) -> Bool {
    switch tokens[token].kind {
    case .leftParenthesis, .comma: true
    case .word: tokens[token].word == grammar.and || tokens[token].word == grammar.or
    default: false
    }
  }

  mutating func openBlock(of index: Int) {
    nodes[index].open = Int32(position)
    guard open.count < Self.deepest else { return skipBlock(of: index) }
    open.append(index)
    position += 1
  }

  /// Passes over a block that is nested too deeply.
  private mutating func skipBlock(of index: Int) {
    let place = origin(position)
    findings.add { .tooDeep(at: place) }
    var depth = 0
    while position < tokens.count {
      let kind = tokens[position].kind
      if kind == .leftBrace { depth += 1 }
      if kind == .rightBrace { depth -= 1 }
      if depth == 0 {
        nodes[index].close = Int32(position)
        position += 1
        return
      }
      position += 1
    }
    missingClosers = max(0, missingClosers - depth)
  }

  /// Ends the innermost block; `close` is its brace, if it has one.
  mutating func closeBlock(_ close: Int?) {
    guard let index = open.popLast() else { return }
    if let close { nodes[index].close = Int32(close) }
    nodes[index].next = Int32(nodes.count)
  }

  func origin(_ token: Int) -> Origin { Origin(file: file, span: tokens.span(token)) }
}
