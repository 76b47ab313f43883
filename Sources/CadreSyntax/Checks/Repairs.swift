import CadreFindings
import CadreText

/// Changes of one token that make a statement fit. Each is tried against the grammar before it is
/// offered.
struct Repairs {
  /// Longer statements are not worth trying again and again.
  static let longest = 100

  private let source: SourceFile
  private let file: FileID
  private let original: Tokens
  private let arguments: Range<Int>
  /// The token where the statement stopped fitting.
  private let token: Int
  private let rows: [Keyword]
  private var matcher: Matcher
  private(set) var repairs: [Repair] = []

  init(
    _ failed: RowFailure, rows: [Keyword], arguments: Range<Int>, matcher: Matcher,
    source: SourceFile, file: FileID
  ) {
    self.source = source
    self.file = file
    self.arguments = arguments
    self.rows = rows
    original = matcher.tokens
    token = failed.failure.token
    self.matcher = Matcher(bytes: source.bytes, tokens: Tokens())
    guard arguments.count <= Self.longest else { return }
    find(expected(failed))
  }

  private func expected(_ failed: RowFailure) -> [Instruction] {
    failed.failure.expected.map { matcher.grammar.code[$0.step] }
  }

  private mutating func find(_ expected: [Instruction]) {
    removeWords()
    guard repairs.isEmpty else { return }
    replace(expected)
    if repairs.count > 3 { repairs = [] }
    if !repairs.isEmpty { cut() }
    split()
    guard repairs.isEmpty else { return }
    for instruction in expected where repairs.count < 3 { insert(instruction) }
    if repairs.isEmpty { remove() }
  }

  /// A keyword in place of one that is spelt nearly alike.
  private mutating func replace(_ expected: [Instruction]) {
    guard token < arguments.upperBound else { return }
    let kind = original[token].kind
    guard kind == .word || kind == .comma else { return }
    let words = expected.compactMap(\.expectedWord)
    let known = words.map { matcher.grammar.vocabulary.words[Int($0)] }
    let written = source.text(original.span(token))
    var likely = SpellingDistance.suggestions(for: written, among: known)
    // Another keyword may stand for any that fits: `teaches X at 2`.
    if likely.isEmpty, original[token].word != 0 || kind == .comma { likely = known }
    for suggestion in likely {
      guard let index = known.firstIndex(of: suggestion) else { continue }
      var tokens = statementTokens()
      tokens[token - arguments.lowerBound].kind = .word
      tokens[token - arguments.lowerBound].word = words[index]
      if fits(tokens), isKeyword(words[index]) {
        let text = kind == .comma ? " " + suggestion : suggestion
        repairs.append(Repair(.write(suggestion), TextEdit(place, text)))
      }
    }
  }

  /// Whether the changed token was read as the keyword, not as a name that looks like it.
  private func isKeyword(_ word: WordID) -> Bool {
    let step = matcher.tokens[token - arguments.lowerBound].step
    return step > 0 && matcher.grammar.code[Int(step) - 1].expectedWord == word
  }

  /// `24months` as a number and a unit.
  private mutating func split() {
    guard token < arguments.upperBound, original[token].kind == .word else { return }
    let text = source.text(original.span(token))
    let digits = text.utf8.prefix { $0.isDigit }.count
    guard digits > 0, digits < text.utf8.count else { return }
    var tokens = statementTokens()
    let at = token - arguments.lowerBound
    let start = original[token].start
    tokens.insert(.integer, at: at, start: start, end: start + UInt32(digits))
    tokens[at + 1].start = start + UInt32(digits)
    guard fits(tokens) else { return }
    let point = TextSpan(start: start + UInt32(digits), end: start + UInt32(digits))
    repairs.append(Repair(.split, TextEdit(Origin(file: file, span: point), " ")))
  }

  /// A keyword or a sign that was left out.
  private mutating func insert(_ instruction: Instruction) {
    var tokens = statementTokens()
    let at = token - arguments.lowerBound
    let written: String
    switch instruction {
    case .word(let word):
      tokens.insert(.word, at: at, word: word)
      written = matcher.grammar.vocabulary.words[Int(word)]
    case .sign(let kind):
      tokens.insert(kind, at: at)
      written = kind.sign ?? ""
    default: return
    }
    guard fits(tokens) else { return }
    if let word = instruction.expectedWord, !isKeyword(word) { return }
    let isTight = written == "," || written == ")" || written == "%"
    let after = original[token - 1].end
    let point = Origin(file: file, span: TextSpan(start: after, end: after))
    repairs.append(
      Repair(.insert(written), TextEdit(point, (isTight ? "" : " ") + written)))
  }

  /// `within 6 months of appointment path X`: a keyword that was read as a name, and what follows
  /// it.
  private mutating func removeWords() {
    guard token < arguments.upperBound, token > arguments.lowerBound,
      original[token - 1].word != 0, original[token].kind == .word, wasName(token - 1)
    else { return }
    var tokens = statementTokens()
    for _ in 0..<2 { tokens.remove(at: token - 1 - arguments.lowerBound) }
    if fits(tokens) { takeAway(token - 1...token) }
  }

  /// Whether the statement gets as far with a name in place of a keyword.
  private mutating func wasName(_ keyword: Int) -> Bool {
    var tokens = statementTokens()
    tokens[keyword - arguments.lowerBound].word = 0
    matcher.tokens = tokens
    defer { matcher.failure = nil }
    return rows.contains { row in
      matcher.failure = Failure(token: 0)
      _ = matcher.matches(row, 0..<tokens.count)
      return matcher.failure.map { $0.token >= token - arguments.lowerBound } ?? false
    }
  }

  /// Without the token that is too much.
  private mutating func remove() {
    guard token < arguments.upperBound else { return }
    var tokens = statementTokens()
    tokens.remove(at: token - arguments.lowerBound)
    guard fits(tokens) else { return }
    takeAway(token...token)
  }

  /// Without the rest of the line from a phrase on that the token stands in: after `renewed by A`
  /// the words `in the last 3 months` may be put right or left out.
  private mutating func cut() {
    guard token < arguments.upperBound, original[token].word != 0 else { return }
    for start in stride(from: token - 1, to: arguments.lowerBound, by: -1).prefix(2)
    where original[start].word != 0 {
      var tokens = statementTokens()
      while tokens.count > start - arguments.lowerBound { tokens.remove(at: tokens.count - 1) }
      if fits(tokens) { return takeAway(start...arguments.upperBound - 1) }
    }
  }

  private mutating func takeAway(_ range: ClosedRange<Int>) {
    let end = original[range.upperBound].end
    let span = TextSpan(start: original[range.lowerBound - 1].end, end: end)
    let written = source.text(TextSpan(start: original[range.lowerBound].start, end: end))
    repairs.append(
      Repair(.takeAway(written), TextEdit(Origin(file: file, span: span), "")))
  }

  private var place: Origin { Origin(file: file, span: original.span(token)) }

  private mutating func fits(_ tokens: Tokens) -> Bool {
    matcher.tokens = tokens
    return rows.contains { matcher.matches($0, 0..<tokens.count) }
  }

  /// The statement's arguments alone.
  private func statementTokens() -> Tokens {
    var tokens = Tokens()
    tokens.rows = Array(original.rows[arguments])
    for token in tokens.indices { tokens[token].step = 0 }
    return tokens
  }
}

extension Instruction {
  var expectedWord: WordID? {
    if case .word(let word) = self { return word }
    return nil
  }
}

extension Tokens {
  fileprivate mutating func insert(
    _ kind: TokenKind, at index: Int, word: WordID = 0, start: UInt32 = 0, end: UInt32 = 0
  ) {
    rows.insert(
      Token(start: start, end: end, word: word, kind: kind, beginsLine: false), at: index)
  }

  fileprivate mutating func remove(at index: Int) { rows.remove(at: index) }
}
