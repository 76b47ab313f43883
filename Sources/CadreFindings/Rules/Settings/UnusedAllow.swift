import CadreText

extension Rule {
  public static let unusedAllow = Rule(
    "unused-allow", .warning,
    summary: "an allow with nothing left to allow",
    explanation: """
      `allow` keeps one kind of finding out of its block, with the reason why. Once the finding is \
      gone, the statement would hide the next one of its kind, for which the reason may not hold.
      """,
    fix: .safe("takes the statement away, and its line if nothing else stands there"),
    wrong: #"""
      cadre 1

      module UNI-101 "Basics" {
          allow missing-translation because "translated in May"
      }
      """#,
    right: #"""
      cadre 1

      module UNI-101 "Basics"
      """#)
}

extension Finding {
  /// `line`: what goes with the statement, so that no empty line is left.
  public static func unusedAllow(
    _ name: String, block: String, at place: Origin, line: Origin
  ) -> Finding {
    Finding(
      .unusedAllow, at: place, "there is no \(name) to allow \(block)",
      remark: "nothing of this rule is found here",
      fixes: [Fix("take the statement away", [TextEdit(line, "")], isSafe: true)])
  }
}
