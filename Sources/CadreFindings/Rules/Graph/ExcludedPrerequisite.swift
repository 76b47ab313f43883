import CadreText

extension Rule {
  public static let excludedPrerequisite = Rule(
    "excluded-prerequisite", .error,
    summary: "a module that excludes what it requires",
    explanation: """
      `excludes` goes both ways: who has completed one of the two may not take the other. Where a \
      module, or what it requires, excludes a module that it cannot do without, nobody can ever \
      take it. Drop the `excludes`, or offer a prerequisite that is not excluded.
      """,
    wrong: """
      cadre 1

      module A "Law for beginners"
      module B "Law" {
          requires A
          excludes A
      }
      """,
    right: """
      cadre 1

      module A "Law for beginners"
      module B "Law" {
          excludes A
      }
      """)
}

extension Finding {
  /// `reason`: what stands beside the token, such as "in every choice".
  public static func excludedPrerequisite(
    _ module: String, at place: Origin, _ reason: String, labels: [Label], variant: String?
  ) -> Finding {
    Finding(
      .excludedPrerequisite, at: place,
      "\(module) can never be taken: it excludes what it requires",
      remark: reason, labels: labels, variant: variant)
  }
}
