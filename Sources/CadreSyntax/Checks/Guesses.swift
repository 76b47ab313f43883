import CadreText

extension Resolver {
  /// Finds the row that a statement with an unknown head was meant to follow, so that what it
  /// says is not missed elsewhere. The statement has its finding already.
  mutating func guess(_ index: Int, in place: Block) {
    if guessMisspelt(index, in: place) || guessHeadless(index, in: place) {
      guessed.append(index)
    } else {
      forgetSteps(of: index)
    }
  }

  /// The head is spelt nearly like one of the block; where several are near, the one whose shape
  /// fits was meant.
  private mutating func guessMisspelt(_ index: Int, in place: Block) -> Bool {
    let head = Int(nodes[index].head)
    guard matcher.tokens[head].kind == .word else { return false }
    let written = source.text(matcher.tokens.span(head))
    let near = SpellingDistance.nearest(to: written, among: KeywordTable.heads(in: place))
    let rows = near.flatMap { head in
      KeywordTable.rows.filter { $0.head == head && $0.stands(in: place) }.map(\.keyword)
    }
    let arguments = arguments(of: index)
    nodes[index].guess = .misspelt
    if let row = rows.first(where: { matcher.matches($0, arguments) }) {
      nodes[index].isMatched = true
      set(row, for: index)
      return true
    }
    forgetSteps(of: index)
    if near.count == 1, let row = rows.first, written.unicodeScalars.count > 2 {
      set(row, for: index)
      return true
    }
    nodes[index].guess = .none
    return false
  }

  /// The head was left out: the whole line fits one row, and what is in its block stands there.
  private mutating func guessHeadless(_ index: Int, in place: Block) -> Bool {
    let line = Int(nodes[index].head)..<Int(nodes[index].argumentsEnd)
    guard line.count <= Repairs.longest else { return false }
    let opens = nodes[index].open >= 0
    let heads = children(of: index)
    var fitting: [Keyword] = []
    for row in KeywordTable.rows where row.stands(in: place) && (row.opens != nil || !opens) {
      guard opens == false || heads.allSatisfy({ stands($0, in: row.opens ?? .unknown) }),
        matcher.matches(row.keyword, line)
      else { continue }
      fitting.append(row.keyword)
    }
    guard fitting.count == 1, let row = fitting.first, matcher.matches(row, line) else {
      return false
    }
    nodes[index].guess = .headless
    nodes[index].isMatched = true
    set(row, for: index)
    return true
  }

  /// The head words directly inside a node's block that are in the table.
  private func children(of index: Int) -> [WordID] {
    var heads: [WordID] = []
    var child = index + 1
    while child < Int(nodes[index].next), child < nodes.count {
      let word = matcher.tokens[Int(nodes[child].head)].word
      if !matcher.grammar.rows(ofHead: word).isEmpty { heads.append(word) }
      child = max(child + 1, Int(nodes[child].next))
    }
    return heads
  }

  private func stands(_ head: WordID, in block: Block) -> Bool {
    matcher.grammar.rows(ofHead: head).contains { matcher.grammar.stands($0, in: block) }
  }

  private mutating func forgetSteps(of index: Int) {
    for token in Int(nodes[index].head)..<Int(nodes[index].argumentsEnd) {
      matcher.tokens[token].step = 0
    }
  }
}
