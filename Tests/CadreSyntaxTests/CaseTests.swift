import CadreFindings
import CadreSyntax
import CadreText
import Foundation
import Testing

/// Small texts with the findings they have, written in them as comments.
@Suite struct CaseTests {
  static let files = ["lexical", "blocks", "statements", "requirements", "slips"].map {
    "Tests/Cases/syntax/\($0).txt"
  }

  @Test(arguments: files) func findings(path: String) throws {
    var rewritten = ""
    for (name, text) in Self.cases(in: try CaseFiles.text(path)) {
      let body = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("// finds ") }.joined(separator: "\n")
      let tree = parse(body)
      let all = tree.findings + tree.unknownStatements(known: tree.propertyHeads)
      var expected = body
      for (line, finding) in zip(shown(all, in: tree.source), all) {
        let fixes = finding.fixes.map { " [\($0.title)]" }.joined()
        expected += "// finds \(line): \(finding.message)\(fixes)\n"
      }
      rewritten += "--- \(name) ---\n" + expected
      if !CaseFiles.isUpdating { #expect(text == expected, "\(path): \(name)") }
      #expect(tree.reconstructed() == tree.source.bytes)
      expectFixesHelp(all, tree, name)
    }
    if CaseFiles.isUpdating { try CaseFiles.write(rewritten, to: path) }
  }

  /// A fix takes its finding away and brings no other of its rule's place.
  func expectFixesHelp(_ findings: [Finding], _ tree: SyntaxTree, _ name: String) {
    let own = tree.propertyHeads
    for finding in findings {
      for fix in finding.fixes {
        let fixed = CaseFiles.apply(fix, to: tree.source.bytes)
        let after = SyntaxTree(SourceFile(path: "fixed", bytes: fixed), file: FileID(0))
        let count = (after.findings + after.unknownStatements(known: own)).count
        #expect(count < findings.count, "\(name): \(fix.title)")
      }
    }
  }

  static func cases(in text: String) -> [(name: String, text: String)] {
    var cases: [(name: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- "), line.hasSuffix(" ---") {
        cases.append((String(line.dropFirst(4).dropLast(4)), ""))
      } else if !cases.isEmpty {
        cases[cases.count - 1].text += line + "\n"
      }
    }
    // The last case has one line end too many from the end of the file.
    if let last = cases.last { cases[cases.count - 1].text = String(last.text.dropLast()) }
    return cases
  }
}
