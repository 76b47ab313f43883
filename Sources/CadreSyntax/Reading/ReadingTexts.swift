import CadreText

extension ArgumentReader {
  /// A text and its translations.
  public mutating func text() -> TextSyntax? {
    guard peek()?.isText == true else { return nil }
    let start = position
    let first = version(language: nil, at: nil)
    var translations: [TextSyntax.Version] = []
    while peek() == .word, peek(ahead: 1)?.isText == true, !isKeywordStep(position) {
      let language = storage.origin(tokens: position...position)
      let code = storage.source.text(language.span)
      guard grammar.isLanguage(code) else { break }
      position += 1
      translations.append(version(language: code, at: language))
    }
    return TextSyntax(first: first, translations: translations, origin: origin(from: start))
  }

  private func isKeywordStep(_ token: Int) -> Bool {
    if case .word = step(token) { return true }
    return false
  }

  private mutating func version(language: String?, at place: Origin?)
    -> TextSyntax.Version
  {
    let token = position
    position += 1
    return TextSyntax.Version(
      language: language, languageOrigin: place, value: storage.textValue(token),
      origin: origin(from: token), isLong: storage.tokens.kind(token) == .longText)
  }

  /// Language codes: `vi, en`.
  public mutating func languages() -> [(code: String, origin: Origin)] {
    list { reader -> (code: String, origin: Origin)? in
      guard reader.isAtName, let code = reader.written() else { return nil }
      return (code, reader.origin(from: reader.position - 1))
    }
  }
}

extension Grammar {
  /// Whether a word has the form of a language code, as the matcher sees it.
  func isLanguage(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    guard !notLanguages.contains(vocabulary.find(bytes, 0, bytes.count)) else { return false }
    return LanguageCode.isWellFormed(bytes, 0, bytes.count)
  }
}
