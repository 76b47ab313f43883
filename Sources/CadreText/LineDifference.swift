/// What differs between two texts, line by line: the shortest list of changes (Myers, "An O(ND)
/// difference algorithm and its variations", 1986), within a limit of work.
public struct LineDifference: Sendable {
  /// Lines of the old text that lines of the new one replace; either may be empty.
  public struct Change: Hashable, Sendable {
    public let old: Range<Int>
    public let new: Range<Int>
  }

  /// The lines with their line ends; the last may have none.
  public let old: [ArraySlice<UInt8>]
  public let new: [ArraySlice<UInt8>]
  /// In order, apart from each other.
  public let changes: [Change]

  /// Texts that differ in more lines than this, between the parts that they begin and end with
  /// alike, are one change.
  public static let workLimit = 1_000

  public init(from old: [UInt8], to new: [UInt8]) {
    self.old = Self.lines(old)
    self.new = Self.lines(new)
    let (a, b) = (self.old, self.new)
    let most = min(a.count, b.count)
    var head = 0
    while head < most, a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < most - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    let (oldMiddle, newMiddle) = (head..<a.count - tail, head..<b.count - tail)
    if oldMiddle.isEmpty && newMiddle.isEmpty {
      changes = []
    } else if let path = Self.path(a[oldMiddle], b[newMiddle]) {
      changes = Self.changes(path, oldMiddle, newMiddle)
    } else {
      changes = [Change(old: oldMiddle, new: newMiddle)]
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 10 {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// The pairs of equal lines of a shortest change, by their distance from the start of each part;
  /// nil where there are too many differences.
  private static func path(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [(Int, Int)]? {
    let (a, b) = numbered(Array(old), Array(new))
    let limit = min(a.count + b.count, workLimit)
    // reached[k + limit]: how far down the old text diagonal k has come.
    var reached = [Int](repeating: 0, count: 2 * limit + 3)
    var history: [[Int]] = []
    for distance in 0...limit {
      history.append(Array(reached[(limit - distance)...(limit + distance + 2)]))
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let at = diagonal + limit + 1
        let goesDown =
          diagonal == -distance || (diagonal != distance && reached[at - 1] < reached[at + 1])
        var x = goesDown ? reached[at + 1] : reached[at - 1] + 1
        while x < a.count, x - diagonal < b.count, a[x] == b[x - diagonal] { x += 1 }
        reached[at] = x
        if x == a.count, x - diagonal == b.count { return trace(history, a.count, b.count) }
      }
    }
    return nil
  }

  /// Walks back from the ends of both texts to their starts.
  private static func trace(_ history: [[Int]], _ oldCount: Int, _ newCount: Int) -> [(Int, Int)] {
    var equal: [(Int, Int)] = []
    var (x, y) = (oldCount, newCount)
    for distance in history.indices.reversed() {
      // The row holds diagonals from -distance - 1 on.
      let row = history[distance]
      let diagonal = x - y
      let at = diagonal + distance + 1
      let goesDown = diagonal == -distance || (diagonal != distance && row[at - 1] < row[at + 1])
      let startX = distance == 0 ? 0 : (goesDown ? row[at + 1] : row[at - 1] + 1)
      while x > startX, y > 0, x > 0, y > startX - diagonal {
        (x, y) = (x - 1, y - 1)
        equal.append((x, y))
      }
      if distance > 0 { if goesDown { y -= 1 } else { x -= 1 } }
    }
    return equal.reversed()
  }

  /// Equal lines get equal numbers, which are faster to compare.
  private static func numbered(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>])
    -> ([Int], [Int])
  {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    return (old.map(number), new.map(number))
  }

  private static func changes(_ equal: [(Int, Int)], _ old: Range<Int>, _ new: Range<Int>)
    -> [Change]
  {
    var changes: [Change] = []
    var (x, y) = (0, 0)
    for (nextX, nextY) in equal + [(old.count, new.count)] {
      if nextX > x || nextY > y {
        changes.append(
          Change(
            old: old.lowerBound + x..<old.lowerBound + nextX,
            new: new.lowerBound + y..<new.lowerBound + nextY))
      }
      (x, y) = (nextX + 1, nextY + 1)
    }
    return changes
  }
}
