import CadreFindings
import Testing

@testable import CadreAnalysis

/// The line that a finding shows for a missing thing declares it.
@Suite struct DeclarationExampleTests {
  static let kinds = NameKind.allCases.filter { $0.declaration(of: "x") != nil }

  @Test func mostKindsHaveALine() {
    // The programme is never missed by name, and values of others stand in blocks.
    #expect(NameKind.allCases.count - Self.kinds.count <= 2)
  }

  @Test(arguments: kinds) func isRead(kind: NameKind) throws {
    let line = try #require(kind.declaration(of: "huế-1"))
    let findings = AnalysisCase.findings(in: "cadre 1\n\n\(line)\n")
    let form = ["unexpected-token", "unknown-statement", "near-miss"]
    let broken = findings.filter { form.contains($0.rule) }
    #expect(broken.isEmpty, "\(line)")
    #expect(line.hasPrefix(kind == .level ? "levels huế-1" : "\(kind) huế-1"))
  }

  @Test(arguments: [
    ("length 24 tiết", #"declare it: `unit tiết "…" is 45 minutes`"#),
    ("length 24 giờ", "did you mean hours?"),
    ("valid 6 tháng", "did you mean months?"),
    ("needs lab", #"declare it: `kind lab "…" of room`"#),
    ("requires DD-03", #"declare it: `module DD-03 "…"`"#),
  ])
  func isShown(statement: String, help: String) {
    let text = "cadre 1\n\nmodule UNI-101 \"Basics\" {\n    \(statement)\n}\n"
    #expect(AnalysisCase.findings(in: text).contains { $0.help.contains(help) })
  }
}
