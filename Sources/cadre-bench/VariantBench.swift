import CadreAnalysis
import CadreGenerator
import CadreModel
import CadreSyntax
import CadreText

extension Bench {
  /// 12 dimensions of 6 values with 20 tailorings, whose variants are counted, not walked; then
  /// small cases against the product walked.
  static func variants() {
    for (name, line) in [
      ("notes", "note \"n%\""),
      ("lengths and topics", "length + 1 hour\n        topic \"T%\" 1 hour"),
      ("prerequisites", "requires B% or B0"), ("exclusions", "excludes B%"),
    ] {
      let file = SourceFile(path: "generated.cadre", text: manyVariants(line))
      var count: Int?
      var found = 0
      let seconds = fastest {
        let tree = SyntaxTree(file, file: FileID(0))
        let source = UnitSource(folders: [FolderSource(trees: [tree], uses: [])])
        let analysis = Analysis(source)
        count = VariantSpace.count(of: analysis.program)
        found = analysis.findings.count
      }
      let variants = count.map { "\($0)" } ?? "too many"
      Bench.line("\(variants) variants of \(name), \(found) findings", seconds * 1000, "ms")
    }
    compareVariants()
  }

  private static func manyVariants(_ change: String) -> String {
    var random = SeededGenerator(seed: 1)
    var text = "cadre 1\n\nmodule A \"A\" {\n    length 8 hours\n    requires B0\n"
    text += "    topic \"All\" 8 hours\n}\n"
    for module in 0..<20 { text += "module B\(module) \"B\"\n" }
    text += "path p \"P\" {\n    stage s \"S\" {\n        all of (A, B0)\n    }\n}\n"
    for dimension in 0..<12 {
      text += "dimension d\(dimension) \"D\" {\n"
      for value in 0..<6 { text += "    value v\(value) \"V\"\n" }
      text += "}\n"
    }
    for tailoring in 0..<20 {
      let first = Int.random(in: 0..<12, using: &random)
      let second = (first + Int.random(in: 1..<12, using: &random)) % 12
      let value = Int.random(in: 0..<6, using: &random)
      text += "tailoring t\(tailoring) \"T\" for d\(first) v\(value) and d\(second) v0 {\n"
      let said = change.split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: "\(tailoring)")
      text += "    change module A {\n        \(said)\n    }\n}\n"
    }
    return text
  }

  private static func compareVariants() {
    let cases: UInt64 = 20_000
    var wrong = 0
    for seed in 0..<cases {
      let sample = GeneratedTailorings(seed: seed)
      let tree = SyntaxTree(SourceFile(path: "case.cadre", text: sample.text), file: FileID(0))
      let source = UnitSource(folders: [FolderSource(trees: [tree], uses: [])])
      let program = Analysis(source).program
      let points = VariantSpace(of: program, tailorings: program.tailorings.ids)
        .points(limit: 10_000)
      var sizes: [[Int]: Int] = [:]
      for point in points ?? [] {
        sizes[point.active.map { Int($0.index) }] = point.selection.choices.count
      }
      if sizes != sample.smallestSelections { wrong += 1 }
    }
    line("\(cases) small cases, unlike the product walked", Double(wrong), "cases")
  }
}
