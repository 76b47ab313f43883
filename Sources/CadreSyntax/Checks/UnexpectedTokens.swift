import CadreFindings
import CadreText

extension Resolver {
  /// Says where the arguments stop fitting. A token that has its own finding is passed over.
  mutating func report(_ failed: RowFailure, among rows: [Keyword], _ index: Int) {
    let arguments = arguments(of: index)
    let token = failed.failure.token
    if let unread = arguments.first(where: { matcher.tokens[$0].kind.hasOwnFinding }) {
      return reportRange(rows, unread, arguments)
    }
    if reportMixedAndOr(failed, arguments) { return }
    let place = token < arguments.upperBound ? origin(token...token) : endOfLine(index)
    guard !findings.isFull else { return }
    if let slip = slip(rows, token, arguments) { return findings.add { slip } }
    let repairs = Repairs(
      failed, rows: rows, arguments: arguments, matcher: matcher, source: source, file: file)
    let parent = Int(nodes[index].parent)
    let renewal = NearMisses.renewal(
      token, of: nodes[index], parent: parent < 0 ? nil : nodes[parent], tokens: matcher.tokens,
      source: source, file: file)
    let expected = Expected(failed, matcher: matcher)
    let misfit = Misfit(
      head: failed.row.row.head, expected: expected.parts, mayEnd: expected.ends,
      isFirst: token == arguments.lowerBound,
      found: token < arguments.upperBound ? source.text(place.span) : nil,
      joiner: joiner(token, arguments), usage: Example.line(of: failed.row.row))
    findings.add {
      .unexpectedToken(misfit, at: place, repairs: renewal.map { [$0] } ?? repairs.repairs)
    }
  }

  /// `4-10` is no number; where the line fits with a range in its place, it is put right with what
  /// else is wrong on the line, and its own finding is not said.
  private mutating func reportRange(_ rows: [Keyword], _ unread: Int, _ arguments: Range<Int>) {
    let others = arguments.dropFirst(unread + 1 - arguments.lowerBound)
    guard matcher.tokens[unread].kind == .unreadableNumber, arguments.count <= Repairs.longest,
      !others.contains(where: { matcher.tokens[$0].kind.hasOwnFinding }),
      let slip = Slips(matcher.tokens, source, arguments: arguments, first: arguments.lowerBound)
        .finding(rows: rows, file: file)
    else { return }
    let place = origin(unread...unread)
    if findings.remove(where: { $0.rule == Rule.badNumber.name && $0.place == place }) {
      findings.add { slip }
    }
  }

  /// The finding for a way of writing that people bring along, if the line fits without it.
  private func slip(_ rows: [Keyword], _ token: Int, _ arguments: Range<Int>) -> Finding? {
    guard arguments.count <= Repairs.longest else { return nil }
    let tokens = matcher.tokens
    if token < arguments.upperBound, token > arguments.lowerBound, tokens[token].kind == .integer,
      tokens[token - 1].kind == .word, !tokens.isKeyword(token - 1)
    {
      let span = tokens.span(token - 1).union(tokens.span(token))
      return .nameWithSpace(source.text(span), at: Origin(file: file, span: span))
    }
    if token < arguments.upperBound, tokens[token].kind.isText, let name = name(titled: token) {
      return .titleForName(name, at: Origin(file: file, span: tokens.span(token)))
    }
    return Slips(tokens, source, arguments: arguments, first: token)
      .finding(rows: rows, file: file)
  }

  /// The name of the thing of this file that has the text of a token as its title.
  private func name(titled token: Int) -> String? {
    let title = source.text(matcher.tokens.span(token))
    for node in nodes where Int(node.head) + 2 < Int(node.argumentsEnd) && Int(node.head) != token {
      let name = Int(node.head) + 1
      guard matcher.tokens[name + 1].kind == .text, matcher.isName(name),
        name + 1 != token, source.text(matcher.tokens.span(name + 1)) == title
      else { continue }
      return source.text(matcher.tokens.span(name))
    }
    return nil
  }

  /// A comma, `and`, `or` or `(` at the end of a line joins the next one to it, which may not have
  /// been meant.
  private func joiner(_ token: Int, _ arguments: Range<Int>) -> String? {
    guard token < arguments.upperBound, let begin = arguments[...token].last(where: beginsLine),
      begin > arguments.lowerBound, token - begin <= 1
    else { return nil }
    return source.text(matcher.tokens.span(begin - 1))
  }

  private func beginsLine(_ token: Int) -> Bool { matcher.tokens[token].beginsLine }

  /// The place after the last token of a statement's line: that token.
  private func endOfLine(_ index: Int) -> Origin {
    let last = Int(nodes[index].argumentsEnd) - 1
    return origin(last...last)
  }
}

extension TokenKind {
  /// Whether the lexer has reported the token, so that a statement with it is not reported again.
  var hasOwnFinding: Bool {
    switch self {
    case .stray, .unreadableName, .unreadableNumber, .unclosedText: true
    default: false
    }
  }
}

/// What a statement takes where it stopped fitting.
private struct Expected {
  private(set) var parts: [Expectation] = []
  private(set) var ends = false

  init(_ failed: RowFailure, matcher: Matcher) {
    for item in failed.failure.expected {
      let step = matcher.grammar.code[item.step]
      if case .accept = step {
        ends = true
        continue
      }
      let part = item.phrase.flatMap(\.inWords) ?? step.inWords(matcher.grammar)
      if let part, !parts.contains(part) { parts.append(part) }
    }
  }
}

extension Phrase {
  /// What the phrase is to a reader; nil where its parts say it better.
  fileprivate var inWords: Expectation? {
    switch self {
    case .text: Expectation("a text", example: #"`"Basics"`"#)
    case .percent: Expectation("a share", example: "`70 %`")
    case .when, .span: Expectation("a date", example: "`2026-03-04`, `2026-03` or `2026`")
    case .clock: Expectation("two times", example: "`08:00 to 11:30`")
    case .amount: Expectation("an amount", example: "`16 periods`")
    case .duration: Expectation("an amount of time", example: "`3 months`")
    case .money: Expectation("a sum of money", example: "`1_200_000 VND`")
    case .weekday: Expectation("a day of the week", example: "`mon`, `tue` … `sun`")
    case .requirement, .term: Expectation("a requirement", example: "`LAW-101 and UNI-101`")
    case .set: Expectation("a set", example: "`(LAW-101, UNI-101)`, `field law`")
    case .condition, .one: Expectation("a condition", example: "`sector aviation`")
    case .selection: Expectation("a selection", example: "`sector aviation`")
    case .need: Expectation("a room or an instructor, by kind or name")
    case .mark, .selector: Expectation("a mark", example: "`field law`")
    case .kind: Expectation("a kind of thing", example: "`module`")
    case .fact: Expectation("a fact", example: "`length of at least 8 periods`")
    case .range, .parts, .life, .filter: nil
    }
  }
}

extension Instruction {
  fileprivate func inWords(_ grammar: Grammar) -> Expectation? {
    switch self {
    case .word(let word): Expectation("`\(grammar.vocabulary.words[Int(word)])`")
    case .sign(let kind): kind.sign.map { Expectation("`\($0)`") }
    case .terminal(let terminal): terminal.inWords
    case .declared(let kinds): Expectation("a name for the \(grammar.kinds[Int(kinds)].inWords)")
    case .reference(let kinds):
      Expectation("the name of a \(grammar.kinds[Int(kinds)].inWords)")
    default: nil
    }
  }
}

extension NameKinds {
  var inWords: String { kinds.map(\.rawValue).joined(separator: " or ") }
}

extension TokenKind {
  /// The sign of a token that is always the same.
  var sign: String? {
    switch self {
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .comma: ","
    case .percent: "%"
    case .plus: "+"
    case .minus: "-"
    case .dot: "."
    default: nil
    }
  }
}

extension Terminal {
  var inWords: Expectation {
    switch self {
    case .string: Expectation("a text", example: #"`"Basics"`"#)
    case .name: Expectation("a name")
    case .unit: Expectation("a unit", example: "`periods`")
    case .currency: Expectation("a currency", example: "`VND`")
    case .language: Expectation("a language and a text", example: "`en \"Basics\"`")
    case .code: Expectation("a language", example: "`vi`")
    case .integer: Expectation("a whole number")
    case .number: Expectation("a number")
    case .date: Expectation("a date", example: "`2026-03-04`")
    case .month: Expectation("a month", example: "`2026-03`")
    case .year: Expectation("a year", example: "`2026`")
    case .monthDay: Expectation("a day of every year", example: "`09-02`")
    case .time: Expectation("a time", example: "`08:00`")
    }
  }
}
