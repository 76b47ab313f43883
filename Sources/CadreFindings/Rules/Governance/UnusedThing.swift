import CadreText

extension Rule {
  public static let unusedThing = Rule(
    "unused", .hint,
    summary: "things that are declared and never named",
    explanation: """
      A value of a dimension, a kind, a certificate or a property that nothing names, in any \
      variant, is a leftover or a sign of something forgotten. All of one sort are one hint.
      """,
    wrong: """
      cadre 1

      program p "Programme"
      kind classroom "Classroom" of room
      kind pool "Pool" of room
      room a1 "A1" {
          kind classroom
          seats 20
      }
      """,
    right: """
      cadre 1

      program p "Programme"
      kind classroom "Classroom" of room
      room a1 "A1" {
          kind classroom
          seats 20
      }
      """,
    restsOnMentions: true)
}

extension Finding {
  /// `names`: all unused things of the sort, the first of which stands at `place`.
  public static func unused(
    _ names: [String], sort: String, at place: Origin, others: [(name: String, place: Origin)]
  ) -> Finding {
    let listed = names.prefix(4).joined(separator: ", ")
    let more = names.count > 4 ? " and \(names.count - 4) more" : ""
    return Finding(
      .unusedThing, at: place, "nothing names the \(sort) \(listed)\(more)", remark: "not used",
      labels: others.map { Label($0.place, "nor \($0.name)") })
  }
}
