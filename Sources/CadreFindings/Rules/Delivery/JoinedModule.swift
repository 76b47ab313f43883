import CadreText

extension Rule {
  public static let joinedModule = Rule(
    "joined-module", .error,
    summary: "cohorts that join for a module which one of them does not take",
    explanation: """
      `joins k2 for AVS-220` teaches the module to both cohorts together. Each of them must have \
      it: in a path, as a choice, or as a prerequisite of what it takes.
      """,
    wrong: """
      cadre 1

      module A "A"
      module B "B"
      path p "Path P" {
          stage one "One" {
              all of (A)
          }
      }
      path q "Path Q" {
          stage one "One" {
              all of (B)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
          joins k2 for A
      }
      cohort k2 "Cohort 2" {
          follows q
          size 12
      }
      """,
    right: """
      cadre 1

      module A "A"
      path p "Path P" {
          stage one "One" {
              all of (A)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
          joins k2 for A
      }
      cohort k2 "Cohort 2" {
          follows p
          size 12
      }
      """)
}

extension Finding {
  public static func joinedModule(
    _ module: String, missingIn cohort: String, at place: Origin, cohortAt: Origin
  ) -> Finding {
    Finding(
      .joinedModule, at: place, "\(cohort) does not take \(module)",
      remark: "joined for this module", labels: [Label(cohortAt, "the cohort without it")])
  }

  public static func joinsItself(_ cohort: String, at place: Origin) -> Finding {
    Finding(.joinedModule, at: place, "\(cohort) joins itself", remark: "the same cohort")
  }
}
