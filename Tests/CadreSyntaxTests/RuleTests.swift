import CadreFindings
import CadreSyntax
import CadreText
import Testing

@Suite struct RuleTests {
  /// All findings of a file that stands alone.
  func findings(_ text: String) -> [String] {
    let tree = parse(text)
    return (tree.findings + tree.unknownStatements(known: tree.propertyHeads)).map(\.rule)
  }

  @Test(arguments: Rule.syntax.map(\.name))
  func examples(name: String) throws {
    let rule = try #require(Rule.syntax.first { $0.name == name })
    #expect(findings(rule.wrong) == [name])
    #expect(findings(rule.right) == [])
    for finding in parse(rule.wrong).findings {
      for fix in finding.fixes {
        let fixed = CaseFiles.apply(fix, to: Array(rule.wrong.utf8))
        #expect(findings(String(decoding: fixed, as: UTF8.self)) == [], "\(fix.title)")
      }
    }
  }
}
