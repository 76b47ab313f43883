import CadreAnalysis
import CadreFindings
import CadreSyntax
import CadreText
import Testing

/// What a `cadre.config` says, and what is wrong with one.
@Suite struct ConfigurationTests {
  private static func read(_ text: String) -> Configuration {
    Configuration(
      SyntaxTree(SourceFile(path: "cadre.config", text: text), file: FileID(0), top: .config))
  }

  @Test(arguments: [
    ("cadre 1\n", [String]()),
    ("cadre 1\nrule missing-translation error\ndeny hints\nbaseline \"known.json\"\n", []),
    ("rule missing-translation error\n", ["error[missing-edition] 1:1-5"]),
    ("cadre 1\nrule missing-translatoin off\n", ["error[unknown-rule] 2:6-25"]),
    ("cadre 1\nrule cycle warning\n", ["error[fixed-severity] 2:12-19"]),
    ("cadre 1\nrule cycle off\n", ["error[fixed-severity] 2:12-15"]),
    ("cadre 1\nrule cycle error\n", []),
    ("cadre 1\nrule missing-translation loud\n", ["error[unexpected-token] 2:26-30"]),
    (
      "cadre 1\nrule missing-translation off\nrule missing-translation hint\n",
      ["error[repeated-statement] 3:6-25"]
    ),
    ("cadre 1\nmodule A \"A\"\n", ["error[unknown-statement] 2:1-7"]),
    ("cadre 1\nallow missing-translation because \"x\"\n", ["error[unknown-statement] 2:1-6"]),
  ])
  func findsExactly(text: String, expected: [String]) {
    #expect(Self.read(text).findings.map { AnalysisCase.describe($0, in: text) } == expected)
  }

  @Test func changesSeverities() {
    let file = Self.read(
      "cadre 1\nrule missing-translation error\nrule weaker-minimum off\ndeny hints\n")
    let place = Origin(file: FileID(0), span: TextSpan(0, 1))
    let findings = ["missing-translation", "weaker-minimum", "superseded-basis"].compactMap {
      RuleCatalogue.rule(named: $0).map { Finding($0, at: place, "m") }
    }
    let shown = file.applied(to: findings).map { "\($0.severity.rawValue) \($0.rule)" }
    #expect(shown == ["error missing-translation", "warning superseded-basis"])
    #expect(file.denied == .hint)
  }

  /// The shapes of a file are read as the reference says.
  @Test func readsABaseline() {
    #expect(Self.read("cadre 1\nbaseline \"a \\\"b\\\".json\"\n").baseline == "a \"b\".json")
    #expect(Self.read("cadre 1\nbaseline 3\n").baseline == nil)
  }
}
