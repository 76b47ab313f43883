import CadreText

extension Rule {
  public static let fixedDay = Rule(
    "fixed-day", .error,
    summary: "a fixed date or term in which the cohort cannot be taught",
    explanation: """
      `fixed UNI-101 on 2026-03-02` is a fact and never moved, so the day must be one on which \
      the cohort meets: within its time, on its weekdays, no holiday. A fixed term must be one of \
      the cohort's terms in which the module is offered.
      """,
    wrong: """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:30 counts 3 hours
          }
      }
      module UNI-101 "Basics" {
          length 3 hours
      }
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
          starts 2026-03-02
          fixed UNI-101 on 2026-03-08
      }
      """,
    right: """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:30 counts 3 hours
          }
      }
      module UNI-101 "Basics" {
          length 3 hours
      }
      path p "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows p
          size 12
          starts 2026-03-02
          fixed UNI-101 on 2026-03-09
      }
      """,
    restsOnAll: ["calendar", "week", "slot", "covers", "workday"])
}

extension Finding {
  public static func fixedDay(
    module: String, on day: String, cohort: String, reason: String, at place: Origin
  ) -> Finding {
    Finding(
      .fixedDay, at: place, "\(module) is fixed on \(day), but \(cohort) \(reason)",
      remark: "cannot be taught that day")
  }

  public static func fixedTerm(
    module: String, in term: String, reason: String, at place: Origin
  ) -> Finding {
    Finding(
      .fixedDay, at: place, "\(module) is fixed in \(term), but \(reason)",
      remark: "cannot be taught in that term")
  }
}
