/// Groups that grow together (union–find with path halving).
public struct DisjointSets: Sendable {
  private var parents: [Int]

  public init(count: Int) { parents = Array(0..<count) }

  public mutating func root(_ element: Int) -> Int {
    var current = element
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  /// Puts two groups together; the smaller root stays.
  public mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    parents[max(first, second)] = min(first, second)
  }
}
