import CadreText

/// Findings as workflow commands of GitHub Actions, which show them beside the changed lines
/// (docs.github.com, "Workflow commands for GitHub Actions").
public struct GitHubRendering: Sendable {
  public init() {}

  /// One line for each finding by file and place; empty if none.
  public func render(_ findings: [Finding], in sources: SourceSet) -> [UInt8] {
    let files = PlacedFiles(findings, sources)
    let lines = findings.inOutputOrder().map { Self.line($0, files) + "\n" }
    return Array(lines.joined().utf8)
  }

  private static func line(_ finding: Finding, _ files: PlacedFiles) -> String {
    var properties: [(name: String, value: String)] = []
    if let range = PlacedRange(finding.place, files) {
      properties = [
        ("file", range.path), ("line", "\(range.start.line)"), ("endLine", "\(range.end.line)"),
      ]
      // Columns over several lines are refused.
      if range.isOnOneLine {
        properties.append(("col", "\(range.start.column)"))
        properties.append(("endColumn", "\(range.end.column)"))
      }
    }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0.name)=\(escaped($0.value, isProperty: true))" }
    let text = escaped(finding.plainText(files), isProperty: false)
    return "::\(command(finding.severity)) \(list.joined(separator: ","))::\(text)"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "notice"
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
