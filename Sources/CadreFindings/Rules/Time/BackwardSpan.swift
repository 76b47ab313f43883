import CadreText

extension Rule {
  public static let backwardSpan = Rule(
    "backward-span", .error,
    summary: "a span that ends before it begins",
    explanation: "The first day of a span is not after its last day.",
    wrong: """
      cadre 1

      program p "Programme" {
          runs 2028 to 2026
      }
      """,
    right: """
      cadre 1

      program p "Programme" {
          runs 2026 to 2028
      }
      """)
}

extension Finding {
  public static func backwardSpan(first: String, last: String, at place: Origin) -> Finding {
    Finding(
      .backwardSpan, at: place, "the span ends on \(last), before it begins on \(first)",
      remark: "ends before it begins")
  }
}
