import CadreText

extension Rule {
  public static let missingTranslation = Rule(
    "missing-translation", .hint,
    summary: "a title without a translation into a language of the programme",
    explanation: """
      The programme declares several languages. Pages in a language for which a title has no \
      translation show the plain title and mark it.
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

/// A thing whose title lacks a language.
public struct UntranslatedTitle: Sendable {
  public var kind: String
  public var name: String
  public var place: Origin

  public init(kind: String, name: String, place: Origin) {
    self.kind = kind
    self.name = name
    self.place = place
  }
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
        ? "the \(first.kind) \(first.name) has no title in \(language)"
        : "\(titles.count) titles have no translation into \(language)",
      remark: "\(language) is missing",
      labels: titles.dropFirst().map { Label($0.place, "here too") },
      help: ["a translation follows the title: \"Nền tảng\" en \"Basics\""])
  }
}
