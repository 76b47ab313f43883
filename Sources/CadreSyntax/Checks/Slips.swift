import CadreFindings
import CadreText

/// Ways of writing that people bring along: dates, times, ranges and joining words in the style of
/// other texts. All on a line are put right together, and tried against the grammar before they
/// are offered, so that they never become a second grammar.
struct Slips {
  private struct Edit {
    var tokens: Range<Int>
    var replacement: String
    var slip: Slip
    /// Whether it can mean nothing else.
    var isSafe = false
  }

  private let tokens: Tokens
  private let source: SourceFile
  private let arguments: Range<Int>
  private let first: Int
  private var edits: [Edit] = []
  /// A small word at the start that may be too much.
  private var filler: Edit?
  /// `of` at the start, where it is missing or `size` stands.
  private var opening: Edit?

  /// `first` is the token where the statement stopped fitting.
  init(_ tokens: Tokens, _ source: SourceFile, arguments: Range<Int>, first: Int) {
    self.tokens = tokens
    self.source = source
    self.arguments = arguments
    self.first = first
    collect()
    opening = missingOf()
  }

  /// The finding, if the line fits one of the rows once its slips are put right.
  func finding(rows: [Keyword], file: FileID) -> Finding? {
    let chosen = [edits, with(filler), with(opening)].first { fits(rows, $0) }
    guard let chosen, let edit = chosen.first else { return nil }
    let place = Origin(file: file, span: tokens.span(edit.tokens.lowerBound))
    let whole = place.span.union(tokens.span(edit.tokens.upperBound - 1))
    let isTaken = chosen.count == 1 && edit.replacement.isEmpty
    return .slip(
      edit.slip, at: Origin(file: file, span: whole), written: written(chosen),
      taken: isTaken ? word(edit.tokens.lowerBound) : nil,
      edits: chosen.map { TextEdit(Origin(file: file, span: span($0)), $0.replacement) },
      isSafe: chosen.allSatisfy(\.isSafe))
  }

  /// All edits, those after an edit of the first tokens.
  private func with(_ first: Edit?) -> [Edit] {
    guard let first else { return [] }
    return [first] + edits.filter { $0.tokens.lowerBound >= first.tokens.upperBound }
  }

  /// What stands there after the edits, shortened where it is long.
  private func written(_ chosen: [Edit]) -> String {
    let last = chosen[chosen.count - 1]
    let ending =
      last.replacement == "to" ? min(last.tokens.upperBound, arguments.upperBound - 1) : -1
    let end = ending < 0 ? span(last).end : tokens[ending].end
    let whole = text(chosen, from: span(chosen[0]).start, to: end)
    if whole.unicodeScalars.count <= 40 { return whole }
    return chosen.map(\.replacement).filter { !$0.isEmpty }.joined(separator: " … ")
  }

  /// The text between two places after the edits in it.
  private func text(_ edits: [Edit], from start: UInt32, to end: UInt32) -> String {
    var text = ""
    var offset = start
    for edit in edits {
      let span = span(edit)
      text += source.text(TextSpan(start: offset, end: span.start)) + edit.replacement
      offset = span.end
    }
    return text + source.text(TextSpan(start: offset, end: end))
  }

  /// What an edit replaces: with nothing in its place, the space after it too.
  private func span(_ edit: Edit) -> TextSpan {
    let span = tokens.span(edit.tokens.lowerBound).union(tokens.span(edit.tokens.upperBound - 1))
    guard edit.replacement.isEmpty, edit.tokens.upperBound < arguments.upperBound else {
      return span
    }
    return TextSpan(start: span.start, end: tokens[edit.tokens.upperBound].start)
  }

  private mutating func collect() {
    var token = arguments.lowerBound
    if first <= token + 1, token + 1 < arguments.upperBound, Self.fillers.contains(word(token)) {
      filler = Edit(
        tokens: token..<token + 1, replacement: "", slip: .filler(word(token)))
    }
    while token < arguments.upperBound {
      if let date = WrittenDate(tokens, source, token, end: arguments.upperBound) {
        edits.append(
          Edit(
            tokens: token..<token + date.count, replacement: date.text,
            slip: .date, isSafe: true))
        token += date.count
      } else if token >= first, let day = weekday(token) {
        edits.append(day)
        token = day.tokens.upperBound
      } else if token >= first, let amount = namedAmount(token) {
        edits.append(amount)
        token = amount.tokens.upperBound
      } else {
        if token >= first { single(token) }
        token += 1
      }
    }
  }

  /// `class size 10-20` and `class 10 - 20`: what `of` would begin.
  private func missingOf() -> Edit? {
    let token = arguments.lowerBound
    guard first <= token, token < arguments.upperBound, token > 0 else { return nil }
    let slip = Slip.of(word(token - 1))
    if word(token) == "size" {
      return Edit(tokens: token..<token + 1, replacement: "of", slip: slip)
    }
    guard let own = edits.first(where: { $0.tokens.lowerBound <= token + 1 }) else { return nil }
    let isFirst = own.tokens.lowerBound == token
    let number = isFirst ? own.replacement : word(token)
    return Edit(
      tokens: isFirst ? own.tokens : token..<token + 1, replacement: "of \(number)",
      slip: slip)
  }

  /// `thứ hai`, `t2`, `Monday`.
  private func weekday(_ token: Int) -> Edit? {
    let one = word(token)
    let two = token + 1 < arguments.upperBound ? "\(one) \(word(token + 1))" : ""
    guard let day = Self.dayNames[two] ?? Self.dayNames[one], day != one else { return nil }
    let count = Self.dayNames[two] == nil ? 1 : 2
    return Edit(
      tokens: token..<token + count, replacement: day, slip: .weekday, isSafe: true)
  }

  /// `theory 5` in a list in brackets, where the number stands first.
  private func namedAmount(_ token: Int) -> Edit? {
    guard token > arguments.lowerBound, token + 1 < arguments.upperBound,
      tokens[token].kind == .word, [.integer, .decimal].contains(tokens[token + 1].kind),
      [.leftParenthesis, .comma].contains(tokens[token - 1].kind)
    else { return nil }
    let name = source.text(tokens.span(token))
    let number = source.text(tokens.span(token + 1))
    return Edit(
      tokens: token..<token + 2, replacement: "\(number) \(name)",
      slip: .amount)
  }

  /// Slips of one token.
  private mutating func single(_ token: Int) {
    let written = word(token)
    let range = token..<token + 1
    if let number = Self.numbers[written] {
      edits.append(
        Edit(
          tokens: range, replacement: number, slip: .number,
          isSafe: true))
    } else if let joiner = Self.joiners[written] {
      edits.append(
        Edit(
          tokens: range, replacement: joiner,
          slip: .joiner, isSafe: true))
    } else if let time = WrittenTime(written)?.text {
      edits.append(
        Edit(
          tokens: range, replacement: time, slip: .time,
          isSafe: true))
    } else if let ends = ends(token) {
      edits.append(
        Edit(
          tokens: range, replacement: ends, slip: .range,
          isSafe: true))
    }
  }

  /// `10-20`, `mon-fri` and a lone `-`, as ranges.
  private func ends(_ token: Int) -> String? {
    switch tokens[token].kind {
    case .minus: return "to"
    case .monthDay, .word, .unreadableNumber:
      let parts = word(token).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
      // Most words with a hyphen are names; of words only days of the week make a range.
      let isRange =
        tokens[token].kind == .word
        ? parts.allSatisfy(Self.weekdays.contains)
        : parts.allSatisfy { $0.utf8.count < 4 && $0.utf8.allSatisfy(\.isDigit) }
      return !isRange ? nil : parts.map { String($0) }.joined(separator: " to ")
    default: return nil
    }
  }

  private func word(_ token: Int) -> String {
    NormalForm.composed(source.text(tokens.span(token))).lowercased()
  }

  private func fits(_ rows: [Keyword], _ edits: [Edit]) -> Bool {
    guard !edits.isEmpty, !arguments.isEmpty else { return false }
    let start = tokens[arguments.lowerBound].start
    let end = tokens[arguments.upperBound - 1].end
    let line = SourceFile(path: source.path, text: text(edits, from: start, to: end))
    var lexer = Lexer(line, file: FileID(0))
    lexer.run()
    guard lexer.findings.all.isEmpty else { return false }
    var matcher = Matcher(bytes: line.bytes, tokens: lexer.tokens)
    return rows.contains { matcher.matches($0, 0..<lexer.tokens.count) }
  }

  private static let weekdays: Set<Substring> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static let dayNames: [String: String] = {
    let names = [
      "mon": ["monday", "t2", "thứ hai", "thứ 2"], "tue": ["tuesday", "t3", "thứ ba", "thứ 3"],
      "wed": ["wednesday", "t4", "thứ tư", "thứ 4"], "thu": ["thursday", "t5", "thứ năm", "thứ 5"],
      "fri": ["friday", "t6", "thứ sáu", "thứ 6"], "sat": ["saturday", "t7", "thứ bảy", "thứ 7"],
      "sun": ["sunday", "cn", "chủ nhật"],
    ]
    return names.reduce(into: [:]) { days, pair in
      for name in pair.value { days[name] = pair.key }
    }
  }()

  private static let fillers: Set<String> = [
    "to", "the", "a", "an", "for", "of", "with", "is", "are", "be", "at", "in", "on", "by",
  ]

  private static let numbers: [String: String] = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "một": "1", "hai": "2", "ba": "3", "bốn": "4",
    "năm": "5", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9", "mười": "10",
  ]

  private static let joiners: [String: String] = [
    "và": "and", "hoặc": "or", "hay": "or", "+": "and", "plus": "and",
  ]
}
