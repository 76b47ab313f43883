import CadreFindings
import CadreText

extension TreeBuilder {
  mutating func closingBrace() {
    let brace = position
    noteLine()
    if missingClosers > 0 { closeInnerBlocks() }
    position += 1
    if open.isEmpty || isNeedless(brace) {
      needlessClosers = max(0, needlessClosers - 1)
      let place = origin(brace)
      findings.add { .unopenedBlock(at: place) }
    } else {
      closeBlock(brace)
    }
    reportTextAfterBrace()
  }

  /// With a `}` missing, one that stands further left than the innermost block closes one around.
  private mutating func closeInnerBlocks() {
    guard tokens[position].beginsLine else { return }
    while missingClosers > 0, open.count > 1, let block = open.last,
      indentation < indentations[block]
    {
      reportUnclosed(block, before: position)
      closeBlock(nil)
    }
  }

  /// With more `}` than `{`, whether a statement that opens blocks lacks its `{`: the next line is
  /// indented more than its own.
  func lacksBrace(_ index: Int) -> Bool {
    guard position < tokens.count, tokens[position].beginsLine, open.count < Self.deepest,
      tokens[position].kind == .word
    else { return false }
    let places = open.isEmpty ? [.file] : Block.allCases.filter { $0 != .file }
    let rows = grammar.rows(ofHead: tokens[Int(nodes[index].head)].word)
    let opens = rows.contains { row in
      row.row.opens != nil && places.contains { row.row.stands(in: $0) }
    }
    return opens && indentation(of: position) > indentations[index]
  }

  mutating func openWithoutBrace(_ index: Int) {
    needlessClosers -= 1
    let head = source.text(tokens.span(Int(nodes[index].head)))
    let place = origin(position - 1)
    findings.add { .blockWithoutBrace(of: head, at: place) }
    open.append(index)
  }

  private mutating func reportTextAfterBrace() {
    guard position < tokens.count, !tokens[position].beginsLine,
      tokens[position].kind != .rightBrace, tokens[position].kind != .leftBrace
    else { return }
    let place = origin(position)
    findings.add { .textAfterBrace(at: place) }
  }

  /// With more `}` than `{`, the one that is indented deeper than the line it would close.
  private func isNeedless(_ brace: Int) -> Bool {
    guard needlessClosers > 0, tokens[brace].beginsLine, let block = open.last else {
      return false
    }
    return indentation > indentations[block]
  }

  /// A `{` at the start of a line, or after a `}`.
  mutating func braceWithoutLine() {
    let place = origin(position)
    let parent = Int32(open.last ?? -1)
    if let last = nodes.indices.last, nodes[last].parent == parent, nodes[last].open < 0,
      mayOpenBlock(last)
    {
      let head = source.text(tokens.span(Int(nodes[last].head)))
      let end = tokens[position - 1].end
      findings.add { .braceOnOwnLine(at: place, after: head, end: end) }
      return openBlock(of: last)
    }
    findings.add { .braceWithoutHead(at: place) }
    let index = nodes.count
    indentations.append(indentation)
    nodes.append(
      Node(
        head: Int32(position), argumentsEnd: Int32(position + 1), next: Int32(index + 1),
        parent: parent))
    openBlock(of: index)
  }

  /// Whether a statement's head is one that opens a block somewhere.
  private func mayOpenBlock(_ node: Int) -> Bool {
    let rows = grammar.rows(ofHead: tokens[Int(nodes[node].head)].word)
    return rows.isEmpty || rows.contains { $0.row.opens != nil }
  }

  /// With a `}` missing, a block ends before a line that is indented no deeper than its own, if
  /// the first line in it is, or before a head that is known only outside of it.
  mutating func closeByIndentation() {
    guard tokens[position].beginsLine else { return }
    while missingClosers > 0, let block = open.last, nodes.count > block + 1 {
      let own = indentations[block]
      guard indentation <= own else { return }
      let isIndented = !isByLayout && indentations[block + 1] > own
      guard isIndented || isKnownOnlyOutside(block) else { return }
      reportUnclosed(block, before: position)
      closeBlock(nil)
    }
  }

  /// Whether the word at `position` is a head at the top of a file, and not in the block.
  private func isKnownOnlyOutside(_ block: Int) -> Bool {
    let rows = grammar.rows(ofHead: tokens[position].word)
    guard rows.contains(where: { $0.row.stands(in: .file) }) else { return false }
    let heads = grammar.rows(ofHead: tokens[Int(nodes[block].head)].word)
    return !heads.contains { head in
      guard let inside = head.row.opens else { return false }
      return rows.contains { $0.row.stands(in: inside) }
    }
  }

  private mutating func reportUnclosed(_ block: Int, before token: Int?) {
    missingClosers = max(0, missingClosers - 1)
    let head = source.text(tokens.span(Int(nodes[block].head)))
    let place = origin(Int(nodes[block].open))
    let next = token.map { origin($0) }
    let end = origin(tokens.count - 1)
    findings.add { .unclosedBlock(of: head, at: place, next: next, end: end) }
  }

  mutating func closeAtEnd() {
    while let block = open.last {
      reportUnclosed(block, before: nil)
      closeBlock(nil)
    }
  }

  /// Takes down the indentation of a line that begins at `position`, if it will be asked for.
  mutating func noteLine() {
    guard tokens[position].beginsLine, missingClosers > 0 || needlessClosers > 0 else { return }
    indentation = indentation(of: position)
  }

  private func indentation(of token: Int) -> Int {
    let end = Int(tokens[token].start)
    var start = end
    while start > 0, source.bytes[start - 1] != 0x0A { start -= 1 }
    return end - start
  }
}
