import CadreText

/// A text that lacks a language, where it stands.
public struct UntranslatedText: Sendable {
  /// The head of its statement.
  public var head: String
  public var place: Origin
  public var language: String
}

extension SyntaxTree {
  /// The texts of a file's statements, but for the titles of declared things, that pages show and
  /// that have no translation into some of the languages.
  public func untranslatedTexts(into languages: [String]) -> [UntranslatedText] {
    if languages.isEmpty { return [] }
    var found: [UntranslatedText] = []
    for index in 0..<count {
      let statement = statement(index)
      guard statement.isMatched, let row = statement.row, Self.shown.contains(row) else { continue }
      let texts = statement.argumentTokens.filter { tokens.kind($0).isText }
      guard let first = texts.first else { continue }
      var reader = statement.arguments(from: first)
      guard let text = reader.text() else { continue }
      for language in languages
      where !text.translations.contains(where: { $0.language == language }) {
        found.append(
          UntranslatedText(head: row.row.head, place: text.first.origin, language: language))
      }
    }
    return found
  }

  /// Statements whose texts readers see in their own language. Notes are for those who write the
  /// programme.
  private static let shown: Set<Keyword> = [
    .anySummary, .moduleOutcome, .moduleTopic, .programObjective, .programSolution, .programPhase,
    .phaseTask, .dimensionValue, .competencyLevel, .calendarHoliday, .screeningGroup,
    .screeningBand, .fileKind, .fileTerm, .fileDimension, .fileCertificate, .pathSection,
    .pathStage,
  ]
}
