import CadreText

extension Rule {
  public static let unclosedText = Rule(
    "unclosed-text", .error,
    summary: "a text that is not closed",
    explanation: """
      A text closes on the line where it opens. Longer text stands between two lines of three
      quotes. Until the text is closed nobody can tell where the statement goes on.
      """,
    fix: .unsafe("closes the text at the end of its line"),
    wrong: #"""
      cadre 1

      field law "Labour law
      """#,
    right: #"""
      cadre 1

      field law "Labour law"
      """#)
}

extension Finding {
  /// A text without its closing quotes; `closing` is what closes it. `opener` is its opening quote
  /// where that is not straight.
  public static func unclosedText(at place: Origin, closing: String, opener: Origin?) -> Finding {
    let isLong = closing.utf8.count == 3
    let edits = opener.map { [TextEdit($0, closing)] } ?? []
    let end = Origin(file: place.file, span: place.span.endPoint)
    return Finding(
      .unclosedText, at: place,
      isLong ? "this long text is never closed" : "this text is not closed on its line",
      remark: isLong ? "no line below begins with \(closing)" : "no closing \(closing)",
      fixes: isLong
        ? [] : [Fix("close it at the end of the line", edits + [TextEdit(end, closing)])])
  }

  /// A closing quote whose opening one is missing before it.
  public static func unopenedText(at place: Origin) -> Finding {
    Finding(
      .unclosedText, at: place, "this quote closes a text that was never opened",
      remark: "no opening \" before it", help: ["put the opening quote where the text begins"])
  }

  /// Long text that begins on the line of its quotes.
  public static func misplacedLongText(at place: Origin) -> Finding {
    Finding(
      .unclosedText, at: place, "long text begins on the line after its quotes",
      help: ["a text of one line stands between single quote signs: \"…\""])
  }
}
