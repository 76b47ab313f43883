import CadreText

extension Rule {
  public static let localNumber = Rule(
    "local-number", .error,
    summary: "a number in local style",
    explanation: """
      50.000 is fifty thousand to some readers and fifty to others. In this language the point
      stands before a fraction, and thousands are grouped with _ (50_000), so that a number has
      one reading.
      """,
    fix: .unsafe("writes one of the two readings"),
    wrong: #"""
      cadre 1

      unit period "period" is 1,5 hours
      """#,
    right: #"""
      cadre 1

      unit period "period" is 1.5 hours
      """#)
}

extension Finding {
  /// A number with signs of local style; `readings` are the numbers it may mean.
  public static func localNumber(_ written: String, at place: Origin, readings: [String])
    -> Finding
  {
    Finding(
      .localNumber, at: place,
      readings.count > 1
        ? "`\(written)` has two readings" : "`\(written)` is not how a number is written",
      help: ["write a fraction as 1.5 and thousands as 50_000"],
      fixes: readings.map { Fix("write `\($0)`", [TextEdit(place, $0)]) })
  }
}
