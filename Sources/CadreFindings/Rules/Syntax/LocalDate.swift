import CadreText

extension Rule {
  public static let localDate = Rule(
    "local-date", .error,
    summary: "a date in local style",
    explanation: """
      04/03/2026 is the fourth of March to some readers and the third of April to others. A date
      in this language is year-month-day with all its digits: 2026-03-04 (ISO 8601).
      """,
    fix: .mixed("writes the date as year, month and day; safe where there is one reading"),
    wrong: #"""
      cadre 1

      site hanoi "Hanoi" from 04/03/2026
      """#,
    right: #"""
      cadre 1

      site hanoi "Hanoi" from 2026-03-04
      """#)
}

extension Finding {
  /// A date in local style; `readings` are the dates it may mean.
  public static func localDate(_ written: String, at place: Origin, readings: [String]) -> Finding {
    Finding(
      .localDate, at: place,
      readings.count > 1
        ? "`\(written)` has two readings" : "`\(written)` is not how a date is written",
      help: ["write year-month-day, such as 2026-03-04"],
      fixes: readings.map {
        Fix("write `\($0)`", [TextEdit(place, $0)], isSafe: readings.count == 1)
      })
  }
}
