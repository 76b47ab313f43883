import CadreText

extension Rule {
  public static let overBudget = Rule(
    "over-budget", .warning,
    summary: "costs known already that are more than a year's budget",
    explanation: """
      Norms and prices of modules, multiplied by the learners, classes, periods and days of the \
      cohorts that lie in the year, come to more than its budget. Only what is certain before a \
      timetable is counted, so that the real costs are at least as high.
      """,
    wrong: """
      cadre 1

      program p "Programme" {
          runs 2026
          budget 2026 at most 1_000_000 VND
      }
      module UNI-101 "Basics" {
          length 8 hours
      }
      path q "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows q
          size 20
          starts 2026-03-02
          finishes by 2026-06-26
      }
      norm material "Material" 100_000 VND a learner
      """,
    right: """
      cadre 1

      program p "Programme" {
          runs 2026
          budget 2026 at most 2_000_000 VND
      }
      module UNI-101 "Basics" {
          length 8 hours
      }
      path q "Path" {
          stage one "One" {
              all of (UNI-101)
          }
      }
      cohort k1 "Cohort 1" {
          follows q
          size 20
          starts 2026-03-02
          finishes by 2026-06-26
      }
      norm material "Material" 100_000 VND a learner
      """)
}

extension Finding {
  public static func overBudget(
    year: Int, costs: String, budget: String, at place: Origin, partsAt: [Origin]
  ) -> Finding {
    Finding(
      .overBudget, at: place, "the known costs of \(year) are \(costs), the budget is \(budget)",
      remark: "less than the known costs",
      labels: partsAt.map { Label($0, "part of the costs") })
  }
}
