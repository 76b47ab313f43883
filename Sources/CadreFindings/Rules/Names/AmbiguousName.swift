import CadreText

extension Rule {
  public static let ambiguousName = Rule(
    "ambiguous-name", .error,
    summary: "a name that is declared under two kinds that both fit",
    explanation: """
      Some statements take one of several kinds: `needs` takes a kind of room or instructor, a \
      room or an instructor. Where the name is declared under two of them, nobody can tell which \
      is meant. Rename one.
      """,
    wrong: """
      cadre 1

      kind simulator "Simulator" of room
      room simulator "Simulator 1" {
          kind simulator
          seats 12
      }
      module AVS-220 "Drill" {
          needs simulator
      }
      """,
    right: """
      cadre 1

      kind simulator "Simulator" of room
      room sim-1 "Simulator 1" {
          kind simulator
          seats 12
      }
      module AVS-220 "Drill" {
          needs simulator
      }
      """)
}

extension Finding {
  public static func ambiguousName(
    _ name: String, at place: Origin, candidates: [(kind: String, place: Origin)]
  ) -> Finding {
    let kinds = candidates.map { "a \($0.kind)" }.joined(separator: " and ")
    return Finding(
      .ambiguousName, at: place, "\(name) is declared as \(kinds)",
      remark: "which is meant?",
      labels: candidates.map { Label($0.place, "declared here as a \($0.kind)") })
  }
}
