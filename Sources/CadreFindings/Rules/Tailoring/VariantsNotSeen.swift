import CadreText

extension Rule {
  public static let variantsNotSeen = Rule(
    "variants-not-seen", .warning,
    summary: "more variants than the checks look at",
    explanation: """
      These tailorings touch the same things and can hold together in so many ways that only the \
      smallest selections were checked. What shows only where many of them meet may be missed. \
      Let fewer tailorings touch one thing, or give them conditions that exclude each other: \
      thirteen that each hold or not by a dimension of their own make 8,192 variants, thirteen for \
      the values of one dimension make fourteen.
      """,
    wrong: program(
      (1...13).map { "dimension d\($0) {\n    value x\n}\n" }.joined(),
      condition: { "d\($0) x" }),
    right: program(
      "dimension d {\n" + (1...13).map { "    value x\($0)\n" }.joined() + "}\n",
      condition: { "d x\($0)" }))

  /// Thirteen tailorings of one module.
  private static func program(_ dimensions: String, condition: (Int) -> String) -> String {
    let head = "cadre 1\n\nmodule A \"A\" {\n    length 8 hours\n}\n"
    let tailorings = (1...13).map {
      "tailoring t\($0) for \(condition($0)) {\n    drop module A\n}"
    }
    return head + dimensions + tailorings.joined(separator: "\n")
  }
}

extension Finding {
  public static func variantsNotSeen(
    _ tailorings: [(name: String, place: Origin)], limit: Int
  ) -> Finding? {
    guard let first = tailorings.first else { return nil }
    return Finding(
      .variantsNotSeen, at: first.place,
      "\(tailorings.count) tailorings make more than \(limit) variants together; "
        + "not all were checked",
      remark: "one of them",
      labels: tailorings.dropFirst().prefix(8).map { Label($0.place, "and \($0.name)") },
      help: tailorings.count > 9 ? ["and \(tailorings.count - 9) more"] : [])
  }
}
