import CadreText

extension Rule {
  public static let normWithoutQuantity = Rule(
    "norm-without-quantity", .warning,
    summary: "a cost norm that does not say for what it is paid",
    explanation: """
      A norm is multiplied by each quantity after `a`: learner, class, session, period, day, \
      night, module or a property that is a number. Without one nobody knows how often it is paid.
      """,
    wrong: """
      cadre 1

      norm fee "Teaching fee" 250_000 VND
      """,
    right: """
      cadre 1

      norm fee "Teaching fee" 250_000 VND a session
      """)
}

extension Finding {
  public static func normWithoutQuantity(_ norm: String, at place: Origin) -> Finding {
    Finding(
      .normWithoutQuantity, at: place, "the norm \(norm) does not say for what it is paid",
      remark: "a learner? a session?", help: ["add `a learner`, `a class`, `a day` or the like"])
  }
}
