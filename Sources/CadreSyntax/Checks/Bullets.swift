import CadreFindings
import CadreText

extension Resolver {
  /// Passes over a bullet before the head of a line, as lists in documents have it.
  mutating func skipBullet(_ index: Int, in place: Block) -> Bool {
    let bullet = Int(nodes[index].head)
    let kind = matcher.tokens[bullet].kind
    guard kind == .minus || kind == .stray, bullet + 1 < Int(nodes[index].argumentsEnd) else {
      return false
    }
    let rows = matcher.grammar.rows(ofHead: matcher.tokens[bullet + 1].word)
    guard rows.contains(where: { matcher.grammar.stands($0, in: place) }) else { return false }
    nodes[index].head += 1
    if kind == .minus {
      let at = origin(bullet...bullet)
      let end = matcher.tokens[bullet + 1].start
      let gap = Origin(file: file, span: TextSpan(start: at.span.start, end: end))
      findings.add {
        .slip(.bullet, at: at, written: "", edits: [TextEdit(gap, "")], isSafe: true)
      }
    }
    return true
  }
}
