import CadreText

extension Rule {
  public static let variantsNotSeen = Rule(
    "variants-not-seen", .warning,
    summary: "more variants than the checks look at",
    explanation: """
      These tailorings touch the same things and can hold together in so many ways that only the \
      smallest selections were checked. What shows only where many of them meet may be missed. \
      Let fewer tailorings touch one thing, or give them conditions that exclude each other.
      """,
    wrong: "", right: "")
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
      labels: tailorings.dropFirst().prefix(8).map { Label($0.place, "and \($0.name)") })
  }
}
