import CadreAnalysis
import CadreGenerator
import CadreModel
import CadreSyntax
import CadreText
import Testing

/// Decisions against plain enumeration.
@Suite struct RequirementTests {
  static func program(_ text: String) -> Program {
    let tree = SyntaxTree(SourceFile(path: "case.cadre", text: text), file: FileID(0))
    return Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])])).program
  }

  @Test(arguments: 0..<200)
  func decidesAsEnumerationDoes(seed: Int) {
    let sample = GeneratedRequirements(seed: UInt64(seed))
    let program = Self.program(sample.text)
    let variant = Variant(of: program, for: Selection())
    let judge = RequirementJudge(variant, completed: sample.completed.map { ID($0) })
    let requirement = judge.verdict(program.requirements[0].requirement).answer
    #expect(requirement == (sample.holdsRequirement ? .held : .notHeld), "\(sample.text)")
    let path = judge.verdict(path: ID(0)).answer
    #expect(path == (sample.holdsPath ? .held : .notHeld), "\(sample.text)")
  }
}
