import CadreText

extension Rule {
  public static let outOfReach = Rule(
    "out-of-reach", .warning,
    summary: "a target that no cohort declared so far can reach",
    explanation: """
      Even if every learner of every cohort that may count did, the number would not be reached, \
      or what shall be held is taught nowhere or ends before the day. Declare more cohorts, or set \
      another target.
      """,
    wrong: """
      cadre 1

      module UNI-101 "Basics"
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 20
      }
      target many "Many learners" {
          reach 60 learners completing UNI-101
      }
      """,
    right: """
      cadre 1

      module UNI-101 "Basics"
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 20
      }
      target many "Many learners" {
          reach 20 learners completing UNI-101
      }
      """)
}

extension Finding {
  public static func outOfReach(
    _ target: String, reason: String, at place: Origin, variant: String?
  ) -> Finding {
    Finding(
      .outOfReach, at: place, "\(target) is out of reach: \(reason)", remark: "out of reach",
      variant: variant)
  }
}
