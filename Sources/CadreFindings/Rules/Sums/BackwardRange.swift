import CadreText

extension Rule {
  public static let backwardRange = Rule(
    "backward-range", .error,
    summary: "a range whose least is more than its most",
    explanation: """
      `class of 6 to 12`, `credits 2 to 4`, `load 12 to 18 credits a term` and the quotas of a \
      partner say the least first. Nothing fits a range that is written the other way round.
      """,
    wrong: """
      cadre 1

      module UNI-101 "Basics" {
          class of 40 to 10
      }
      """,
    right: """
      cadre 1

      module UNI-101 "Basics" {
          class of 10 to 40
      }
      """)
}

extension Finding {
  /// `what` is the range with whom it is for: "the class of UNI-101".
  public static func backwardRange(
    _ what: String, least: String, most: String, at place: Origin, mostAt: Origin? = nil
  ) -> Finding {
    Finding(
      .backwardRange, at: place, "\(what) asks for at least \(least) and at most \(most)",
      remark: "nothing lies between", labels: mostAt.map { [Label($0, "the most")] } ?? [],
      help: ["the least comes first: \(most) to \(least)"])
  }
}
