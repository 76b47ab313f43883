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
  /// A `}` that closes nothing.
  public static func unopenedBlock(at place: Origin) -> Finding {
    Finding(
      .unopenedBlock, at: place, "this `}` closes nothing",
      fixes: [Fix("take it away", [TextEdit(place, "")])])
  }
}
