import CadreText

extension Rule {
  public static let neverHeld = Rule(
    "never-held", .error,
    summary: "a requirement that nobody can ever meet",
    explanation: """
      Even with every module of the programme completed the requirement does not hold: it asks for \
      more than there is, for a grade that `grades` does not list, for a competency that nothing \
      teaches so far, or for something that is not there in the variant. Ask for less, or add what \
      is missing.
      """,
    wrong: """
      cadre 1

      module A "First"
      module B "Second"
      module C "Third" {
          requires any 3 of (A, B)
      }
      """,
    right: """
      cadre 1

      module A "First"
      module B "Second"
      module C "Third" {
          requires any 2 of (A, B)
      }
      """,
    restsOnOthers: ["level", "field", "length", "credits"])
}

extension Finding {
  /// `owner`: whose requirement it is, "the module C"; `reason`: why it cannot be met, at a token
  /// or the whole statement.
  public static func neverHeld(
    _ owner: String, at place: Origin, _ reason: String, labels: [Label], help: [String] = [],
    variant: String?
  ) -> Finding {
    Finding(
      .neverHeld, at: place, "\(owner) can never be met", remark: reason, labels: labels,
      help: help, variant: variant)
  }
}
