import CadreText

extension Rule {
  public static let holidayTwice = Rule(
    "holiday-twice", .warning,
    summary: "a day that two holidays of a calendar claim",
    explanation: """
      One of the two was probably moved and the other left standing, or a date is wrong. Where \
      both fall on one day, name it once with both titles.
      """,
    wrong: """
      cadre 1

      calendar work "Work" {
          covers 2026
          holiday "Labour Day" 2026-04-30 to 2026-05-01
          holiday "Founding day" 2026-05-01
      }
      """,
    right: """
      cadre 1

      calendar work "Work" {
          covers 2026
          holiday "Labour Day" 2026-04-30 to 2026-05-01
          holiday "Founding day" 2026-05-02
      }
      """)
}

extension Finding {
  public static func holidayTwice(
    _ title: String, and other: String, on day: String, at place: Origin, otherAt: Origin
  ) -> Finding {
    Finding(
      .holidayTwice, at: place, "\(day) is both “\(other)” and “\(title)”",
      remark: "the day is off already", labels: [Label(otherAt, "off since here")])
  }
}
