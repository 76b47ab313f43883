import CadreAnalysis
import CadreGenerator
import CadreModel
import CadrePlanning
import CadreSyntax
import CadreText
import Testing

@Suite struct RandomTimetableTests {
  /// Programmes as they come, some of them impossible: what is published breaks no rule, and what
  /// is not placed is named.
  @Test(arguments: 0..<200)
  func noRuleIsBroken(seed: Int) {
    let text = GeneratedDelivery(seed: UInt64(seed)).text
    let tree = SyntaxTree(SourceFile(path: "random.cadre", text: text), file: FileID(0))
    #expect(tree.findings.isEmpty)
    let analysis = Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])]))
    let timetable = TimetablePlanner.plan(analysis.program, workLimit: 4)
    var violations = TimetableChecker(analysis.program, timetable).violations()
    if analysis.findings.contains(where: { $0.severity == .error }) {
      // A text that asks for what it excludes is an error, and no plan can keep both.
      violations.removeAll { if case .excluded = $0 { true } else { false } }
    }
    #expect(violations.isEmpty, "\(violations)")
    for cohort in timetable.cohorts where !cohort.unplaced.isEmpty {
      switch cohort.quality {
      case .notFound, .impossible: break
      default: Issue.record("a cohort with a module left out is called complete")
      }
    }
  }

  @Test func samePlanTwice() {
    for seed in 0..<20 {
      let program = PlannedPrograms.readAnyway(GeneratedDelivery(seed: UInt64(seed)).text)
      let first = TimetablePlanner.plan(program, workLimit: 4).sessions
      #expect(first == TimetablePlanner.plan(program, workLimit: 4).sessions)
    }
  }
}

extension PlannedPrograms {
  static func readAnyway(_ text: String) -> Program {
    let tree = SyntaxTree(SourceFile(path: "case.cadre", text: text), file: FileID(0))
    return Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])])).program
  }
}
