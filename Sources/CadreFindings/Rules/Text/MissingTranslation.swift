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

extension Finding {
  public static func missingTranslation(
    _ kind: String, _ name: String, into language: String, at place: Origin
  ) -> Finding {
    Finding(
      .missingTranslation, at: place, "the \(kind) \(name) has no title in \(language)",
      remark: "\(language) is missing")
  }
}
