import CadreText

extension Rule {
  public static let duplicateName = Rule(
    "duplicate-name", .error,
    summary: "two things of one kind with one name",
    explanation: """
      Every thing is named once and referred to by that name, so two of a kind cannot share one. \
      Names count as equal when they are equal in Unicode Normalization Form C. Rename one of the \
      two, or, where one changes the other for a sector or region, use `change` in a tailoring.
      """,
    wrong: """
      cadre 1

      module UNI-101 "Basics"
      module UNI-101 "Basics again"
      """,
    right: """
      cadre 1

      module UNI-101 "Basics"
      module UNI-102 "Basics again"
      """)
}

extension Finding {
  public static func duplicateName(
    _ name: String, kind: String, at place: Origin, first: Origin
  ) -> Finding {
    Finding(
      .duplicateName, at: place, "the \(kind) \(name) is declared twice",
      remark: "declared again here", labels: [Label(first, "first declared here")])
  }
}
