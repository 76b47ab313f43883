import CadreFindings
import Testing

@Suite struct RuleExampleTests {
  static let rules = RuleCatalogue.all.filter { !$0.wrong.isEmpty && $0.foundBy == .checking }

  /// The wrong example has findings of its rule and of no other.
  @Test(arguments: rules.map(\.name))
  func wrongExampleHasTheFinding(name: String) throws {
    let rule = try #require(RuleCatalogue.rule(named: name))
    let found = AnalysisCase.findings(in: rule.wrong).map(\.rule)
    #expect(Set(found) == [name], "\(found)")
  }

  @Test(arguments: rules.map(\.name))
  func rightExampleHasNone(name: String) throws {
    let rule = try #require(RuleCatalogue.rule(named: name))
    let found = AnalysisCase.findings(in: rule.right).map {
      AnalysisCase.describe($0, in: rule.right)
    }
    #expect(found.isEmpty, "\(found)")
  }

  @Test func namesAreUnique() {
    #expect(Set(RuleCatalogue.all.map(\.name)).count == RuleCatalogue.all.count)
  }
}
