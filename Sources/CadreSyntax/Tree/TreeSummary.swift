/// What one walk over the statements of a tree tells of it.
struct TreeSummary: Sendable {
  /// Whether every statement has the shape of its row.
  private(set) var isMatched = true
  /// How many statements declare modules, and how many stand at the top of the file.
  private(set) var modules = 0
  private(set) var top = 0
  /// A bit for each row of the keyword table that a statement follows.
  private var rows = [UInt64](repeating: 0, count: KeywordTable.rows.count / 64 + 1)

  init(_ nodes: [Node]) {
    for node in nodes {
      if !node.isMatched { isMatched = false }
      if node.parent < 0 { top += 1 }
      if node.row == Keyword.fileModule.rawValue { modules += 1 }
      let word = Int(node.row / 64)
      if word < rows.count { rows[word] |= 1 << UInt64(node.row % 64) }
    }
  }

  func holds(_ row: Keyword) -> Bool {
    rows[Int(row.rawValue / 64)] & 1 << UInt64(row.rawValue % 64) != 0
  }
}
