import CadreMarkup
import CadreText

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020).
public struct SARIFRendering: Sendable {
  /// Version of the tool.
  public let version: String

  public init(version: String) {
    self.version = version
  }

  /// One log with one run, ended by a line end.
  public func render(_ findings: [Finding], in sources: SourceSet) -> [UInt8] {
    let findings = findings.inOutputOrder()
    var log = SARIFLog(findings, PlacedFiles(findings, sources))
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.field("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in run(findings, &log, to: &json) }
      }
    }
    json.newline()
    return json.bytes
  }

  private func run(_ findings: [Finding], _ log: inout SARIFLog, to json: inout JSONWriter) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.field("name", "cadre")
        json.field("version", version)
        json.field("semanticVersion", version)
        json.key("rules")
        json.array(of: log.rules) { json, rule in Self.write(rule, to: &json) }
      }
    }
    json.key("invocations")
    json.array { json in
      json.object { json in json.field("executionSuccessful", true) }
    }
    json.key("originalUriBaseIds")
    json.object { json in
      json.key(SARIFLog.root)
      json.object { json in
        json.key("description")
        json.object { json in json.field("text", "The folder in which the tool was run.") }
      }
    }
    json.field("columnKind", "unicodeCodePoints")
    json.key("artifacts")
    json.array(of: log.paths) { json, path in
      json.object { json in
        json.key("location")
        json.object { json in SARIFLog.address(path, to: &json) }
        json.field("encoding", "UTF-8")
      }
    }
    json.key("results")
    json.array(of: findings) { json, finding in log.write(finding, to: &json) }
  }

  private static func write(_ rule: Rule, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", rule.name)
      text("shortDescription", rule.summary, to: &json)
      text("fullDescription", rule.explanation, to: &json)
      text(
        "help", RuleReference.plain(rule), markdown: RuleReference.markdown(rule), to: &json)
      json.key("defaultConfiguration")
      json.object { json in json.field("level", rule.severity.sarifLevel) }
    }
  }

  private static func text(
    _ key: String, _ text: String, markdown: String? = nil, to json: inout JSONWriter
  ) {
    json.key(key)
    json.object { json in
      json.field("text", text)
      json.field("markdown", ifAny: markdown)
    }
  }
}

extension Severity {
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    }
  }
}
