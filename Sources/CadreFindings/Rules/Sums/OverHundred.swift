import CadreText

extension Rule {
  public static let overHundred = Rule(
    "over-hundred", .error,
    summary: "a share of more than 100 %",
    explanation: """
      A pass mark, a pass rate, the share that does not come, leaves or shall be reached is a part \
      of a whole, so it is 100 % at most.
      """,
    wrong: """
      cadre 1

      kind exam "Exam" of assessment
      module UNI-101 "Basics" {
          assessed by exam pass 120 %
      }
      """,
    right: """
      cadre 1

      kind exam "Exam" of assessment
      module UNI-101 "Basics" {
          assessed by exam pass 70 %
      }
      """)
}

extension Finding {
  public static func overHundred(_ what: String, share: String, at place: Origin) -> Finding {
    Finding(
      .overHundred, at: place, "\(what) is \(share) %", remark: "more than the whole")
  }
}
