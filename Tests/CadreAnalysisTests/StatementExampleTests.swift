import CadreAnalysis
import CadreFindings
import CadreSyntax
import Testing

/// The example of each statement in the reference checks without an error.
@Suite struct StatementExampleTests {
  /// `cadre.config` is a file of its own.
  static let inProgrammes = Keyword.allCases.filter { !$0.row.stands(in: .config) }

  @Test(arguments: inProgrammes)
  func exampleChecks(keyword: Keyword) {
    let example = StatementExample(keyword.row)
    let errors = example.findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(example.line): \(errors.map { "\($0.rule): \($0.message)" })")
  }
}
