import CadreFindings

/// Collects findings, and stops where a file is so broken that more would help nobody.
struct FindingList {
  static let limit = 1000
  private(set) var all: [Finding] = []

  var isFull: Bool { all.count >= Self.limit }

  mutating func add(_ finding: () -> Finding) {
    if !isFull { all.append(finding()) }
  }

  /// Removes the last finding of a kind; whether there was one.
  mutating func remove(where isGone: (Finding) -> Bool) -> Bool {
    guard let row = all.lastIndex(where: isGone) else { return false }
    all.remove(at: row)
    return true
  }

  /// Removes findings from the end as long as they are of a kind.
  mutating func removeLast(while isGone: (Finding) -> Bool) {
    while let last = all.last, isGone(last) { all.removeLast() }
  }
}
