import CadreMarkup
import CadreText

/// Findings as JSON for programs; `schema/findings.schema.json` describes it.
public struct JSONRendering: Sendable {
  private let version: String

  /// `version`: of the tool.
  public init(version: String) { self.version = version }

  public func render(_ findings: [Finding], in sources: SourceSet) -> [UInt8] {
    let ordered = findings.inOutputOrder()
    let files = PlacedFiles(ordered, sources)
    var json = JSONWriter(style: .indented)
    json.object { json in
      json.field("cadre", version)
      json.key("findings")
      json.array(of: ordered) { write($1, files, &$0) }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ finding: Finding, _ files: PlacedFiles, _ json: inout JSONWriter) {
    json.object { json in
      json.field("rule", finding.rule)
      json.field("severity", finding.severity.rawValue)
      json.field("message", finding.message)
      place(finding.place, files, &json)
      json.field("remark", ifAny: finding.remark.isEmpty ? nil : finding.remark)
      json.key("labels")
      json.array(of: finding.labels) { json, label in
        json.object { json in
          place(label.place, files, &json)
          json.field("text", label.text)
        }
      }
      json.key("help")
      json.array(of: finding.help) { $0.value($1) }
      json.key("fixes")
      json.array(of: finding.fixes) { fix($1, files, &$0) }
      json.field("variant", ifAny: finding.variant)
    }
  }

  private func fix(_ fix: Fix, _ files: PlacedFiles, _ json: inout JSONWriter) {
    json.object { json in
      json.field("title", fix.title)
      json.field("safe", fix.isSafe)
      json.key("edits")
      json.array(of: fix.edits) { json, edit in
        json.object { json in
          place(edit.place, files, &json)
          json.field("replacement", edit.replacement)
        }
      }
    }
  }

  private func place(_ origin: Origin, _ files: PlacedFiles, _ json: inout JSONWriter) {
    guard let file = files[origin.file] else { return }
    let range = file.range(origin.span)
    json.field("file", file.source.path)
    json.key("range")
    json.object { json in
      for (name, offset) in [("start", range.lowerBound), ("end", range.upperBound)] {
        let position = file.position(at: offset)
        json.key(name)
        json.object { json in
          json.field("line", position.line)
          json.field("column", position.column)
          json.field("offset", offset)
        }
      }
    }
  }
}
