import CadreFindings

/// Collects findings, and stops where a file is so broken that more would help nobody.
struct FindingList {
  static let limit = 1000
  private(set) var all: [Finding] = []

  var isFull: Bool { all.count >= Self.limit }

  mutating func add(_ finding: () -> Finding) {
    if !isFull { all.append(finding()) }
  }
}
