import CadreFindings
import CadreText

/// What a block lacks, and what stands in it too often.
struct BlockChecks {
  let tree: SyntaxTree.Storage
  var findings: FindingList
  /// Where a row stands that may stand once, and in which block it was seen.
  private var seen = [(block: Int, node: Int)](
    repeating: (-2, 0), count: KeywordTable.rows.count)
  private var keys = BlockKeys()

  init(_ tree: SyntaxTree.Storage, _ findings: FindingList) {
    self.tree = tree
    self.findings = findings
  }

  mutating func run() {
    edition()
    check(-1, 0, tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where node.block != .unknown {
      missing(index, node)
      if Int(node.next) > index + 1 { check(index, index + 1, Int(node.next)) }
    }
  }

  private mutating func edition() {
    guard let first = tree.nodes.first else { return }
    let statements = Statements(storage: tree, upcoming: 0, end: tree.nodes.count)
    if first.row != Keyword.fileCadre.rawValue {
      let token = Int(first.head)
      let place = tree.origin(tokens: token...token)
      let later = statements.first { $0.row == .fileCadre }
      return findings.add { .missingEdition(at: place, later: later?.lineOrigin) }
    }
    var reader = Statement(storage: tree, index: 0).arguments
    if first.isMatched, let edition = reader.integer(), edition.value != 1 {
      findings.add { .unknownEdition(String(edition.value), at: edition.origin) }
    }
  }

  private mutating func missing(_ index: Int, _ node: Node) {
    for row in KeywordTable.requiredRows[Int(node.block.rawValue)] {
      let statement = Statement(storage: tree, index: index)
      if statement.children.contains(where: { $0.row == row.keyword }) { continue }
      var reader = statement.arguments
      let place = reader.isAtName ? reader.origin : statement.headOrigin
      let name = reader.isAtName ? reader.written() ?? "" : ""
      findings.add {
        .missingStatement(
          row.head, usage: "`\(Example.line(of: row))`", meaning: row.meaning,
          in: statement.headText, name: name, at: place)
      }
    }
  }

  /// Looks for statements that stand more often than they may directly in a block.
  private mutating func check(_ block: Int, _ first: Int, _ end: Int) {
    keys.forget()
    var index = first
    while index < end {
      let node = tree.nodes[index]
      if node.isMatched, node.guess == .none, let keyword = Keyword(rawValue: node.row) {
        let row = keyword.row
        switch row.many {
        case .any: break
        case .one, .atMostOne: once(row, block, index)
        case .perKey: oncePerKey(row, index)
        }
      }
      index = Int(node.next)
    }
  }

  private mutating func once(_ row: KeywordRow, _ block: Int, _ index: Int) {
    let number = Int(row.keyword.rawValue)
    guard seen[number].block == block else {
      seen[number] = (block, index)
      return
    }
    let first = Statement(storage: tree, index: seen[number].node).headOrigin
    let place = Statement(storage: tree, index: index).headOrigin
    findings.add { .repeatedStatement(row.head, key: nil, at: place, first: first) }
  }

  private mutating func oncePerKey(_ row: KeywordRow, _ index: Int) {
    let statement = Statement(storage: tree, index: index)
    let arguments = statement.argumentTokens
    let reader = statement.arguments
    switch row.key {
    case .last:
      if !arguments.isEmpty { once(row, index, key: arguments.upperBound - 1) }
    case .each:
      for token in arguments {
        if case .reference = reader.step(token) { once(row, index, key: token) }
      }
    case .first, nil:
      // Names that the statement declares are no keys: two things of one name are the analysis's
      // business.
      for token in arguments {
        switch reader.step(token) {
        case .word, .sign: continue
        case .declared, nil: return
        default: return once(row, index, key: token)
        }
      }
    }
  }

  private mutating func once(_ row: KeywordRow, _ index: Int, key token: Int) {
    let first = Int(tree.nodes[index].head) + 1
    let word = first < token ? tree.tokens.word(first) : 0
    guard let earlier = keys.add(token, row: row.keyword.rawValue, word: word, in: tree) else {
      return
    }
    let place = tree.origin(tokens: token...token)
    let before = tree.origin(tokens: earlier...earlier)
    let text = tree.source.text(place.span)
    findings.add { .repeatedStatement(row.head, key: text, at: place, first: before) }
  }
}
