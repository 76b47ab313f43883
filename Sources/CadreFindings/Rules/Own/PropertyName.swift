import CadreText

extension Rule {
  public static let propertyName = Rule(
    "property-name", .error,
    summary: "a property named like a statement that the language has",
    explanation: """
      `property module length …` would give `length` two meanings in a module; the language's own \
      would always win. Give the property another name.
      """,
    wrong: """
      cadre 1

      property module length "Length of the handout" number
      """,
    right: """
      cadre 1

      property module handout "Length of the handout" number
      """)
}

extension Finding {
  public static func propertyName(_ name: String, subject: String, at place: Origin) -> Finding {
    Finding(
      .propertyName, at: place, "a \(subject) already has the statement `\(name)`",
      remark: "give the property another name")
  }
}
