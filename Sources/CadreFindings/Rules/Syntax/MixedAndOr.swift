import CadreText

extension Rule {
  public static let mixedAndOr = Rule(
    "mixed-and-or", .error,
    summary: "and with or, without parentheses",
    explanation: """
      A and B or C has two readings, and readers differ in which they take. Parentheses say which
      one is meant.
      """,
    fix: .unsafe("writes the parentheses of one of the two readings"),
    wrong: #"""
      cadre 1

      module A "A"
      module B "B"
      module C "C"
      requirement entry "Entry" is A and B or C
      """#,
    right: #"""
      cadre 1

      module A "A"
      module B "B"
      module C "C"
      requirement entry "Entry" is (A and B) or C
      """#)
}

extension Finding {
  /// `place` is the first word that differs from the one before it.
  public static func mixedAndOr(
    at place: Origin, other: Origin, whole: Origin, readings: [String]
  ) -> Finding {
    Finding(
      .mixedAndOr, at: place, "`and` and `or` stand together without parentheses",
      labels: [Label(other, "the other one")],
      fixes: readings.map { Fix("write `\($0)`", [TextEdit(whole, $0)]) })
  }
}
