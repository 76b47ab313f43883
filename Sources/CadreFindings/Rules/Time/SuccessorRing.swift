import CadreText

extension Rule {
  public static let successorRing = Rule(
    "successor-ring", .error,
    summary: "things that follow one another in a ring, or a successor not in force in time",
    explanation: """
      `until …, then B` says that B is read from the next day on. A ring of successors never comes \
      to a thing that is in force, and a successor that begins later leaves days without either.
      """,
    wrong: """
      cadre 1

      tier district "District" until 2025-06-30, then commune
      tier commune "Commune" until 2026-06-30, then district
      """,
    right: """
      cadre 1

      tier district "District" until 2025-06-30, then commune
      tier commune "Commune" from 2025-07-01
      """)
}

extension Finding {
  public static func successorRing(
    _ names: [String], kind: String, at place: Origin, others: [(name: String, place: Origin)]
  ) -> Finding {
    let ring = (names + names.prefix(1)).joined(separator: " → ")
    return Finding(
      .successorRing, at: place, "the \(kind) \(names.first ?? "") is its own successor: \(ring)",
      remark: "the ring begins here",
      labels: others.map { Label($0.place, "and then \($0.name)") })
  }

  public static func successorGap(
    _ name: String, successor: String, kind: String, until: String, from: String,
    at place: Origin, successorAt: Origin
  ) -> Finding {
    Finding(
      .successorRing, at: place,
      "the \(kind) \(name) ends on \(until), but its successor \(successor) begins on \(from)",
      remark: "days without either", labels: [Label(successorAt, "begins later")])
  }
}
