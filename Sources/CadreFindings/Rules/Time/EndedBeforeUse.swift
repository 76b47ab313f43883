import CadreText

extension Rule {
  public static let endedBeforeUse = Rule(
    "ended-before-use", .warning,
    summary: "an agreement, rating or equivalence that ends before anything uses it",
    explanation: """
      A partner's agreement, an instructor's qualification or own rating, and an equivalence with \
      `until` are used in the time of the programme and its cohorts. One that has ended before \
      the first of them begins does nothing; renew it or take the line away.
      """,
    wrong: """
      cadre 1

      program p "Programme" {
          runs 2026 to 2028
      }
      module UNI-101 "Basics"
      partner uni "University" {
          agreement 2022 to 2025
          offers UNI-101
      }
      """,
    right: """
      cadre 1

      program p "Programme" {
          runs 2026 to 2028
      }
      module UNI-101 "Basics"
      partner uni "University" {
          agreement 2025 to 2028
          offers UNI-101
      }
      """)
}

extension Finding {
  /// `what` has ended: "the agreement with uni".
  public static func endedBeforeUse(
    _ what: String, ended day: String, first: String, use: String, at place: Origin
  ) -> Finding {
    Finding(
      .endedBeforeUse, at: place, "\(what) ends on \(day), before \(use) on \(first)",
      remark: "ended by then")
  }
}
