extension Matcher {
  /// How many tokens an instruction takes from `token` on; 0 where it does not fit.
  func take(_ instruction: Instruction, _ token: Int, _ end: Int) -> Int {
    switch instruction {
    case .word(let word): tokens[token].word == word ? 1 : 0
    case .sign(let kind): tokens[token].kind == kind ? 1 : 0
    case .terminal(.unit): reference(token, end)
    case .terminal(let terminal): takes(terminal, token, end) ? 1 : 0
    case .declared: isName(token) ? 1 : 0
    case .reference: reference(token, end)
    default: 0
    }
  }

  func isName(_ token: Int) -> Bool {
    switch tokens[token].kind {
    case .word: tokens[token].word != grammar.and && tokens[token].word != grammar.or
    case .quotedName, .unreadableName: true
    default: false
    }
  }

  /// A name, or an alias, a dot and a name with nothing between them.
  private func reference(_ token: Int, _ end: Int) -> Int {
    guard isName(token) else { return 0 }
    guard token + 2 < end, tokens[token + 1].kind == .dot, tokens.isJoinedToNext(token),
      tokens.isJoinedToNext(token + 1), isName(token + 2)
    else { return 1 }
    return 3
  }

  private func takes(_ terminal: Terminal, _ token: Int, _ end: Int) -> Bool {
    let kind = tokens[token].kind
    switch terminal {
    case .string: return kind.isText
    case .name, .unit: return isName(token)
    case .currency: return kind == .word && isCurrency(token)
    case .language: return token + 1 < end && isLanguage(token) && tokens[token + 1].kind.isText
    case .code: return isLanguage(token)
    case .integer: return kind == .integer || kind == .unreadableNumber
    case .number: return kind == .integer || kind == .decimal || kind == .unreadableNumber
    case .date: return kind == .date || kind == .unreadableNumber
    case .month: return kind == .month
    case .year: return isYear(token)
    case .monthDay: return kind == .monthDay || kind == .unreadableNumber
    case .time: return kind == .time || kind == .unreadableNumber
    }
  }

  private func isYear(_ token: Int) -> Bool {
    guard tokens[token].kind == .integer else { return tokens[token].kind == .unreadableNumber }
    let start = Int(tokens[token].start)
    guard tokens[token].end - tokens[token].start == 4 else { return false }
    return bytes.twoDigits(at: start) * 100 + bytes.twoDigits(at: start + 2) > 0
  }

  private func isCurrency(_ token: Int) -> Bool {
    let start = Int(tokens[token].start)
    return tokens[token].end - tokens[token].start == 3
      && bytes[start..<start + 3].allSatisfy { (0x41...0x5A).contains($0) }
  }

  func isLanguage(_ token: Int) -> Bool {
    tokens[token].kind == .word && !grammar.notLanguages.contains(tokens[token].word)
      && LanguageCode.isWellFormed(bytes, Int(tokens[token].start), Int(tokens[token].end))
  }
}

extension TokenKind {
  /// Whether it is or stands for a text.
  var isText: Bool {
    switch self {
    case .text, .longText, .curlyText, .unclosedText: true
    default: false
    }
  }
}
