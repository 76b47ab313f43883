extension Matcher {
  /// How many tokens an instruction takes from `token` on; 0 where it does not fit.
  func take(_ instruction: Instruction, _ token: Int, _ end: Int) -> Int {
    switch instruction {
    case .word(let word): tokens.words[token] == word ? 1 : 0
    case .sign(let kind): tokens.kinds[token] == kind ? 1 : 0
    case .terminal(.unit): reference(token, end)
    case .terminal(let terminal): takes(terminal, token, end) ? 1 : 0
    case .declared: isName(token) ? 1 : 0
    case .reference: reference(token, end)
    default: 0
    }
  }

  func isName(_ token: Int) -> Bool {
    switch tokens.kinds[token] {
    case .word: tokens.words[token] != grammar.and && tokens.words[token] != grammar.or
    case .quotedName, .unreadableName: true
    default: false
    }
  }

  /// A name, or an alias, a dot and a name with nothing between them.
  private func reference(_ token: Int, _ end: Int) -> Int {
    guard isName(token) else { return 0 }
    guard token + 2 < end, tokens.kinds[token + 1] == .dot, tokens.isJoinedToNext(token),
      tokens.isJoinedToNext(token + 1), isName(token + 2)
    else { return 1 }
    return 3
  }

  private func takes(_ terminal: Terminal, _ token: Int, _ end: Int) -> Bool {
    let kind = tokens.kinds[token]
    switch terminal {
    case .string: return kind.isText
    case .name, .unit: return isName(token)
    case .currency: return kind == .word && isCurrency(token)
    case .language: return token + 1 < end && isLanguage(token) && tokens.kinds[token + 1].isText
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
    guard tokens.kinds[token] == .integer else { return tokens.kinds[token] == .unreadableNumber }
    let start = Int(tokens.starts[token])
    guard tokens.ends[token] - tokens.starts[token] == 4 else { return false }
    return bytes.twoDigits(at: start) * 100 + bytes.twoDigits(at: start + 2) > 0
  }

  private func isCurrency(_ token: Int) -> Bool {
    let start = Int(tokens.starts[token])
    return tokens.ends[token] - tokens.starts[token] == 3
      && bytes[start..<start + 3].allSatisfy { (0x41...0x5A).contains($0) }
  }

  func isLanguage(_ token: Int) -> Bool {
    tokens.kinds[token] == .word && !grammar.notLanguages.contains(tokens.words[token])
      && LanguageCode.isWellFormed(bytes, Int(tokens.starts[token]), Int(tokens.ends[token]))
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
