/// What many comparisons say together. Of cases in which not everything could be tried only
/// differences count.
public struct ComparisonTally: Sendable {
  public private(set) var cases = 0
  public private(set) var compared = 0
  public private(set) var possible = 0
  public private(set) var proven = 0
  public private(set) var found = 0
  public private(set) var differing = 0

  public init() {}

  public mutating func add(_ comparison: Comparison) {
    cases += 1
    if !comparison.differences.isEmpty { differing += 1 }
    if !comparison.isCompared { return }
    compared += 1
    if comparison.isPossible { possible += 1 }
    if comparison.isProven { proven += 1 }
    if comparison.isFound { found += 1 }
  }
}
