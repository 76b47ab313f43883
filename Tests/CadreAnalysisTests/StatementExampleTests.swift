import CadreAnalysis
import CadreFindings
import CadreSyntax
import Testing

/// The example of each statement in the reference checks without an error.
@Suite struct StatementExampleTests {
  @Test(arguments: Keyword.allCases)
  func exampleChecks(keyword: Keyword) {
    let example = StatementExample(keyword.row)
    let errors = example.findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(example.line): \(errors.map { "\($0.rule): \($0.message)" })")
  }
}
