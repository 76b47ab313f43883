import CadreText

extension Rule {
  public static let idleChoice = Rule(
    "idle-choice", .warning,
    summary: "a cohort that chooses what its paths do not offer",
    explanation: """
      `chooses` decides choices of the paths that the cohort follows: one of several alternatives, \
      an optional module, a member of an amount. A module or a path that none of them offers is \
      not taken because it is chosen, so that the plan leaves it out without a word. Offer it in \
      the path, for example as `optional`, or take the choice away.
      """,
    wrong: """
      cadre 1

      module A "Talk"
      module B "Law"
      module C "Media"
      path p "Path" {
          stage one "One" {
              any 1 of (A, B)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
          chooses C
      }
      """,
    right: """
      cadre 1

      module A "Talk"
      module B "Law"
      module C "Media"
      path p "Path" {
          stage one "One" {
              any 1 of (A, B)
              optional C
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
          chooses C
      }
      """,
    restsOnOthers: ["any", "all", "at", "optional", "stage", "section", "requires"])
}

extension Finding {
  public static func idleChoice(
    _ chosen: String, kind: String, cohort: String, paths: [String], at place: Origin,
    variant: String?
  ) -> Finding {
    Finding(
      .idleChoice, at: place,
      "\(cohort) chooses the \(kind) \(chosen), which \(Plural.list(paths)) "
        + (paths.count == 1 ? "does not offer" : "do not offer"),
      remark: "no choice offers it", variant: variant)
  }
}
