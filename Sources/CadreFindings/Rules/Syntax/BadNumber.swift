import CadreText

extension Rule {
  public static let badNumber = Rule(
    "bad-number", .error,
    summary: "neither a number, a date nor a name",
    explanation: """
      A run of digits, - and _ without a letter is a number (1_200), a date (2026-03-04), a month
      (2026-03) or a day of any year (09-02), with a colon a time (08:00). Anything else is not
      guessed at. A name needs a letter, or backquotes around it.
      """,
    fix: .unsafe("writes the number in the form of the language"),
    wrong: #"""
      cadre 1

      term hk1 "First term" 2026-27
      """#,
    right: #"""
      cadre 1

      term hk1 "First term" 2026 to 2027
      """#)
}

extension Finding {
  /// A run that is no number; `readings` are what may have been meant.
  public static func badNumber(_ written: String, at place: Origin, readings: [String]) -> Finding {
    Finding(
      .badNumber, at: place,
      written.contains(":")
        ? "`\(written)` is no time of day" : "`\(written)` is neither a number nor a date",
      help: readings.isEmpty && !written.contains(":")
        ? ["a name has a letter in it or stands in backquotes"] : [],
      fixes: readings.map { Fix("write `\($0)`", [TextEdit(place, $0)]) })
  }

  /// A number that is too large, or has too many digits after its point.
  public static func numberTooLarge(_ written: String, at place: Origin) -> Finding {
    Finding(
      .badNumber, at: place, "this number is too large or too fine",
      help: ["a number has at most 18 digits, 9 of them after the point"])
  }
}
