import CadreFindings

/// Collects findings, and stops where a file is so broken that more would help nobody.
struct FindingList {
  static let limit = 1000
  private(set) var all: [Finding] = []

  mutating func add(_ finding: () -> Finding) {
    if all.count < Self.limit { all.append(finding()) }
  }
}
