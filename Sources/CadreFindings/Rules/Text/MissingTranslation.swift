import CadreText

extension Rule {
  public static let missingTranslation = Rule(
    "missing-translation", .hint,
    summary: "a title or text without a translation into a language of the programme",
    explanation: """
      The programme declares several languages. Pages in a language for which a title, a summary, \
      an outcome, a topic or another text has no translation show the plain one and mark it. All \
      of one file are one finding.
      """,
    wrong: """
      cadre 1

      language vi, en
      module UNI-101 "Nhập môn"
      """,
    right: """
      cadre 1

      language vi, en
      module UNI-101 "Nhập môn" en "Introduction"
      """)
}

/// A thing whose title lacks a language, or a text under the head `kind`.
public struct UntranslatedTitle: Sendable {
  public var kind: String
  /// nil where it is no title.
  public var name: String?
  public var place: Origin

  public init(kind: String, name: String?, place: Origin) {
    self.kind = kind
    self.name = name
    self.place = place
  }
}

extension UntranslatedTitle {
  fileprivate func alone(_ language: String) -> String {
    name.map { "the \(kind) \($0) has no title in \(language)" }
      ?? "the text of this `\(kind)` has no translation into \(language)"
  }
}

private func nouns(_ titles: [UntranslatedTitle]) -> String {
  if titles.allSatisfy({ $0.name == nil }) { return "texts" }
  return titles.allSatisfy { $0.name != nil } ? "titles" : "titles and texts"
}

extension Finding {
  /// The titles of one file that lack a language, in the order of the text; nil for none.
  public static func missingTranslation(_ titles: [UntranslatedTitle], into language: String)
    -> Finding?
  {
    guard let first = titles.first else { return nil }
    return Finding(
      .missingTranslation, at: first.place,
      titles.count == 1
        ? first.alone(language)
        : "\(titles.count) \(nouns(titles)) have no translation into \(language)",
      remark: "\(language) is missing",
      labels: titles.dropFirst().map { Label($0.place, "here too") },
      help: ["a translation follows the text: \"Nền tảng\" en \"Basics\""])
  }
}
