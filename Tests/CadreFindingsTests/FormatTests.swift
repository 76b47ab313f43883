import CadreText
import Foundation
import Testing

@testable import CadreFindings

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The formats for programs with hostile names and texts, read back by other readers than ours.
@Suite struct FormatTests {
  private static let pieces = [
    "a", "%", "%0A", "\n", "\r\n", ":", ",", "::", "]]>", "<x>", "&amp;", "\"", "'", "\\", "\t",
    "\u{1B}[2J", "\u{202E}", "\u{2028}", "\u{0}", "\u{FFFE}", "{0}", "ế", "e\u{301}", "漢字", "👩‍🏫",
    "::error::", " ", "#", "?", "../", "$(x)", "`",
  ]

  private struct Sample {
    var findings: [Finding] = []
    var sources = SourceSet([])

    init(_ seed: UInt64, linesBefore: Int = 0) {
      var random = SeededNumbers(seed: seed)
      func text(_ random: inout SeededNumbers, _ most: Int) -> String {
        (0..<random.next(most)).map { _ in FormatTests.pieces[random.next(FormatTests.pieces.count)]
        }
        .joined()
      }
      let paths = (0..<3).map { "f\($0)" + text(&random, 6) }
      let before = String(repeating: "// line\n", count: linesBefore)
      let contents = (0..<3).map { _ in "x" + text(&random, 30) }
      sources = SourceSet(zip(paths, contents).map { SourceFile(path: $0, text: before + $1) })
      for _ in 0..<random.next(8) {
        let severity: Severity = [.hint, .warning, .error][random.next(3)]
        let rule = Rule(
          "rule-\(random.next(3))", severity, summary: "", explanation: "", wrong: "", right: "")
        let row = random.next(3)
        let start = random.next(contents[row].utf8.count)
        let place = Origin(
          file: FileID(row),
          span: TextSpan(before.utf8.count + start, before.utf8.count + start + random.next(9)))
        findings.append(
          Finding(
            rule, at: place, "m" + text(&random, 6), remark: text(&random, 3),
            labels: random.next(2) == 0 ? [] : [Label(place, text(&random, 3))],
            help: [text(&random, 4)], fixes: [Fix("f", [TextEdit(place, text(&random, 4))])]))
      }
      findings = findings.inOutputOrder()
    }

    func path(_ finding: Finding) -> String { sources[finding.place.file]?.path ?? "" }
  }

  private static func json(_ bytes: [UInt8]) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  }

  @Test(arguments: 0..<200) func github(seed: UInt64) throws {
    let sample = Sample(seed)
    let text = String(
      decoding: GitHubRendering().render(sample.findings, in: sample.sources), as: UTF8.self)
    let lines = text.utf8.split(separator: 10).map { String(decoding: Array($0), as: UTF8.self) }
    try #require(lines.count == sample.findings.count)
    for (line, finding) in zip(lines, sample.findings) {
      let parts = line.components(separatedBy: "::")
      try #require(parts.count >= 3 && parts[0].isEmpty)
      let words = parts[1].split(separator: " ", maxSplits: 1)
      let pairs = words[1].components(separatedBy: ",").map { $0.components(separatedBy: "=") }
      #expect(
        pairs.first.map { Self.unescaped($0.dropFirst().joined(separator: "="), true) }
          == sample.path(finding))
      let message = parts.dropFirst(2).joined(separator: "::")
      #expect(!message.contains("\r"))
      let files = PlacedFiles([finding], sample.sources)
      #expect(Self.unescaped(message, false) == finding.plainText(files))
    }
  }

  /// What the runner does to a command, as its documentation says.
  private static func unescaped(_ text: String, _ isProperty: Bool) -> String {
    var result = text.replacingOccurrences(of: "%0D", with: "\r")
      .replacingOccurrences(of: "%0A", with: "\n")
    if isProperty {
      result = result.replacingOccurrences(of: "%3A", with: ":")
        .replacingOccurrences(of: "%2C", with: ",")
    }
    return result.replacingOccurrences(of: "%25", with: "%")
  }

  @Test(arguments: 0..<200) func gitlab(seed: UInt64) throws {
    func prints(_ sample: Sample) throws -> [String] {
      let items = try #require(
        try Self.json(GitLabRendering().render(sample.findings, in: sample.sources))
          as? [[String: Any]])
      #expect(items.count == sample.findings.count)
      for (item, finding) in zip(items, sample.findings) {
        #expect((item["location"] as? [String: Any])?["path"] as? String == sample.path(finding))
      }
      return items.compactMap { $0["fingerprint"] as? String }
    }
    let found = try prints(Sample(seed))
    #expect(Set(found).count == found.count)
    #expect(try prints(Sample(seed, linesBefore: 3)) == found)
  }

  @Test(arguments: 0..<200) func sarif(seed: UInt64) throws {
    let sample = Sample(seed)
    let log = try Self.json(
      SARIFRendering(version: "1.0.0").render(sample.findings, in: sample.sources))
    let run = ((log as? [String: Any])?["runs"] as? [[String: Any]])?.first
    let results = try #require(run?["results"] as? [[String: Any]])
    try #require(results.count == sample.findings.count)
    for (result, finding) in zip(results, sample.findings) {
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"]
      let address = (location as? [String: Any])?["artifactLocation"] as? [String: Any]
      let uri = try #require(address?["uri"] as? String)
      #expect(uri.removingPercentEncoding?.utf8.elementsEqual(sample.path(finding).utf8) == true)
      #expect(uri.utf8.allSatisfy { $0 > 32 && $0 < 127 } && URL(string: uri)?.scheme == nil)
    }
  }

  @Test(arguments: 0..<200) func junit(seed: UInt64) throws {
    let sample = Sample(seed)
    let bytes = JUnitRendering(failing: .warning, checked: (0..<3).map { FileID($0) })
      .render(sample.findings, in: sample.sources)
    let reader = CaseReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.names.count == 3)
    let failing = Set(sample.findings.filter { $0.severity >= .warning }.map(\.place.file))
    #expect(reader.failures == failing.count)
    for (name, source) in zip(reader.names, sample.sources.files) {
      #expect(name.count >= 2 && VisibleText.line(source.path).hasPrefix(name.prefix(2)))
    }
  }

  /// Counts what a reader of XML sees.
  private final class CaseReader: NSObject, XMLParserDelegate {
    var names: [String] = []
    var failures = 0

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      if element == "testcase" { names.append(attributes["name"] ?? "") }
      if element == "failure" { failures += 1 }
    }
  }
}
