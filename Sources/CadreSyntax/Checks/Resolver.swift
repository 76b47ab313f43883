import CadreFindings
import CadreText

/// Finds the row of the keyword table for each statement, and checks its arguments against it.
struct Resolver {
  let source: SourceFile
  let file: FileID
  var matcher: Matcher
  var nodes: [Node]
  var findings: FindingList
  /// The block that the file itself is.
  let top: Block
  var guessed: [Int] = []

  mutating func run() {
    // Statements lie in preorder, so a statement's block is known before what is in it.
    for index in nodes.indices {
      let parent = Int(nodes[index].parent)
      resolve(index, in: parent < 0 ? top : nodes[parent].block)
    }
  }

  private mutating func resolve(_ index: Int, in place: Block) {
    guard place != .unknown else { return }
    let grammar = matcher.grammar
    let rows = grammar.rows(ofHead: matcher.tokens[Int(nodes[index].head)].word)
    guard let first = rows.first(where: { grammar.stands($0, in: place) }) else {
      if skipBullet(index, in: place) { return resolve(index, in: place) }
      reportUnknown(index, in: place)
      return guess(index, in: place)
    }
    let arguments = arguments(of: index)
    guard hasBearableDepth(arguments) else { return set(first, for: index) }
    for row in rows where grammar.stands(row, in: place) && matcher.matches(row, arguments) {
      nodes[index].isMatched = true
      return set(row, for: index)
    }
    let candidates = rows.filter { grammar.stands($0, in: place) }
    let failed = failures(candidates, arguments)
    set(failed.row, for: index)
    report(failed, among: candidates, index)
  }

  func arguments(of index: Int) -> Range<Int> {
    nodes[index].argumentsStart..<Int(nodes[index].argumentsEnd)
  }

  mutating func set(_ row: Keyword, for index: Int) {
    nodes[index].row = row.rawValue
    nodes[index].block = block(of: row, index)
    if nodes[index].isMatched, nodes[index].open >= 0, nodes[index].block == .unknown {
      let brace = Int(nodes[index].open)
      let place = origin(brace...brace)
      findings.add { .needlessBlock(of: row.row.head, at: place) }
    }
  }

  private func block(of row: Keyword, _ index: Int) -> Block {
    guard row == .tailoringChange else { return row.row.opens ?? .unknown }
    let first = nodes[index].argumentsStart
    guard first < Int(nodes[index].argumentsEnd) else { return .unknown }
    switch matcher.grammar.vocabulary.words[Int(matcher.tokens[first].word)] {
    case "module": return .changedModule
    case "path": return .changedPath
    case "position": return .changedPosition
    case "competency": return .changedCompetency
    default: return .unknown
    }
  }

  /// Reports parentheses that are nested too deeply; such a statement is not matched.
  private mutating func hasBearableDepth(_ arguments: Range<Int>) -> Bool {
    var depth = 0
    for token in arguments {
      switch matcher.tokens[token].kind {
      case .leftParenthesis: depth += 1
      case .rightParenthesis: depth -= 1
      default: continue
      }
      if depth > TreeBuilder.deepest {
        let place = origin(token...token)
        findings.add { .tooDeep(at: place) }
        return false
      }
    }
    return true
  }

  /// Matches again to learn where the rows got furthest. The row that got furthest is the one
  /// that was meant.
  private mutating func failures(_ rows: [Keyword], _ arguments: Range<Int>) -> RowFailure {
    var best = RowFailure(row: rows[0], failure: Failure(token: arguments.lowerBound))
    for row in rows {
      matcher.failure = Failure(token: arguments.lowerBound)
      _ = matcher.matches(row, arguments)
      guard let failure = matcher.failure else { continue }
      if failure.token > best.failure.token || (row == rows[0]) {
        best = RowFailure(row: row, failure: failure)
      } else if failure.token == best.failure.token {
        for item in failure.expected { best.failure.add(item, at: failure.token) }
      }
    }
    matcher.failure = nil
    for token in arguments { matcher.tokens[token].step = 0 }
    return best
  }

  func origin(_ range: ClosedRange<Int>) -> Origin {
    let span = matcher.tokens.span(range.lowerBound).union(matcher.tokens.span(range.upperBound))
    return Origin(file: file, span: span)
  }
}

/// The row that was most likely meant, and where it stopped fitting.
struct RowFailure {
  var row: Keyword
  var failure: Failure
}
