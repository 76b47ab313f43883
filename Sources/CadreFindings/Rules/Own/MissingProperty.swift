import CadreText

extension Rule {
  public static let missingProperty = Rule(
    "missing-property", .error,
    summary: "a thing without a property that its kind requires",
    explanation: """
      A `property … required` is asked of every thing of its kind, in every variant. State it, or \
      take `required` away.
      """,
    wrong: """
      cadre 1

      property module approved "Day of approval" date required
      module UNI-101 "Basics" {
      }
      """,
    right: """
      cadre 1

      property module approved "Day of approval" date required
      module UNI-101 "Basics" {
          approved 2026-03-04
      }
      """)
}

extension Finding {
  public static func missingProperty(
    _ name: String, of thing: String, kind: String, at place: Origin, declaredAt: Origin,
    variant: String?
  ) -> Finding {
    Finding(
      .missingProperty, at: place, "the \(kind) \(thing) has no `\(name)`",
      remark: "`\(name)` is missing", labels: [Label(declaredAt, "required here")],
      variant: variant)
  }
}
