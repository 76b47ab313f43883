import CadreText
import Foundation
import Testing

@testable import CadreFindings

/// Diffs applied again by a plain reader of the form give the new text.
@Suite struct DiffTests {
  private static func bytes(_ random: inout SeededNumbers, like old: [UInt8]? = nil) -> [UInt8] {
    let pieces = ["a\n", "b\n", "\n", "c\r\n", "tiết\n", "x"]
    var lines =
      old.map { text in
        text.split(separator: 10, omittingEmptySubsequences: false).map {
          String(decoding: $0, as: UTF8.self) + "\n"
        }
      } ?? (0..<random.next(30)).map { _ in pieces[random.next(pieces.count - 1)] }
    for _ in 0..<random.next(5) {
      let row = random.next(lines.count + 1)
      switch random.next(3) {
      case 0: lines.insert(pieces[random.next(pieces.count)], at: row)
      case 1 where row < lines.count: lines.remove(at: row)
      default: if row < lines.count { lines[row] = "new\n" }
      }
    }
    var result = Array(lines.joined().utf8)
    if random.next(3) == 0, result.last == 10 { result.removeLast() }
    return result
  }

  /// Applies hunks strictly: every line of the old text that a diff names must be there.
  private static func patched(_ old: [UInt8], with diff: [UInt8]) throws -> [UInt8] {
    func lines(_ bytes: [UInt8]) -> [[UInt8]] {
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map {
        Array($0) + [10]
      }
      let last = Array((lines.popLast() ?? [10]).dropLast())
      return last.isEmpty ? lines : lines + [last]
    }
    let source = lines(old)
    var result: [UInt8] = []
    var position = 0
    var rows = lines(diff)[...]
    try #require(rows.prefix(2).map { $0[0] } == [45, 43])
    rows = rows.dropFirst(2)
    while let row = rows.popFirst() {
      let text = String(decoding: row, as: UTF8.self)
      if let match = text.firstMatch(of: /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@\n$/) {
        let first = try #require(Int(match.1))
        let start = match.2 == "0" ? first : first - 1
        result += source[position..<start].joined()
        position = start
        continue
      }
      var line = Array(row.dropFirst())
      if rows.first?.first == 92 {
        line.removeLast()
        rows.removeFirst()
      }
      switch row[0] {
      case 32, 45:
        try #require(position < source.count && source[position] == line)
        if row[0] == 32 { result += line }
        position += 1
      default: result += line
      }
    }
    return result + source[position...].joined()
  }

  @Test(arguments: 0..<200) func appliedAgain(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let old = Self.bytes(&random)
    let new = Self.bytes(&random, like: random.next(6) == 0 ? nil : old)
    let diff = DiffRendering().render(path: "a b", from: old, to: new)
    #expect(diff.isEmpty == (old == new))
    if old != new { #expect(try Self.patched(old, with: diff) == new) }
  }

  /// Up to 8 lines of one of three letters.
  private static func letters(_ random: inout SeededNumbers) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.next(9) { bytes += [UInt8(97 + random.next(3)), 10] }
    return bytes
  }

  /// As few lines are taken and given as there must be.
  @Test(arguments: 0..<200) func shortest(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let old = Self.letters(&random)
    let new = Self.letters(&random)
    let difference = LineDifference(from: old, to: new)
    let (a, b) = (difference.old, difference.new)
    var common = [[Int]](
      repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for x in a.indices {
      for y in b.indices {
        common[x + 1][y + 1] =
          a[x] == b[y] ? common[x][y] + 1 : max(common[x][y + 1], common[x + 1][y])
      }
    }
    let changed = difference.changes.reduce(0) { $0 + $1.old.count + $1.new.count }
    #expect(changed == a.count + b.count - 2 * common[a.count][b.count])
  }

  /// Texts with nothing in common cost no more than their length.
  @Test func otherTexts() {
    let old = (0..<50_000).flatMap { Array("old \($0)\n".utf8) }
    let new = (0..<50_000).flatMap { Array("new \($0)\n".utf8) }
    #expect(LineDifference(from: old, to: new).changes.count == 1)
  }

  @Test(arguments: [
    ("a.cadre", "--- a/a.cadre"), ("a b.cadre", "--- a/a b.cadre\t"),
    ("/x.cadre", "--- /x.cadre"), ("a\"\n\u{1B}.cadre", "--- \"a/a\\042\\012\\033.cadre\""),
  ])
  func names(path: String, expected: String) {
    let text = String(
      decoding: DiffRendering().render(path: path, from: [97, 10], to: [98, 10]), as: UTF8.self)
    #expect(text.split(separator: "\n").first.map(String.init) == expected)
  }

  /// On a terminal nothing is obeyed and tabs stay; colours are those of other tools.
  @Test func terminal() {
    let text = String(
      decoding: DiffRendering(isColoured: true, isForTerminal: true).render(
        path: "a", from: Array("\tx\u{1B}[2J".utf8), to: Array("y\n".utf8)), as: UTF8.self)
    #expect(
      text.replacing("\u{1B}", with: "^") == """
        ^[1m--- a/a^[0m
        ^[1m+++ b/a^[0m
        ^[1;36m@@ -1 +1 @@^[0m
        ^[31m-\tx<U+001B>[2J^[0m
        \\ No newline at end of file
        ^[32m+y^[0m

        """)
  }
}
