import CadreText

extension Rule {
  public static let curlyQuotes = Rule(
    "curly-quotes", .error,
    summary: "a text in curly quotes",
    explanation: """
      Word processors turn straight quotes into curly ones. Text in this language stands between
      straight quotes, so that a closing quote cannot be mistaken. The text is read as it was
      meant.
      """,
    fix: .safe("writes straight quotes and keeps the text"),
    wrong: #"""
      cadre 1

      field law “Labour law”
      """#,
    right: #"""
      cadre 1

      field law "Labour law"
      """#)
}

extension Finding {
  /// A text in curly quotes whose content is `value`.
  public static func curlyQuotes(_ value: String, at place: Origin) -> Finding {
    var straight = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if scalar == "\"", !isEscaped { straight += "\\" }
      isEscaped = scalar == "\\" && !isEscaped
      straight.unicodeScalars.append(scalar)
    }
    if isEscaped { straight += "\\" }
    return Finding(
      .curlyQuotes, at: place, "text stands between straight quotes",
      remark: "these quotes are curly",
      fixes: [Fix("make them straight", [TextEdit(place, "\"\(straight)\"")], isSafe: true)])
  }
}
