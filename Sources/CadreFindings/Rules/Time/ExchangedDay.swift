import CadreText

extension Rule {
  public static let exchangedDay = Rule(
    "exchanged-day", .warning,
    summary: "an exchanged day that exchanges nothing",
    explanation: """
      `workday 2026-08-22 replaces 2026-08-31` makes a day off a day of teaching with the slots of \
      a weekday that is off instead. The first must be off otherwise, and the second must be off \
      in the calendar: name it as a holiday.
      """,
    wrong: """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:30 counts 3 hours
          }
          workday 2026-08-22 replaces 2026-08-31
      }
      """,
    right: """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:30 counts 3 hours
          }
          holiday "National Day" 2026-08-31 to 2026-09-02
          workday 2026-08-22 replaces 2026-08-31
      }
      """,
    restsOn: ["week", "holiday"])
}

extension Finding {
  public static func needlessWorkday(_ day: String, weekday: String, at place: Origin) -> Finding {
    Finding(
      .exchangedDay, at: place, "\(day) is a day of teaching already (\(weekday))",
      remark: "nothing to exchange")
  }

  public static func replacedDayTaught(_ day: String, weekday: String, at place: Origin)
    -> Finding
  {
    Finding(
      .exchangedDay, at: place, "\(day) is replaced, but still taught (\(weekday))",
      remark: "no holiday on that day", help: ["say `holiday \"…\" \(day)` in the calendar"])
  }

  public static func replacedDayEmpty(_ day: String, weekday: String, at place: Origin) -> Finding {
    Finding(
      .exchangedDay, at: place, "\(day) has no slots to take over (\(weekday))",
      remark: "not a day of teaching")
  }
}
