/// Sets of so many of the first numbers.
public enum Combinations {
  /// In lexicographic order; nil where there are more than `limit`.
  public static func all(_ size: Int, _ count: Int, limit: Int) -> [[Int]]? {
    guard count <= size else { return [] }
    if count <= 0 { return [[]] }
    var result: [[Int]] = []
    var set = Array(0..<count)
    while true {
      result.append(set)
      if result.count > limit { return nil }
      guard let move = set.indices.last(where: { set[$0] < size - count + $0 }) else {
        return result
      }
      set[move] += 1
      for next in set.indices where next > move { set[next] = set[next - 1] + 1 }
    }
  }
}
