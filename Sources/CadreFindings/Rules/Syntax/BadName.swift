import CadreText

extension Rule {
  public static let badName = Rule(
    "bad-name", .error,
    summary: "a name that is not well formed",
    explanation: """
      A name is a run of letters, digits, - and _ with at least one letter, and does not end in -
      or _. Any other name stands in backquotes, closed on its line.
      """,
    fix: .unsafe("writes a name that can be one, or puts it in backquotes"),
    wrong: #"""
      cadre 1

      field law- "Labour law"
      """#,
    right: #"""
      cadre 1

      field `law-` "Labour law"
      """#)
}

extension Finding {
  /// A name that ends in `-` or `_`.
  public static func badName(_ name: String, at place: Origin) -> Finding {
    var cut = name
    while let last = cut.last, last == "-" || last == "_" { cut.removeLast() }
    return Finding(
      .badName, at: place, "the name `\(name)` ends in `\(name.last ?? "-")`",
      fixes: [
        Fix("write `\(cut)`", [TextEdit(place, cut)]),
        Fix("write it in backquotes", [TextEdit(place, "`\(name)`")]),
      ])
  }

  /// A name in backquotes with nothing between them.
  public static func emptyName(at place: Origin) -> Finding {
    Finding(.badName, at: place, "there is no name between the backquotes")
  }

  /// A backquote without a second one on its line.
  public static func unclosedName(at place: Origin) -> Finding {
    Finding(
      .badName, at: place, "this name is not closed on its line", remark: "no second backquote",
      fixes: [
        Fix(
          "close it at the end of the line",
          [TextEdit(Origin(file: place.file, span: place.span.endPoint), "`")])
      ])
  }
}
