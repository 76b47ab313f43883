import CadreFindings
import CadreText
import Testing

/// What every rule promises of its fixes, tried on its wrong example.
@Suite struct FixTests {
  static let fixed = RuleCatalogue.all.filter { $0.fix != nil }.map(\.name)

  /// Each fix takes its finding away and brings no error that was not there.
  @Test(arguments: fixed) func cures(name: String) throws {
    let rule = try #require(RuleCatalogue.rule(named: name))
    let before = AnalysisCase.findings(in: rule.wrong)
    #expect(before.contains { !$0.fixes.isEmpty }, "the wrong example shows no fix")
    for finding in before {
      for fix in finding.fixes {
        if rule.fix?.safety == .safe { #expect(fix.isSafe, "\(fix.title)") }
        if rule.fix?.safety == .unsafe { #expect(!fix.isSafe, "\(fix.title)") }
        let edits = fix.edits.sorted { $0.place < $1.place }
        let bytes = FixSelection.apply(edits, to: Array(rule.wrong.utf8))
        let after = AnalysisCase.findings(in: String(decoding: bytes, as: UTF8.self))
        let count = before.count { $0.rule == name }
        #expect(after.count { $0.rule == name } < count, "\(fix.title)")
        let errors = after.filter { $0.severity == .error && $0.rule != name }
        #expect(errors.map(\.message) == [], "\(fix.title)")
      }
    }
  }

  /// A rule without a promise has no fix.
  @Test(arguments: RuleCatalogue.all.filter { $0.fix == nil && !$0.wrong.isEmpty }.map(\.name))
  func promisesWhatItDoes(name: String) throws {
    let rule = try #require(RuleCatalogue.rule(named: name))
    let titles = AnalysisCase.findings(in: rule.wrong).filter { $0.rule == name }
      .flatMap { $0.fixes.map(\.title) }
    #expect(titles == [], "give the rule its `fix:`")
  }
}
