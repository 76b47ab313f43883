import CadreText

extension Rule {
  public static let unopenedBlock = Rule(
    "unopened-block", .error,
    summary: "a closing brace without an opening one",
    explanation: """
      Every } closes a block that a { opened. One too many is often the rest of a block that was
      taken away, or closes the block around it too early.
      """,
    fix: .unsafe("takes the brace away"),
    wrong: #"""
      cadre 1

      field law "Labour law"
      }
      """#,
    right: #"""
      cadre 1

      field law "Labour law"
      """#)
}

extension Finding {
  /// A statement whose block has a `}` and no `{`; `place` is the last word of its line.
  public static func blockWithoutBrace(of head: String, at place: Origin) -> Finding {
    let end = Origin(file: place.file, span: place.span.endPoint)
    return Finding(
      .unopenedBlock, at: place, "the block of `\(head)` is never opened",
      remark: "`{` is missing after this",
      fixes: [Fix("insert `{`", [TextEdit(end, " {")], isSafe: true)])
  }

  /// A `}` that closes nothing.
  public static func unopenedBlock(at place: Origin) -> Finding {
    Finding(
      .unopenedBlock, at: place, "this `}` closes nothing",
      fixes: [Fix("take it away", [TextEdit(place, "")])])
  }
}
