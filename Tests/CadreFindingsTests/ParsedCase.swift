import CadreFindings
import CadreText
import Foundation

/// The findings and sources that the directives of a case describe.
struct ParsedCase {
  var findings: [Finding] = []
  var sources = SourceSet([])
  var columns = 80
  var isColoured = false
  var format = "text"

  private var names: [String] = []

  init(_ input: String) {
    var files: [SourceFile] = []
    let parts = input.components(separatedBy: ">>> ")
    for part in parts.dropFirst() {
      let lines = Self.plain(part).split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      names.append(String(lines[0]))
      files.append(SourceFile(path: String(lines[0]), text: String(lines[1].dropLast())))
    }
    sources = SourceSet(files)
    for line in parts[0].split(separator: "\n") { directive(Self.plain(String(line))) }
  }

  private static func plain(_ text: String) -> String {
    var result = text.replacingOccurrences(of: "<TAB>", with: "\t")
    while let match = result.firstMatch(of: /<U\+([0-9A-F]+)>/),
      let value = UInt32(match.1, radix: 16), let scalar = Unicode.Scalar(value)
    {
      result.replaceSubrange(match.range, with: String(Character(scalar)))
    }
    return result
  }

  private mutating func directive(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    switch words[0] {
    case "columns": columns = Int(rest) ?? 80
    case "format": format = rest
    case "colour": isColoured = true
    case "at":
      let (origin, remark) = place(rest)
      last {
        $0.place = origin
        $0.remark = remark
      }
    case "label":
      let (origin, remark) = place(rest)
      last { $0.labels.append(Label(origin, remark)) }
    case "help": last { $0.help.append(rest.replacingOccurrences(of: "\\n", with: "\n")) }
    case "fix": last { $0.fixes.append(Fix(rest, [])) }
    case "replace":
      let (origin, new) = place(rest)
      last { $0.fixes[$0.fixes.count - 1].edits.append(TextEdit(origin, new)) }
    case "variant": last { $0.variant = rest }
    default:
      let parts = rest.components(separatedBy: ": ")
      let rule = Rule(
        parts[0], Severity(rawValue: words[0]) ?? .error, summary: "", explanation: "", wrong: "",
        right: "")
      let nowhere = Origin(file: FileID(-1), span: TextSpan(0, 0))
      findings.append(
        Finding(rule, at: nowhere, parts.dropFirst().joined(separator: ": ")))
    }
  }

  private mutating func last(_ change: (inout Finding) -> Void) {
    change(&findings[findings.count - 1])
  }

  private func place(_ text: String) -> (Origin, String) {
    let parts = text.components(separatedBy: "\"")
    let file = names.firstIndex(of: parts[0].trimmingCharacters(in: .whitespaces)) ?? -1
    let remark = parts.dropFirst(2).joined(separator: "\"").trimmingCharacters(in: .whitespaces)
    guard file >= 0 else { return (Origin(file: FileID(99), span: TextSpan(3, 9)), remark) }
    let bytes = sources.files[file].bytes
    let ends = parts[1].components(separatedBy: "…").map { Array($0.utf8) }
    let start = Self.find(ends[0], in: bytes, from: 0)
    var end = start + ends[0].count
    if ends.count > 1 { end = Self.find(ends[1], in: bytes, from: end) + ends[1].count }
    let span = parts[1].isEmpty ? TextSpan(bytes.count, bytes.count) : TextSpan(start, end)
    return (Origin(file: FileID(file), span: span), remark)
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, !bytes[offset...].starts(with: needle) { offset += 1 }
    return offset
  }
}
