import CadreText

extension Rule {
  public static let unexpectedToken = Rule(
    "unexpected-token", .error,
    summary: "something a statement does not take there",
    explanation: """
      Each statement has its own shape; cadre explain KEYWORD shows it. The place shown is the
      first that does not fit.
      """,
    fix: .mixed(
      """
      writes, inserts or takes away the word that makes the statement fit; to part a number \
      from its unit is safe
      """),
    wrong: #"""
      cadre 1

      module UNI-101 "Basics" {
        valid 24months
      }
      """#,
    right: #"""
      cadre 1

      module UNI-101 "Basics" {
        valid 24 months
      }
      """#)
}

extension Finding {
  /// A statement whose arguments do not fit: `takes` is what it takes at that place.
  public static func unexpectedToken(
    _ message: String, at place: Origin, remark: String, help: [String], fixes: [Fix]
  ) -> Finding {
    Finding(.unexpectedToken, at: place, message, remark: remark, help: help, fixes: fixes)
  }
}
