import CadreText

extension Rule {
  public static let misplacedBrace = Rule(
    "misplaced-brace", .error,
    summary: "a brace where none may stand",
    explanation: """
      A { stands on the line of its statement's head, and only after statements that open a block.
      After a } comes a line end, another } or the end of the file.
      """,
    fix: .mixed(
      """
      moves the brace up to its statement, or begins a new line after it, which is safe
      """),
    wrong: #"""
      cadre 1

      dimension region "Region"
      {
        value lowland "Lowland"
      }
      """#,
    right: #"""
      cadre 1

      dimension region "Region" {
        value lowland "Lowland"
      }
      """#)
}

extension Finding {
  /// A `{` on a line of its own after its statement, which ends at `end`.
  public static func braceOnOwnLine(at place: Origin, after head: String, end: UInt32) -> Finding {
    let gap = TextSpan(start: end, end: place.span.start)
    return Finding(
      .misplacedBrace, at: place, "the `{` of `\(head)` stands on its head's line",
      fixes: [Fix("move it up", [TextEdit(Origin(file: place.file, span: gap), " ")])])
  }

  /// A `{` with no statement before it.
  public static func braceWithoutHead(at place: Origin) -> Finding {
    Finding(.misplacedBrace, at: place, "no statement opens this block")
  }

  /// A statement that opens no block has one.
  public static func needlessBlock(of head: String, at place: Origin) -> Finding {
    Finding(.misplacedBrace, at: place, "`\(head)` opens no block here")
  }

  /// Something follows a `}` on its line.
  public static func textAfterBrace(at place: Origin) -> Finding {
    let start = Origin(file: place.file, span: place.span.startPoint)
    return Finding(
      .misplacedBrace, at: place, "after `}` the line ends",
      fixes: [Fix("begin a new line", [TextEdit(start, "\n")], isSafe: true)])
  }
}
