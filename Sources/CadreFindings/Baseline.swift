import CadreMarkup
import CadreText

/// Findings that are known and not to be reported again. An entry is not tied to a line number: it
/// holds the rule, the file, the message and a hash of the line's text, and how often.
public struct Baseline: Sendable, Equatable {
  struct Entry: Hashable, Sendable {
    let rule: String
    let file: String
    let message: String
    /// A hash of the line in which the finding begins.
    let line: String
  }

  private(set) var counts: [Entry: Int] = [:]

  /// How often a finding may be counted in a file that is read.
  static let countLimit = 1_000_000

  /// The findings as they are now. `path` tells a file's path as it is to be written.
  public init(
    _ findings: [Finding], in sources: SourceSet, path: (String) -> String = { $0 }
  ) {
    let files = PlacedFiles(findings, sources)
    for finding in findings { counts[Self.entry(finding, files, path), default: 0] += 1 }
  }

  private static func entry(
    _ finding: Finding, _ files: PlacedFiles, _ path: (String) -> String
  ) -> Entry {
    Entry(
      rule: finding.rule, file: files[finding.place.file].map { path($0.source.path) } ?? "",
      message: finding.message, line: FindingFingerprints.line(of: finding, files))
  }

  /// How many findings it holds.
  public var count: Int { counts.values.reduce(0, +) }

  /// Findings parted by what is known.
  public struct Comparison: Sendable {
    /// In the order given.
    public var new: [Finding] = []
    public var known = 0
    /// Findings of the baseline that are no longer there, in the files that were checked and in
    /// those that are gone.
    public var stale = 0
  }

  /// Of findings that look the same, the first ones are known. `isGone` tells of a file as the
  /// baseline names it that it is not there any more.
  public func compare(
    _ findings: [Finding], in sources: SourceSet, checked: [FileID],
    path: (String) -> String = { $0 }, isGone: (String) -> Bool = { _ in false }
  ) -> Comparison {
    let placed = PlacedFiles(findings, sources)
    var left = counts
    var result = Comparison()
    for finding in findings {
      let entry = Self.entry(finding, placed, path)
      if let count = left[entry], count > 0 {
        left[entry] = count - 1
        result.known += 1
      } else {
        result.new.append(finding)
      }
    }
    let paths = Set(checked.compactMap { sources[$0].map { path($0.path) } })
    let files = Set(left.keys.map(\.file))
    let concerned = files.filter { paths.contains($0) || isGone($0) }
    result.stale = left.reduce(0) { concerned.contains($1.key.file) ? $0 + $1.value : $0 }
    return result
  }
}

extension Baseline {
  /// The file; `schema/baseline.schema.json` describes the form. Equal baselines have equal bytes.
  public var bytes: [UInt8] {
    let sorted = counts.keys.sorted { a, b in
      (a.file, a.rule, a.message, a.line) < (b.file, b.rule, b.message, b.line)
    }
    var json = JSONWriter()
    json.object { json in
      json.field("cadre-baseline", 1)
      json.key("findings")
      json.array(of: sorted) { json, entry in
        json.object { json in
          json.field("rule", entry.rule)
          json.field("file", entry.file)
          json.field("message", entry.message)
          json.field("line", entry.line)
          json.field("count", counts[entry] ?? 0)
        }
      }
    }
    json.newline()
    return json.bytes
  }

  /// Why a file is no baseline.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// Reads a file, whatever it holds.
  public init(reading bytes: [UInt8]) throws(Problem) {
    let document: JSONValue
    switch JSONReader.read(bytes) {
    case .success(let value): document = value
    case .failure(let error): throw Problem(description: "\(error)")
    }
    guard let version = document["cadre-baseline"]?.int else {
      throw Problem(description: "it has no cadre-baseline number")
    }
    guard version == 1 else {
      throw Problem(description: "its form is \(version), and this tool reads form 1")
    }
    guard let items = document["findings"]?.array else {
      throw Problem(description: "it has no list of findings")
    }
    for (row, item) in items.enumerated() {
      guard let rule = item["rule"]?.string, let file = item["file"]?.string,
        let message = item["message"]?.string, let line = item["line"]?.string,
        let count = item["count"]?.int, (1...Self.countLimit).contains(count)
      else {
        throw Problem(
          description: "finding \(row + 1) lacks its rule, file, message, line or count")
      }
      let entry = Entry(rule: rule, file: file, message: message, line: line)
      counts[entry] = min(counts[entry, default: 0] + count, Self.countLimit)
    }
  }
}
