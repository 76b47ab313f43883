import CadreText

extension Rule {
  public static let missingStatement = Rule(
    "missing-statement", .error,
    summary: "a statement that a block must have",
    explanation: """
      Some statements must stand in their block, because nothing can be worked out without them:
      the scale of a competency, the seats of a room, the path and the size of a cohort, the time
      a calendar covers.
      """,
    wrong: #"""
      cadre 1

      room a101 "Room A101"
      """#,
    right: #"""
      cadre 1

      room a101 "Room A101" {
        seats 40
      }
      """#)
}

extension Finding {
  /// The thing at `place`, a `kind` called `name`, lacks a statement.
  public static func missingStatement(
    _ head: String, usage: String, meaning: String, in kind: String, name: String, at place: Origin
  ) -> Finding {
    Finding(
      .missingStatement, at: place,
      name.isEmpty ? "`\(kind)` lacks `\(head)`" : "\(kind) \(name) lacks `\(head)`",
      remark: meaning, help: ["write, for example: \(usage)"])
  }
}
