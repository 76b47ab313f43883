import CadreFindings
import CadreText

extension Resolver {
  /// Says where the arguments stop fitting. A token that has its own finding is passed over.
  mutating func report(_ failed: RowFailure, among rows: [Keyword], _ index: Int) {
    let arguments = arguments(of: index)
    let token = failed.failure.token
    if arguments.contains(where: { matcher.tokens.kinds[$0].hasOwnFinding }) { return }
    if reportMixedAndOr(failed, arguments) { return }
    let description = FailureDescription(failed, matcher: matcher, source: source)
    let head = failed.row.row.head
    let message = description.message(head: head, isFirst: token == arguments.lowerBound)
    let place = token < arguments.upperBound ? origin(token...token) : endOfLine(index)
    let found =
      token < arguments.upperBound
      ? "found `\(source.text(place.span))`" : "the statement ends here"
    guard !findings.isFull else { return }
    if let slip = slip(rows, token, arguments) { return findings.add { slip } }
    let repairs = Repairs(
      failed, rows: rows, arguments: arguments, matcher: matcher, source: source, file: file)
    let parent = Int(nodes[index].parent)
    let renewal = NearMisses.renewal(
      token, of: nodes[index], parent: parent < 0 ? nil : nodes[parent], tokens: matcher.tokens,
      source: source, file: file)
    let fixes = renewal.map { [$0] } ?? repairs.fixes
    var help = joinedLineHelp(token, arguments)
    if fixes.isEmpty { help.append("for example: `\(Example.line(of: failed.row.row))`") }
    findings.add {
      .unexpectedToken(message, at: place, remark: found, help: help, fixes: fixes)
    }
  }

  /// The finding for a way of writing that people bring along, if the line fits without it.
  private func slip(_ rows: [Keyword], _ token: Int, _ arguments: Range<Int>) -> Finding? {
    guard arguments.count <= Repairs.longest else { return nil }
    let tokens = matcher.tokens
    if token < arguments.upperBound, token > arguments.lowerBound, tokens.kinds[token] == .integer,
      tokens.kinds[token - 1] == .word, !tokens.isKeyword(token - 1)
    {
      let span = tokens.span(token - 1).union(tokens.span(token))
      return .nameWithSpace(source.text(span), at: Origin(file: file, span: span))
    }
    if token < arguments.upperBound, tokens.kinds[token].isText, let name = name(titled: token) {
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
      guard matcher.tokens.kinds[name + 1] == .text, matcher.isName(name),
        name + 1 != token, source.text(matcher.tokens.span(name + 1)) == title
      else { continue }
      return source.text(matcher.tokens.span(name))
    }
    return nil
  }

  /// A comma, `and`, `or` or `(` at the end of a line joins the next one to it, which may not have
  /// been meant.
  private func joinedLineHelp(_ token: Int, _ arguments: Range<Int>) -> [String] {
    guard token < arguments.upperBound, let begin = arguments[...token].last(where: beginsLine),
      begin > arguments.lowerBound, token - begin <= 1
    else { return [] }
    let before = source.text(matcher.tokens.span(begin - 1))
    return ["the `\(before)` at the end of the line above joins this line to it"]
  }

  private func beginsLine(_ token: Int) -> Bool { matcher.tokens.beginsLine[token] }

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

/// Puts into words what a statement takes where it stopped fitting.
struct FailureDescription {
  private var parts: [String] = []
  private var ends = false

  init(_ failed: RowFailure, matcher: Matcher, source: SourceFile) {
    for item in failed.failure.expected {
      let step = matcher.grammar.code[item.step]
      if case .accept = step {
        ends = true
        continue
      }
      let words = item.phrase.flatMap(\.inWords) ?? step.inWords(matcher.grammar)
      if !words.isEmpty, !parts.contains(words) { parts.append(words) }
    }
  }

  func message(head: String, isFirst: Bool) -> String {
    if parts.isEmpty { return "`\(head)` takes nothing \(isFirst ? "after it" : "more here")" }
    let shown = parts.prefix(6)
    var list = shown.dropLast().joined(separator: ", ")
    if let last = shown.last { list += list.isEmpty ? last : " or \(last)" }
    if isFirst { return "`\(head)` takes \(list)" }
    return ends ? "`\(head)` takes \(list) here, or nothing more" : "expected \(list)"
  }
}

extension Phrase {
  /// What the phrase is to a reader; nil where its parts say it better.
  var inWords: String? {
    switch self {
    case .text: #"a text, e.g. `"Basics"`"#
    case .percent: "a share, e.g. `70 %`"
    case .when, .span: "a date, e.g. `2026-03-04`, `2026-03` or `2026`"
    case .clock: "two times, e.g. `08:00 to 11:30`"
    case .amount: "an amount, e.g. `16 periods`"
    case .duration: "an amount of time, e.g. `3 months`"
    case .money: "a sum of money, e.g. `1_200_000 VND`"
    case .weekday: "a day of the week (mon, tue, wed, thu, fri, sat, sun)"
    case .requirement, .term: "a requirement, e.g. `LAW-101 and UNI-101`"
    case .set: "a set, e.g. `(LAW-101, UNI-101)` or `field law`"
    case .condition, .one: "a condition, e.g. `sector aviation`"
    case .selection: "a selection, e.g. `sector aviation`"
    case .need: "a room or an instructor, by kind or name"
    case .mark, .selector: "a mark, e.g. `field law`"
    case .kind: "a kind of thing, e.g. `module`"
    case .fact: "a fact, e.g. `length of at least 8 periods`"
    case .range, .parts, .life, .filter: nil
    }
  }
}

extension Instruction {
  func inWords(_ grammar: Grammar) -> String {
    switch self {
    case .word(let word): "`\(grammar.vocabulary.words[Int(word)])`"
    case .sign(let kind): kind.sign.map { "`\($0)`" } ?? ""
    case .terminal(let terminal): terminal.inWords
    case .declared(let kinds): "a name for the \(grammar.kinds[Int(kinds)].inWords)"
    case .reference(let kinds): "the name of a \(grammar.kinds[Int(kinds)].inWords)"
    default: ""
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
  var inWords: String {
    switch self {
    case .string: #"a text, e.g. `"Basics"`"#
    case .name: "a name"
    case .unit: "a unit, e.g. `periods`"
    case .currency: "a currency, e.g. `VND`"
    case .language: "a language and a text, e.g. `en \"Basics\"`"
    case .code: "a language, e.g. `vi`"
    case .integer: "a whole number"
    case .number: "a number"
    case .date: "a date, e.g. `2026-03-04`"
    case .month: "a month, e.g. `2026-03`"
    case .year: "a year, e.g. `2026`"
    case .monthDay: "a day of every year, e.g. `09-02`"
    case .time: "a time, e.g. `08:00`"
    }
  }
}
