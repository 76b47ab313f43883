import CadreText

/// A text of the author's with its translations. The plain text is in the programme's first
/// language.
public struct LocalizedText: Hashable, Sendable {
  public struct Translation: Hashable, Sendable {
    /// An ISO 639 code, perhaps with a region (BCP 47).
    public let language: String
    public let text: String

    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The plain text as it lies in the source.
  public let source: SourceText
  public let translations: [Translation]

  public var text: String { source.string }

  public init(_ text: String, translations: [Translation] = []) {
    self.init(SourceText(text), translations: translations)
  }

  public init(_ source: SourceText, translations: [Translation] = []) {
    self.source = source
    self.translations = translations
  }

  /// The translation into a language; nil where it is missing.
  public func translation(into language: String) -> String? {
    translations.first { $0.language == language }?.text
  }
}
