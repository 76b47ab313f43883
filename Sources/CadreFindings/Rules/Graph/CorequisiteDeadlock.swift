import CadreText

extension Rule {
  public static let corequisiteDeadlock = Rule(
    "corequisite-deadlock", .error,
    summary: "modules that keep each other out through a corequisite",
    explanation: """
      A corequisite is taken before or in the same term, a prerequisite in an earlier one. Where \
      one module must be taken with another and must also be completed before it, neither can \
      ever begin. Make every step of the ring a corequisite, or drop one.
      """,
    wrong: """
      cadre 1

      module A "Lecture" {
          requires corequisite B
      }
      module B "Laboratory" {
          requires A
      }
      """,
    right: """
      cadre 1

      module A "Lecture" {
          requires corequisite B
      }
      module B "Laboratory" {
          requires corequisite A
      }
      """)
}

extension Finding {
  /// `others`: what else waits for the ring, by name.
  public static func corequisiteDeadlock(
    _ edges: [CycleEdge], others: [String], variant: String?
  ) -> Finding? {
    guard let first = edges.first(where: { !$0.isCorequisite }) else { return nil }
    var names: [String] = []
    for name in edges.map(\.from) + others where !names.contains(name) { names.append(name) }
    let list = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : "")
    return Finding(
      .corequisiteDeadlock, at: first.place, "\(list) keep each other out",
      remark: "\(first.from) comes after \(first.to)",
      labels: edges.filter { $0.place != first.place }.prefix(12).map { edge in
        Label(
          edge.place,
          edge.isCorequisite
            ? "\(edge.from) is taken with or after \(edge.to)"
            : "\(edge.from) comes after \(edge.to)")
      },
      help: ["the ring: \(drawn(edges))"], variant: variant)
  }
}
