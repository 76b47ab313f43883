import CadreText

extension Rule {
  public static let unclosedBlock = Rule(
    "unclosed-block", .error,
    summary: "a block that is never closed",
    explanation: """
      Every { needs its }. The place shown is the { that seems to have none, judged by the
      indentation of the lines that follow it.
      """,
    fix: .unsafe("closes the block where its indentation says that it ends"),
    wrong: #"""
      cadre 1

      dimension region "Region" {
        value lowland "Lowland"
      """#,
    right: #"""
      cadre 1

      dimension region "Region" {
        value lowland "Lowland"
      }
      """#)
}

extension Finding {
  /// A `{` without its `}`. `head` is the word of its statement, `next` the statement before which
  /// the block seems to end; without it, `end` is the last token of the file.
  public static func unclosedBlock(of head: String, at place: Origin, next: Origin?, end: Origin)
    -> Finding
  {
    Finding(
      .unclosedBlock, at: place, "this block of `\(head)` is never closed",
      labels: next.map { [Label($0, "it seems to end before this")] } ?? [],
      fixes: next.map {
        let start = Origin(file: $0.file, span: $0.span.startPoint)
        return [Fix("close it before the next statement", [TextEdit(start, "}\n\n")])]
      } ?? [
        Fix(
          "close it at the end",
          [TextEdit(Origin(file: end.file, span: end.span.endPoint), "\n}")])
      ])
  }
}
