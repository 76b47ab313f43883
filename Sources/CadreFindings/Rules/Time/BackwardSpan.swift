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

  public static let impossibleDate = Rule(
    "impossible-date", .error,
    summary: "a date that does not exist",
    explanation: """
      February has 28 days, or 29 in a leap year; April, June, September and November have 30. \
      Years run from 1 to 9999.
      """,
    wrong: """
      cadre 1

      basis law "Law" {
          dated 2026-02-30
      }
      """,
    right: """
      cadre 1

      basis law "Law" {
          dated 2026-02-28
      }
      """)
}

extension Finding {
  public static func backwardSpan(first: String, last: String, at place: Origin) -> Finding {
    Finding(
      .backwardSpan, at: place, "the span ends on \(last), before it begins on \(first)",
      remark: "ends before it begins")
  }

  public static func impossibleDate(_ text: String, at place: Origin) -> Finding {
    Finding(.impossibleDate, at: place, "the date \(text) does not exist", remark: "no such day")
  }
}
