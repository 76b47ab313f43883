import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

extension Lowering {
  /// `TEXT`: a text and its translations; nil where none stands.
  mutating func text(_ line: inout ArgumentReader) -> LocalizedText? {
    line.text().map { localized($0) }
  }

  mutating func localized(_ text: TextSyntax) -> LocalizedText {
    var translations: [LocalizedText.Translation] = []
    for version in text.translations {
      guard let language = version.language else { continue }
      if !program.languages.isEmpty, !program.languages.contains(language) {
        note(
          .undeclaredLanguage(
            language, at: version.languageOrigin ?? version.origin,
            declared: program.languages))
      }
      translations.append(.init(language: language, text: version.value.string))
    }
    return LocalizedText(text.first.value, translations: translations)
  }

  /// A name as it was written, in NFC.
  func spelling(_ name: NameRef) -> String { resolver.interner[name.name] }
}
