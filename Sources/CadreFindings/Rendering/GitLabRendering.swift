import CadreMarkup
import CadreText

/// Findings as a code quality report of GitLab (docs.gitlab.com, "Code Quality", "Code Quality
/// report format").
public struct GitLabRendering: Sendable {
  public init() {}

  /// An array with one object for each finding by file and place.
  public func render(_ findings: [Finding], in sources: SourceSet) -> [UInt8] {
    let files = PlacedFiles(findings, sources)
    var fingerprints = FindingFingerprints()
    var json = JSONWriter()
    json.array(of: findings.inOutputOrder()) { json, finding in
      let fingerprint = fingerprints.next(finding, files)
      json.object { json in
        json.field("description", VisibleText.line(finding.message))
        json.field("check_name", finding.rule)
        json.field("fingerprint", fingerprint)
        json.field("severity", Self.severity(finding.severity))
        json.key("location")
        Self.write(finding.place, files, to: &json)
        json.key("content")
        json.object { json in json.field("body", finding.plainText(files)) }
      }
    }
    json.newline()
    return json.bytes
  }

  private static func write(_ place: Origin, _ files: PlacedFiles, to json: inout JSONWriter) {
    let range = PlacedRange(place, files)
    json.object { json in
      json.field("path", range?.path ?? ".")
      json.key("lines")
      json.object { json in
        json.field("begin", range?.start.line ?? 1)
        json.field("end", range?.end.line ?? 1)
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .hint: "info"
    }
  }
}
