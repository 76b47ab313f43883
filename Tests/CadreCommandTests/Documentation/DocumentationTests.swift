import Foundation
import Testing

/// Every example of the documentation and the README is run; what commands print is as shown.
@Suite struct DocumentationTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
  private static let catalogue = root.appending(path: "Sources/CadreCommand/Cadre.docc")
  private static let isUpdating = ProcessInfo.processInfo.environment["CADRE_UPDATE"] == "1"

  static let pages: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: catalogue.path())) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted() + ["../../../README.md"]
  }()

  @Test(.enabled(if: ProcessTests.tool != nil, "the tool is not built beside the tests"))
  func thereArePages() { #expect(Self.pages.count > 5) }

  @Test(
    .enabled(if: ProcessTests.tool != nil, "the tool is not built beside the tests"),
    arguments: pages)
  func examplesRun(name: String) throws {
    let url = Self.catalogue.appending(path: name)
    let text = try String(contentsOf: url, encoding: .utf8)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "cadre-page-\(UUID().uuidString)/programme")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let run = DocumentedRun(
      page: DocumentedPage(text), folder: folder, tool: try #require(ProcessTests.tool))
    if run.page.steps.isEmpty { return }
    let asItRuns = try run.pageAsItRuns()
    if Self.isUpdating, asItRuns != text { try Data(asItRuns.utf8).write(to: url) }
    for (shown, printed) in zip(lines(text), lines(asItRuns)) where shown != printed {
      Issue.record("\(name) shows \(shown), but \(printed) is printed")
      break
    }
    #expect(lines(text).count == lines(asItRuns).count, "write it anew with CADRE_UPDATE=1")
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
