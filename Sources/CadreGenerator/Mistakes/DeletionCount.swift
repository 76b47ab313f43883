import CadreFindings

/// What deletions brought about, by the kind of sign.
public struct DeletionCount: Sendable {
  /// Deletions after which the text is still right.
  public private(set) var silent = 0
  public private(set) var one = 0
  public private(set) var more = 0
  /// For deletions with several findings, how often the rules were these.
  public private(set) var cascades: [String: Int] = [:]
  /// One deletion of each of these, as a place.
  public private(set) var examples: [String: String] = [:]

  public init() {}

  public mutating func add(_ findings: [Finding], _ deletion: Deletion, at place: String) {
    switch findings.count {
    case 0: silent += 1
    case 1: one += 1
    default:
      more += 1
      let rules = findings.prefix(4).map(\.rule).joined(separator: " ")
      let key = "\(deletion.kind): \(rules)\(findings.count > 4 ? " …" : "")"
      cascades[key, default: 0] += 1
      if examples[key] == nil { examples[key] = place }
    }
  }

  public mutating func add(_ other: DeletionCount) {
    silent += other.silent
    one += other.one
    more += other.more
    cascades.merge(other.cascades) { $0 + $1 }
    examples.merge(other.examples) { first, _ in first }
  }

  /// The share with exactly one finding among those that have any.
  public var share: Double { one + more == 0 ? 1 : Double(one) / Double(one + more) }

  /// The most frequent of several findings, with an example each.
  public func worst(_ count: Int) -> [(rules: String, count: Int, example: String)] {
    let sorted = cascades.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(count).map { ($0.key, $0.value, examples[$0.key] ?? "") }
  }
}
