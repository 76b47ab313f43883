import CadreText

extension Rule {
  public static let impossibleDate = Rule(
    "impossible-date", .error,
    summary: "a date that is not in the calendar",
    explanation: """
      A date that does not exist is never moved to a neighbour: whoever wrote it knows which day
      was meant.
      """,
    wrong: #"""
      cadre 1

      site hanoi "Hanoi" from 2026-02-29
      """#,
    right: #"""
      cadre 1

      site hanoi "Hanoi" from 2026-02-28
      """#)
}

extension Finding {
  /// A date, or a day of any year, that does not exist.
  public static func impossibleDate(_ written: String, at place: Origin) -> Finding {
    Finding(.impossibleDate, at: place, "there is no day `\(written)`")
  }
}
