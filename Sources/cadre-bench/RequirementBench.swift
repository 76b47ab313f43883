import CadreAnalysis
import CadreGenerator
import CadreModel
import CadreSyntax
import CadreText

extension Bench {
  /// 20,000 random requirements and paths against plain enumeration.
  static func requirements() {
    var wrong: [UInt64] = []
    var held = 0
    let cases: UInt64 = 20_000
    for seed in 0..<cases {
      let sample = GeneratedRequirements(seed: seed)
      let tree = SyntaxTree(SourceFile(path: "case.cadre", text: sample.text), file: FileID(0))
      let source = UnitSource(folders: [FolderSource(trees: [tree], uses: [])])
      let program = Analysis(source).program
      let judge = RequirementJudge(
        Variant(of: program, for: Selection()), completed: sample.completed.map { ID($0) })
      let requirement = judge.verdict(program.requirements[0].requirement).answer
      let path = judge.verdict(path: ID(0)).answer
      if sample.holdsRequirement { held += 1 }
      if sample.holdsPath { held += 1 }
      if requirement != (sample.holdsRequirement ? .held : .notHeld)
        || path != (sample.holdsPath ? .held : .notHeld)
      {
        wrong.append(seed)
      }
    }
    line("requirements and paths of \(cases) cases, held", Double(held), "of \(cases * 2)")
    line("unlike enumeration", Double(wrong.count), "cases \(wrong.prefix(5))")
  }
}
