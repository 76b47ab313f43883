import CadreText

extension Rule {
  public static let missingEdition = Rule(
    "missing-edition", .error,
    summary: "a file that does not say its edition of the language",
    explanation: """
      The first statement of each file is cadre 1. It tells which edition of the language the file
      is written in, so that later editions can read it as it was meant.
      """,
    fix: .safe("writes `cadre 1` as the first statement"),
    wrong: #"""
      field law "Labour law"
      """#,
    right: #"""
      cadre 1

      field law "Labour law"
      """#)
}

extension Finding {
  /// A file whose first statement, at `place`, is not `cadre 1`.
  public static func missingEdition(at place: Origin, later: Origin?) -> Finding {
    let start = Origin(file: place.file, span: place.span.startPoint)
    return Finding(
      .missingEdition, at: place, "the first statement of a file is `cadre 1`",
      labels: later.map { [Label($0, "it stands here instead")] } ?? [],
      fixes: later == nil
        ? [Fix("add it", [TextEdit(start, "cadre 1\n\n")], isSafe: true)] : [])
  }
}
