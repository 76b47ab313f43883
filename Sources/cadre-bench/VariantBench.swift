import CadreAnalysis
import CadreGenerator
import CadreModel
import CadreSyntax
import CadreText

extension Bench {
  /// 12 dimensions of 6 values with 20 tailorings, whose variants are counted, not walked.
  static func variants() {
    var random = SeededGenerator(seed: 1)
    var text = "cadre 1\n\nmodule A \"A\" {\n    length 8 hours\n}\n"
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
      text += "    change module A {\n        note \"n\(tailoring)\"\n    }\n}\n"
    }
    let file = SourceFile(path: "generated.cadre", text: text)
    var count: Int?
    let seconds = fastest {
      let tree = SyntaxTree(file, file: FileID(0))
      let source = UnitSource(folders: [FolderSource(trees: [tree], uses: [])])
      count = VariantSpace.count(of: Analysis(source).program)
    }
    line("check and count \(count.map { "\($0)" } ?? "too many") variants", seconds * 1000, "ms")
  }
}
