import CadreText

extension Rule {
  public static let cycle = Rule(
    "cycle", .error,
    summary: "things that wait for each other in a ring",
    explanation: """
      Each of these must be completed before the next, and the last before the first, so none can \
      ever begin. Drop one edge of the ring, or, where two modules are to be taken together, write \
      `corequisite`.
      """,
    wrong: """
      cadre 1

      module A "First" {
          requires B
      }
      module B "Second" {
          requires A
      }
      """,
    right: """
      cadre 1

      module A "First"
      module B "Second" {
          requires A
      }
      """)
}

/// One step of a ring: `from` needs `to`, said at `place`.
public struct CycleEdge: Sendable {
  public var from: String
  public var to: String
  public var place: Origin
  /// Being taken in the same term is enough.
  public var isCorequisite: Bool

  public init(from: String, to: String, place: Origin, isCorequisite: Bool = false) {
    self.from = from
    self.to = to
    self.place = place
    self.isCorequisite = isCorequisite
  }
}

extension Finding {
  /// `verb`: what one does with the next, "requires" or "includes".
  public static func cycle(_ edges: [CycleEdge], verb: String, variant: String?) -> Finding? {
    guard let first = edges.first else { return nil }
    let message =
      edges.count == 1
      ? "\(first.from) \(verb) itself" : "\(first.from) \(verb) itself through a ring"
    return Finding(
      .cycle, at: first.place, message, remark: "\(first.from) \(verb) \(first.to)",
      labels: edges.dropFirst().prefix(12).map { Label($0.place, "\($0.from) \(verb) \($0.to)") },
      help: ["the ring: \(drawn(edges))"], variant: variant)
  }

  /// A → B → A, shortened where it is long.
  static func drawn(_ edges: [CycleEdge]) -> String {
    let ring = (edges.map(\.from) + edges.prefix(1).map(\.from)).joined(separator: " → ")
    return ring.unicodeScalars.count <= 400 ? ring : String(ring.prefix(400)) + " …"
  }
}
