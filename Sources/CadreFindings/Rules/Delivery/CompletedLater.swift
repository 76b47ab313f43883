import CadreText

extension Rule {
  public static let completedLater = Rule(
    "completed-later", .error,
    summary: "a module that a cohort has completed on a day after it starts",
    explanation: """
      `completed` says what all of the cohort hold when it starts, and `on` since when: their \
      validity counts from that day. A later day cannot be so. Correct the date, or take the line \
      away so that the module is planned.
      """,
    wrong: """
      cadre 1

      module A "Talk"
      path p "Path"
      cohort k1 "Cohort 1" {
          follows p
          size 12
          starts 2026-03-02
          completed A on 2026-05-15
      }
      """,
    right: """
      cadre 1

      module A "Talk"
      path p "Path"
      cohort k1 "Cohort 1" {
          follows p
          size 12
          starts 2026-03-02
          completed A on 2025-05-15
      }
      """)
}

extension Finding {
  public static func completedLater(
    _ module: String, on day: String, cohort: String, starts: String, at place: Origin,
    startsAt: Origin
  ) -> Finding {
    Finding(
      .completedLater, at: place,
      "\(cohort) has completed \(module) on \(day), after it starts on \(starts)",
      remark: "held before it starts", labels: [Label(startsAt, "starts here")])
  }
}
