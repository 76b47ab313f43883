import CadreText

extension Rule {
  public static let ownCheck = Rule(
    "own-check", .error,
    summary: "a rule of the author's own is broken",
    explanation: """
      A `check` block says what every thing of a kind has, or none of them: \
      `every module at level advanced has assessed`. It is tried in every variant, and its text \
      is the headline of what it finds.
      """,
    wrong: """
      cadre 1

      check "Every module says its outcome" {
          every module has outcome
      }
      module UNI-101 "Basics" {
      }
      """,
    right: """
      cadre 1

      check "Every module says its outcome" {
          every module has outcome
      }
      module UNI-101 "Basics" {
          outcome "Explains what a union does"
      }
      """,
    restsOn: ["*"])
}

extension Finding {
  public static func ownCheck(
    _ text: String, thing: String, remark: String, at place: Origin, checkAt: Origin,
    variant: String?
  ) -> Finding {
    Finding(
      .ownCheck, at: place, "\(thing): \(text)", remark: remark,
      labels: [Label(checkAt, "asked here")], variant: variant)
  }
}
