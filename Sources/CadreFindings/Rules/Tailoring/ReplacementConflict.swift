import CadreText

extension Rule {
  public static let replacementConflict = Rule(
    "replacement-conflict", .error,
    summary: "replacements that end nowhere, or in two places",
    explanation: """
      Replacements are followed to their end: where A reads B and B reads C, A reads C. A ring has \
      no end, and where two tailorings that hold together replace one module by different ones, \
      neither decides. Let the chain end in one module, or decide in a tailoring for both \
      conditions together.
      """,
    wrong: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module A "First"
      module B "Second"
      tailoring t "Mountain" for region mountain {
          replace A with B
          replace B with A
      }
      """,
    right: """
      cadre 1

      dimension region "Region" {
          value mountain "Mountain"
      }
      module A "First"
      module B "Second"
      tailoring t "Mountain" for region mountain {
          replace A with B
      }
      """)
}

extension Finding {
  public static func replacementRing(_ edges: [CycleEdge], variant: String?) -> Finding? {
    guard let first = edges.first else { return nil }
    return Finding(
      .replacementConflict, at: first.place, "the replacement of \(first.from) has no end",
      remark: "\(first.from) reads \(first.to)",
      labels: edges.dropFirst().prefix(12).map { Label($0.place, "\($0.from) reads \($0.to)") },
      help: ["the ring: \(drawn(edges))"], variant: variant)
  }

  public static func replacementWithTwoEnds(
    _ module: String, first: (name: String, place: Origin), second: (name: String, place: Origin),
    variant: String
  ) -> Finding {
    Finding(
      .replacementConflict, at: second.place,
      "\(module) is replaced both by \(first.name) and by \(second.name)",
      remark: "by \(second.name)", labels: [Label(first.place, "by \(first.name)")],
      help: ["both hold for \(variant)"], variant: variant)
  }
}
