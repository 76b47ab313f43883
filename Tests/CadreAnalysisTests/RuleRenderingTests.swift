import CadreFindings
import CadreText
import Foundation
import Testing

/// What each rule's wrong example looks like: on a terminal of 80 columns, plain and coloured, and
/// as JSON. `CADRE_UPDATE=1` writes the files anew.
@Suite struct RuleRenderingTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases/rendering/rules")
  private static let isUpdating = ProcessInfo.processInfo.environment["CADRE_UPDATE"] == "1"
  static let names = RuleCatalogue.all.filter { !$0.wrong.isEmpty && $0.foundBy == .checking }.map(
    \.name)

  private static func rendered(_ rule: Rule) -> String {
    let sources = SourceSet([SourceFile(path: "example.cadre", text: rule.wrong)])
    let findings = AnalysisCase.findings(in: rule.wrong)
    let plain = TextRendering().render(findings, in: sources)
    let coloured = TextRendering(isColoured: true).render(findings, in: sources)
    let json = JSONRendering(version: "0.0.0").render(findings, in: sources)
    return """
      \(plain)
      --- coloured ---
      \(coloured.replacing("\u{1B}", with: "<ESC>"))
      --- json ---
      \(String(decoding: json, as: UTF8.self))
      """
  }

  @Test(arguments: names) func looksAsRecorded(name: String) throws {
    let rule = try #require(RuleCatalogue.rule(named: name))
    let text = Self.rendered(rule)
    let file = Self.folder.appending(path: "\(name).txt")
    if Self.isUpdating { try Data(text.utf8).write(to: file) }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? "no file"
    #expect(text == recorded, "write it anew with CADRE_UPDATE=1")
  }

  /// No row of the plain form is wider than the terminal, but for headlines: they are one line, so
  /// that a search finds them.
  @Test(arguments: names) func fits(name: String) throws {
    let file = Self.folder.appending(path: "\(name).txt")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line == "--- coloured ---" { return }
      let isHeadline = line.prefixMatch(of: /(error|warning|hint)\[/) != nil
      #expect(isHeadline || DisplayWidth.cells(String(line)) <= 80, "\(line)")
    }
  }

  @Test func everyFileIsOfARule() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    let unused = Set(files).subtracting(Self.names.map { "\($0).txt" })
    if Self.isUpdating {
      for file in unused {
        try FileManager.default.removeItem(at: Self.folder.appending(path: file))
      }
    } else {
      #expect(unused.sorted() == [])
    }
  }
}
