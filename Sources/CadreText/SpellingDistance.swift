/// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
public enum SpellingDistance {
  /// The distance between two words, or nil where it is above `limit`.
  public static func between(_ a: String, _ b: String, limit: Int) -> Int? {
    let x = Array(a.lowercased().unicodeScalars)
    let y = Array(b.lowercased().unicodeScalars)
    if abs(x.count - y.count) > limit { return nil }
    var before = [Int](repeating: 0, count: y.count + 1)
    var last = Array(0...y.count)
    for i in 0..<x.count {
      var row = [i + 1]
      row.reserveCapacity(y.count + 1)
      for j in 0..<y.count {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (x[i] == y[j] ? 0 : 1))
        if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[y.count] <= limit ? last[y.count] : nil
  }

  /// The candidates nearest to a word, sorted; none where all are far. For words that something
  /// else confirms: even a word of two characters has neighbours here.
  public static func nearest(to word: String, among candidates: [String]) -> [String] {
    let limit = max(1, min(3, word.unicodeScalars.count / 3))
    var best = limit
    var found: [String] = []
    for candidate in candidates {
      guard let distance = between(word, candidate, limit: best) else { continue }
      if distance < best { found = [] }
      best = distance
      found.append(candidate)
    }
    return found.sorted()
  }

  /// At most `count` of the candidates that a writer may have meant, nearest first, then by name.
  public static func suggestions(for word: String, among candidates: [String], count: Int = 3)
    -> [String]
  {
    // In a word of one or two characters every other such word would be near.
    let limit = word.unicodeScalars.count < 3 ? 0 : max(1, min(3, word.unicodeScalars.count / 3))
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates where candidate != word {
      if let distance = between(word, candidate, limit: limit) {
        found.append((distance, candidate))
      }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(count).map(\.name)
  }
}
