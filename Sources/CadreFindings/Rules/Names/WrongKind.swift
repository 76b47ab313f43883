import CadreText

extension Rule {
  public static let wrongKind = Rule(
    "wrong-kind", .error,
    summary: "a name of one kind where another kind is wanted",
    explanation: """
      The name is declared, but as something else: a competency where a module is asked for, say. \
      Each kind of thing has its own names, and each statement says which kind it takes.
      """,
    wrong: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law-advice "Labour law advice" {
          scale proficiency
      }
      module LAW-101 "Labour law" {
          requires law-advice
      }
      """,
    right: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law-advice "Labour law advice" {
          scale proficiency
      }
      module LAW-100 "Basics of law" {
          teaches law-advice to 1
      }
      module LAW-101 "Labour law" {
          requires competency law-advice at 1
      }
      """)
}

extension Finding {
  public static func wrongKind(
    _ name: String, wanted: String, found: String, at place: Origin, declaredAt: Origin
  ) -> Finding {
    Finding(
      .wrongKind, at: place, "\(name) is a \(found), but a \(wanted) is wanted here",
      remark: "a \(wanted) is wanted here",
      labels: [Label(declaredAt, "declared here as a \(found)")])
  }
}
