import CadreAnalysis
import CadreFindings
import CadreSyntax
import CadreText
import Foundation
import Testing

/// A programme with the findings that it must have, written in its text:
/// `// error[cycle] 4:14-21` is a finding of that rule at line 4, columns 14 to 21.
struct AnalysisCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String

  var testDescription: String { name }

  /// The files of cases, by name.
  static let files: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/analysis").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// The cases of one file: each begins with a `--- name ---` line.
  static func read(_ file: String) -> [AnalysisCase] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/analysis/\(file).txt")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    var cases: [AnalysisCase] = []
    var name: String?
    var lines: [Substring] = []
    let end: [Substring] = ["--- end ---"]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) + end {
      if line.hasPrefix("--- "), line.hasSuffix(" ---") {
        if let name { cases.append(.init(name: name, text: lines.joined(separator: "\n"))) }
        name = String(line.dropFirst(4).dropLast(4))
        lines = []
      } else {
        lines.append(line)
      }
    }
    return cases
  }

  /// `rule line:column-column` for each expectation, in the order of the text.
  var expected: [String] {
    text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("// ") else { return nil }
      let words = line.dropFirst(3).split(separator: " ")
      guard words.count >= 2, words[0].hasSuffix("]"), words[1].contains(":") else { return nil }
      return "\(words[0]) \(words[1])"
    }
  }

  var found: [String] { Self.findings(in: text).map { Self.describe($0, in: text) } }

  static func analysis(of text: String) -> Analysis {
    let tree = SyntaxTree(SourceFile(path: "case.cadre", text: text), file: FileID(0))
    return Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])]))
  }

  static func findings(in text: String) -> [Finding] { analysis(of: text).findings }

  static func describe(_ finding: Finding, in text: String) -> String {
    let table = LineTable(SourceFile(path: "case.cadre", text: text))
    let start = table.position(at: Int(finding.place.span.start))
    let end = table.position(at: Int(finding.place.span.end))
    let to = start.line == end.line ? "\(end.column)" : "\(end.line):\(end.column)"
    return
      "\(finding.severity.rawValue)[\(finding.rule)] \(start.line):\(start.column)-\(to)"
  }
}
