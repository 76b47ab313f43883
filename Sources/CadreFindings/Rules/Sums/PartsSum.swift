import CadreText

extension Rule {
  public static let partsSum = Rule(
    "parts-sum", .error,
    summary: "the parts of a length do not add up to it",
    explanation: """
      `length 24 periods (14 theory, 10 practice)` says the sum and its parts; both are printed, \
      and sessions are planned from the parts, so they must agree.
      """,
    wrong: """
      cadre 1

      module UNI-101 "Basics" {
          length 24 hours (14 theory, 12 practice)
      }
      """,
    right: """
      cadre 1

      module UNI-101 "Basics" {
          length 24 hours (14 theory, 10 practice)
      }
      """,
    restsOn: ["length"])

  public static let topicsSum = Rule(
    "topics-sum", .error,
    summary: "the times of the topics do not add up to the length",
    explanation: """
      When every topic of a module has a time, the times together are the length. A module may \
      also leave the times of its topics out. A tailoring that lengthens a module says what the \
      added time is for.
      """,
    wrong: """
      cadre 1

      module UNI-101 "Basics" {
          length 24 hours
          topic "The union" 8 hours
          topic "Its work" 12 hours
      }
      """,
    right: """
      cadre 1

      module UNI-101 "Basics" {
          length 24 hours
          topic "The union" 8 hours
          topic "Its work" 16 hours
      }
      """,
    restsOn: ["length", "topic"])
}

extension Finding {
  public static func partsSum(
    at place: Origin, module: String, parts: String, total: String,
    changes: [(tailoring: String, place: Origin)] = [], variant: String?
  ) -> Finding {
    Finding(
      .partsSum, at: place, "the parts of \(module) make \(parts), but its length is \(total)",
      remark: "the length",
      labels: changes.filter { $0.place != place }
        .map { Label($0.place, "changed by \($0.tailoring)") }, variant: variant)
  }

  public static func topicsSum(
    at place: Origin, module: String, topics: String, total: String, topicsAt: [Origin],
    changes: [(tailoring: String, place: Origin)], variant: String?
  ) -> Finding {
    let changed = changes.map { Label($0.place, "changed by \($0.tailoring)") }
    let labels = topicsAt.map { Label($0, "a topic") }
      .filter { label in !changed.contains { $0.place == label.place } }
    return Finding(
      .topicsSum, at: place, "the topics of \(module) make \(topics), but its length is \(total)",
      remark: "the length", labels: changed.filter { $0.place != place } + labels, variant: variant)
  }
}
