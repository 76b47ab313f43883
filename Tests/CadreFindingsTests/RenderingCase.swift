import CadreFindings
import CadreText
import Foundation
import Testing

/// One case of a file in `Tests/Cases/rendering`: findings and sources, then what they look like.
///
/// Directives: `error RULE: MESSAGE`, `at FILE "TEXT" REMARK`, `label FILE "TEXT" REMARK`,
/// `help TEXT`, `fix TITLE`, `replace FILE "TEXT" NEW` (an edit of the last fix), `variant TEXT`,
/// `columns N`, `colour`, `format NAME`. A text is found where it first stands in its file;
/// `"A…B"` reaches from A to the end of the next B; `""` is the end of the file. `>>> FILE` begins
/// a source, `<<<` the expected output. `<U+XXXX>` means that character, and `<TAB>` a tab.
struct RenderingCase: CustomTestStringConvertible {
  let name: String
  let input: String
  var expected: String

  var testDescription: String { name }

  /// As the case asks, or in the given format.
  func rendered(as format: String? = nil) -> String {
    let parsed = ParsedCase(input)
    if let render = Self.formats[format ?? parsed.format] {
      return String(decoding: render(parsed.findings, parsed.sources), as: UTF8.self)
    }
    let text = TextRendering(columns: parsed.columns, isColoured: parsed.isColoured)
      .render(parsed.findings, in: parsed.sources)
    return text.replacingOccurrences(of: "\u{1B}", with: "<U+001B>")
  }

  typealias Render = @Sendable ([Finding], SourceSet) -> [UInt8]

  static let formats: [String: Render] = [
    "json": { JSONRendering(version: "0.0.0").render($0, in: $1) },
    "sarif": { SARIFRendering(version: "0.0.0").render($0, in: $1) },
    "github": { GitHubRendering().render($0, in: $1) },
    "gitlab": { GitLabRendering().render($0, in: $1) },
    "junit": { findings, sources in
      JUnitRendering(failing: .warning, checked: sources.files.indices.map { FileID($0) })
        .render(findings, in: sources)
    },
  ]

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Cases/rendering")

  static func all(in file: String) throws -> [RenderingCase] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    var cases: [RenderingCase] = []
    for section in ("\n" + text).components(separatedBy: "\n--- ").dropFirst() {
      let halves = section.components(separatedBy: " ---\n")
      let parts = halves.dropFirst().joined(separator: " ---\n").components(separatedBy: "<<<")
      cases.append(
        RenderingCase(name: halves[0], input: parts[0], expected: parts.count > 1 ? parts[1] : ""))
    }
    return cases
  }

  static func write(_ cases: [RenderingCase], to file: String) throws {
    var text = ""
    for one in cases { text += "--- \(one.name) ---\n\(one.input)<<<\n\(one.rendered())\n" }
    text.removeLast()
    try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
  }
}
