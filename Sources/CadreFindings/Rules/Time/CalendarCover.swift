import CadreText

extension Rule {
  public static let calendarCover = Rule(
    "calendar-cover", .warning,
    summary: "a cohort whose time its calendar does not cover",
    explanation: """
      `covers` is the time whose holidays are known. Nothing is scheduled outside it, so a cohort \
      that lies partly outside has less time than it says, and one that lies wholly outside has \
      none. Lengthen `covers` when the holidays of the next year are published.
      """,
    wrong: """
      cadre 1

      calendar work "Work" {
          covers 2026
      }
      path p "Path"
      cohort k1 "Cohort 1" {
          follows p
          size 12
          starts 2026-10-05
          finishes by 2027-03-26
      }
      """,
    right: """
      cadre 1

      calendar work "Work" {
          covers 2026 to 2027
      }
      path p "Path"
      cohort k1 "Cohort 1" {
          follows p
          size 12
          starts 2026-10-05
          finishes by 2027-03-26
      }
      """,
    restsOnAll: ["calendar", "covers"])
}

extension Finding {
  public static func calendarCover(
    cohort: String, day: String, calendar: String, first: String, last: String, at place: Origin,
    coversAt: Origin
  ) -> Finding {
    Finding(
      .calendarCover, at: place,
      "\(calendar) covers \(first) to \(last), but \(cohort) asks for \(day)",
      remark: "outside what the calendar covers", labels: [Label(coversAt, "covered time")])
  }
}
