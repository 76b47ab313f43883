import CadreText

extension Rule {
  public static let repeatedStatement = Rule(
    "repeated-statement", .error,
    summary: "a statement that may stand only once",
    explanation: """
      Some statements may stand once in their block, others once for each thing they name. Two of
      them could contradict each other, and nobody could say which one holds.
      """,
    wrong: #"""
      cadre 1

      room a101 "Room A101" {
        seats 40
        seats 60
      }
      """#,
    right: #"""
      cadre 1

      room a101 "Room A101" {
        seats 60
      }
      """#)
}

extension Finding {
  /// A second statement where only one may stand; `key` is what both are about, if anything.
  public static func repeatedStatement(
    _ head: String, key: String?, at place: Origin, first: Origin
  ) -> Finding {
    Finding(
      .repeatedStatement, at: place,
      key.map { "`\(head)` stands twice for \($0)" } ?? "`\(head)` stands twice",
      labels: [Label(first, "first here")])
  }
}
