import CadreText

extension Rule {
  public static let badEscape = Rule(
    "bad-escape", .error,
    summary: "an escape in a text that stands for nothing",
    explanation: """
      In a text a backslash begins one of \\" (a quote), \\\\ (a backslash), \\n (a line end) and
      \\u{…} (a character by its number in Unicode, in hexadecimal). Numbers of no character,
      halves of surrogate pairs and control characters stand for nothing.
      """,
    fix: .unsafe("writes a backslash that stands for itself"),
    wrong: #"""
      cadre 1

      field law "Labour\tlaw"
      """#,
    right: #"""
      cadre 1

      field law "Labour\nlaw"
      """#)
}

extension Finding {
  /// An escape as written, with its backslash.
  public static func badEscape(_ escape: String, at place: Origin) -> Finding {
    Finding(
      .badEscape, at: place, "`\(escape)` stands for no character",
      help: [#"a text knows the escapes \" \\ \n and \u{…}"#],
      fixes: [Fix("write a backslash", [TextEdit(place, "\\" + escape)])])
  }
}
