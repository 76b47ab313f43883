import CadreMarkup
import CadreText

/// The parts of a log that refer to each other by number: rules, files, results.
struct SARIFLog {
  /// The name for the folder in which the tool was run.
  static let root = "%SRCROOT%"

  /// The rules of the findings, by name.
  let rules: [Rule]
  /// The files of the findings and of their labels and fixes, sorted.
  let paths: [String]

  private let files: PlacedFiles
  private let ruleRows: [String: Int]
  private let pathRows: [String: Int]
  private var fingerprints = FindingFingerprints()

  init(_ findings: [Finding], _ files: PlacedFiles) {
    self.files = files
    rules = Set(findings.map(\.rule)).sorted().compactMap { RuleCatalogue.rule(named: $0) }
    paths = Set(files.all.map(\.source.path)).sorted()
    ruleRows = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.name, $0) })
    pathRows = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
  }

  mutating func write(_ finding: Finding, to json: inout JSONWriter) {
    let fingerprint = fingerprints.next(finding, files)
    json.object { json in
      json.field("ruleId", finding.rule)
      if let row = ruleRows[finding.rule] { json.field("ruleIndex", row) }
      json.field("level", finding.severity.sarifLevel)
      Self.message(finding.plainText(files), to: &json)
      json.key("locations")
      json.array { json in
        if let range = PlacedRange(finding.place, files) { location(range, to: &json) }
      }
      related(finding.labels, to: &json)
      json.key("partialFingerprints")
      json.object { json in json.field("cadreFinding/v1", fingerprint) }
      if finding.fixes.isEmpty { return }
      json.key("fixes")
      json.array(of: finding.fixes) { json, fix in write(fix, to: &json) }
    }
  }

  private func related(_ labels: [Label], to json: inout JSONWriter) {
    if labels.isEmpty { return }
    json.key("relatedLocations")
    json.array { json in
      for (row, label) in labels.enumerated() {
        guard let range = PlacedRange(label.place, files) else { continue }
        location(range, id: row + 1, text: label.text, to: &json)
      }
    }
  }

  private func location(
    _ range: PlacedRange, id: Int? = nil, text: String? = nil, to json: inout JSONWriter
  ) {
    json.object { json in
      if let id { json.field("id", id) }
      json.key("physicalLocation")
      json.object { json in
        artifact(range.path, to: &json)
        json.key("region")
        Self.region(range, to: &json)
      }
      if let text { Self.message(VisibleText.line(text), to: &json) }
    }
  }

  /// A fix, its edits file by file.
  private func write(_ fix: Fix, to json: inout JSONWriter) {
    var changes: [(path: String, edits: [(range: PlacedRange, text: String)])] = []
    for edit in fix.edits {
      guard let range = PlacedRange(edit.place, files) else { continue }
      if let row = changes.firstIndex(where: { $0.path == range.path }) {
        changes[row].edits.append((range, edit.replacement))
      } else {
        changes.append((range.path, [(range, edit.replacement)]))
      }
    }
    json.object { json in
      json.key("description")
      json.object { json in json.field("text", Self.escaped(VisibleText.line(fix.title))) }
      json.key("artifactChanges")
      json.array(of: changes) { json, change in
        json.object { json in
          artifact(change.path, to: &json)
          json.key("replacements")
          json.array(of: change.edits) { json, edit in
            json.object { json in
              json.key("deletedRegion")
              Self.region(edit.range, to: &json)
              json.key("insertedContent")
              json.object { json in json.field("text", edit.text) }
            }
          }
        }
      }
    }
  }

  private func artifact(_ path: String, to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object { json in
      Self.address(path, to: &json)
      if let row = pathRows[path] { json.field("index", row) }
    }
  }

  static func address(_ path: String, to json: inout JSONWriter) {
    json.field("uri", FileAddress.of(path))
    if FileAddress.isInside(path) { json.field("uriBaseId", root) }
  }

  private static func region(_ range: PlacedRange, to json: inout JSONWriter) {
    json.object { json in
      json.field("startLine", range.start.line)
      json.field("startColumn", range.start.column)
      json.field("endLine", range.end.line)
      json.field("endColumn", range.end.column)
      json.field("byteOffset", range.offsets.lowerBound)
      json.field("byteLength", range.offsets.count)
    }
  }

  private static func message(_ text: String, to json: inout JSONWriter) {
    json.key("message")
    json.object { json in json.field("text", escaped(text)) }
  }

  /// Text in which a reader must see neither arguments nor links (SARIF 2.1.0, 3.11.5 and 3.11.6):
  /// braces are doubled, and brackets before `(` lose their meaning by a backslash.
  static func escaped(_ text: String) -> String {
    let marks: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "[")]
    if !text.utf8.contains(where: marks.contains) { return text }
    let hasLink = text.utf8.holds("](".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): result += [byte, byte]
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"):
        if hasLink { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String.UTF8View {
  /// Whether some bytes stand in it one after the other.
  fileprivate func holds(_ other: String.UTF8View) -> Bool {
    var rest = self[...]
    while rest.count >= other.count {
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
