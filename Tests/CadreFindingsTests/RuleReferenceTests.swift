import CadreFindings
import Foundation
import Testing

@Suite struct RuleReferenceTests {
  @Test func thePageIsUpToDate() throws {
    let file = RenderingCase.folder.appending(
      path: "../../../Sources/CadreCommand/Cadre.docc/Rules.md")
    let text = RuleReference.text()
    if ProcessInfo.processInfo.environment["CADRE_UPDATE"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == text, "write it anew with CADRE_UPDATE=1")
  }

  /// What a rule says of itself can be read aloud: no line is left empty, no sentence open.
  @Test(arguments: RuleCatalogue.all.map(\.name)) func isDescribed(name: String) throws {
    let rule = try #require(RuleCatalogue.rule(named: name))
    #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."))
    #expect(rule.explanation.hasSuffix(".") && !rule.explanation.contains("  "))
    #expect(rule.fix?.effect.hasSuffix(".") != true)
    #expect(name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
  }
}
