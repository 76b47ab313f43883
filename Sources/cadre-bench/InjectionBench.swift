import CadreGenerator

extension Bench {
  /// Every rule's mistake at least 50 times among up to 19 others in one file: how many were
  /// reported at their place, and what was reported beside.
  static func injection() {
    var random = SeededGenerator(seed: 4)
    var rows: [String: (injected: Int, found: Int, extra: Int)] = [:]
    var worst: [String: Int] = [:]
    let examples = (0..<2).map { BrokenExample.all(suffix: $0) }
    for round in 0..<50 {
      let all = examples[round % examples.count]
      for wanted in all {
        let count = Int.random(in: 1...20, using: &random)
        let file = BrokenFile.random(with: wanted, from: all, count: count, &random)
        tell(file, &rows, &worst)
      }
    }
    print("rule                                injected   found   extra")
    for (rule, row) in rows.sorted(by: { $0.key < $1.key }) {
      let name = rule + String(repeating: " ", count: max(1, 36 - rule.count))
      print(name + "\(row.injected)      \(row.found)      \(row.extra)")
    }
    for (what, count) in worst.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(20) {
      print("  \(count) × \(what)")
    }
    let injected = rows.values.reduce(0) { $0 + $1.injected }
    let found = rows.values.reduce(0) { $0 + $1.found }
    line("mistakes of \(rows.count) rules injected", Double(injected), "")
    line("reported at their place", Double(found) / Double(max(1, injected)) * 100, "%")
    line("reported beside", Double(rows.values.reduce(0) { $0 + $1.extra }), "")
  }

  private static func tell(
    _ file: BrokenFile, _ rows: inout [String: (injected: Int, found: Int, extra: Int)],
    _ worst: inout [String: Int]
  ) {
    let found = file.found
    for place in file.expected {
      rows[place.rule, default: (0, 0, 0)].injected += 1
      if found.contains(place) {
        rows[place.rule, default: (0, 0, 0)].found += 1
      } else {
        worst["missed \(place.rule)", default: 0] += 1
      }
    }
    for place in found where !file.expected.contains(place) {
      rows[place.rule, default: (0, 0, 0)].extra += 1
      worst["extra \(place.rule) in \(file.culprits(of: place))", default: 0] += 1
    }
  }
}
