import CadreMarkup
import CadreText

/// Findings for programs; `schema/findings.schema.json` describes the form.
public struct JSONRendering: Sendable {
  /// Version of the tool, for the head of the document.
  public let version: String

  public init(version: String) {
    self.version = version
  }

  /// One document with all findings by file and place, ended by a line end.
  public func render(_ findings: [Finding], in sources: SourceSet) -> [UInt8] {
    let files = PlacedFiles(findings, sources)
    var json = JSONWriter()
    json.object { json in
      json.field("cadre", version)
      json.key("findings")
      json.array(of: findings.inOutputOrder()) { json, finding in
        Self.write(finding, files, to: &json)
      }
    }
    json.newline()
    return json.bytes
  }

  private static func write(_ finding: Finding, _ files: PlacedFiles, to json: inout JSONWriter) {
    json.object { json in
      json.field("rule", finding.rule)
      json.field("severity", finding.severity.rawValue)
      json.field("message", finding.message)
      json.field("remark", finding.remark)
      write(finding.place, files, to: &json)
      json.key("labels")
      json.array(of: finding.labels) { json, label in
        json.object { json in
          json.field("text", label.text)
          write(label.place, files, to: &json)
        }
      }
      json.key("help")
      json.array(of: finding.help) { json, help in json.value(help) }
      json.key("fixes")
      json.array(of: finding.fixes) { json, fix in write(fix, files, to: &json) }
      json.key("variant")
      if let variant = finding.variant { json.value(variant) } else { json.null() }
    }
  }

  private static func write(_ fix: Fix, _ files: PlacedFiles, to json: inout JSONWriter) {
    json.object { json in
      json.field("title", fix.title)
      json.field("safe", fix.isSafe)
      json.key("edits")
      json.array(of: fix.edits) { json, edit in
        json.object { json in
          write(edit.place, files, to: &json)
          json.field("replacement", edit.replacement)
        }
      }
    }
  }

  /// File and range; both null where the file was not read.
  private static func write(_ place: Origin, _ files: PlacedFiles, to json: inout JSONWriter) {
    json.key("file")
    guard let file = files[place.file] else {
      json.null()
      json.key("range")
      return json.null()
    }
    let range = file.range(place.span)
    json.value(file.source.path)
    json.key("range")
    json.object { json in
      json.key("start")
      write(range.lowerBound, file, to: &json)
      json.key("end")
      write(range.upperBound, file, to: &json)
    }
  }

  private static func write(_ offset: Int, _ file: PlacedFile, to json: inout JSONWriter) {
    let position = file.position(at: offset)
    json.object { json in
      json.field("line", position.line)
      json.field("column", position.column)
      json.field("offset", offset)
    }
  }
}
