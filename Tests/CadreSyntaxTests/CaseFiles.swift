import CadreFindings
import CadreSyntax
import CadreText
import Foundation

/// Files of the folder of cases beside the tests.
enum CaseFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func names(in folder: String) -> [String] {
    let url = root.appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".cadre") }.sorted().map { folder + "/" + $0 }
  }
}

func parse(_ text: String) -> SyntaxTree {
  SyntaxTree(SourceFile(path: "case.cadre", text: text), file: FileID(0))
}

/// Each finding as `error[rule] line:column-endColumn`.
func shown(_ findings: [Finding], in source: SourceFile) -> [String] {
  let lines = LineTable(source)
  return findings.map { finding in
    let start = lines.position(at: Int(finding.place.span.start))
    let end = lines.position(at: Int(finding.place.span.end))
    let last = end.line == start.line ? "\(end.column)" : "\(end.line):\(end.column)"
    return "\(finding.severity.rawValue)[\(finding.rule)] \(start.line):\(start.column)-\(last)"
  }
}

extension CaseFiles {
  /// Whether recorded results are to be written anew.
  static let isUpdating = ProcessInfo.processInfo.environment["CADRE_UPDATE"] == "1"

  static func write(_ text: String, to path: String) throws {
    try text.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
  }

  static func apply(_ fix: Fix, to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in fix.edits.sorted(by: { $0.place > $1.place }) {
      result.replaceSubrange(edit.place.span.range, with: Array(edit.replacement.utf8))
    }
    return result
  }
}
