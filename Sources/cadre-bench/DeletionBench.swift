import CadreAnalysis
import CadreGenerator
import CadreSyntax
import CadreText
import CadreWorkspace

extension Bench {
  /// Takes each sign, and each token, out of the sample and of the programmes, one at a time.
  /// After its name may stand folders, and a number n to take every n-th only. Each is checked in
  /// its whole unit with the folders that it uses, so that of large programmes fewer are taken.
  static func deletion() {
    let words = CommandLine.arguments.drop { $0 != "deletion" }.dropFirst()
    let every = words.lazy.compactMap { Int($0) }.first ?? 1
    let paths = words.filter { Int($0) == nil }
    for path in paths.isEmpty ? ["Tests/Cases/sample", "programs"] : Array(paths) {
      guard let units = try? UnitDiscovery.units(at: [path]) else {
        print("deletion: \(path) is not there")
        continue
      }
      var workspace = Workspace()
      let loaded = units.compactMap { try? workspace.load($0) }.map { TestedUnit($0.source) }
      report("\(path), single signs", loaded, every, Deletion.signs)
      report("\(path), whole tokens", loaded, every, Deletion.tokens)
    }
  }

  private static func report(
    _ title: String, _ units: [TestedUnit], _ every: Int, _ deletions: (SyntaxTree) -> [Deletion]
  ) {
    var counts: [String: DeletionCount] = [:]
    let step = max(every, work(units, deletions) / mostWork)
    var index = 0
    for unit in units {
      for (file, tree) in unit.trees.enumerated() {
        for deletion in deletions(tree) {
          index += 1
          guard index % step == 0 else { continue }
          let found = unit.findings(file: file, bytes: deletion.applied(to: tree.source.bytes))
          counts[deletion.kind, default: DeletionCount()]
            .add(found, deletion, at: place(deletion, tree))
        }
      }
    }
    var all = DeletionCount()
    for count in counts.values { all.add(count) }
    line("\(title), 1 in \(step), one finding", all.share * 100, "%")
    let rising = counts.sorted { ($0.value.share, $0.key) < ($1.value.share, $1.key) }
    for (kind, count) in rising {
      let figures = "none \(count.silent), one \(count.one), more \(count.more)"
      line("  \(kind) (\(figures))", count.share * 100, "%")
    }
    for worst in all.worst(25) { print("  \(worst.count) × \(worst.rules), \(worst.example)") }
  }

  /// The bytes that may be checked again for one table.
  private static let mostWork = 8_000_000

  /// The bytes that are checked again if every deletion is tried.
  private static func work(
    _ units: [TestedUnit], _ deletions: (SyntaxTree) -> [Deletion]
  ) -> Int {
    units.reduce(0) { sum, unit in
      let bytes = unit.source.folders.flatMap(\.trees).reduce(0) { $0 + $1.source.bytes.count }
      return sum + bytes * unit.trees.reduce(0) { $0 + deletions($1).count }
    }
  }

  private static func place(_ deletion: Deletion, _ tree: SyntaxTree) -> String {
    let position = LineTable(tree.source).position(at: Int(deletion.span.start))
    return "\(tree.source.path):\(position.line):\(position.column)"
  }
}
