import CadreText

extension Rule {
  public static let joinedModule = Rule(
    "joined-module", .error,
    summary: "cohorts that join for a module which they cannot be taught together",
    explanation: """
      `joins k2 for AVS-220` teaches the module to both cohorts together. Each of them must have \
      it: in a path, as a choice, or as a prerequisite of what it takes. It must be the same for \
      both (length, class size, needs, pace, delivery, languages and providers may differ by a \
      tailoring), and the joined cohort must be taught it itself and not join another one.
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

  /// `what`: what differs, such as "length".
  public static func joinedUnlike(
    _ module: String, _ what: String, cohort: String, host: String, at place: Origin,
    hostAt: Origin, variant: String?
  ) -> Finding {
    Finding(
      .joinedModule, at: place,
      "\(cohort) and \(host) cannot be taught \(module) together: its \(what) differs",
      remark: "not the same for both",
      labels: [Label(hostAt, "tailored otherwise")], variant: variant)
  }

  /// The joined cohort joins another one for the same module.
  public static func joinedGuest(
    _ module: String, host: String, of hosts: String, at place: Origin, joinsAt: Origin
  ) -> Finding {
    Finding(
      .joinedModule, at: place, "\(host) is not taught \(module) itself: it joins \(hosts)",
      remark: "joined for this module", labels: [Label(joinsAt, "joins another cohort here")],
      help: ["join \(hosts) instead"])
  }

  public static func joinsItself(_ cohort: String, at place: Origin) -> Finding {
    Finding(.joinedModule, at: place, "\(cohort) joins itself", remark: "the same cohort")
  }
}
