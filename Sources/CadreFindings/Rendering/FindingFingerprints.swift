import CadreText

/// Names findings so that they are known again after lines were added or taken away elsewhere:
/// by rule, file, message and the text of the line. Equal ones are numbered in the order of output.
struct FindingFingerprints {
  private var seen: [String: Int] = [:]

  /// 32 hexadecimal digits, another for each finding.
  mutating func next(_ finding: Finding, _ files: PlacedFiles) -> String {
    var hash = StableHash()
    for part in [finding.rule, files[finding.place.file]?.source.path ?? "", finding.message] {
      hash.add(part: part.utf8)
    }
    let key = hash.text + Self.line(of: finding, files)
    let number = seen[key, default: 0]
    seen[key] = number + 1
    if number == 0 { return key }
    hash.add(part: "\(number)".utf8)
    return hash.text + key.suffix(16)
  }

  /// A hash of the line in which the finding begins, without the space around it.
  static func line(of finding: Finding, _ files: PlacedFiles) -> String {
    var hash = StableHash()
    if let file = files[finding.place.file] {
      let start = file.range(finding.place.span).lowerBound
      let line = file.source.bytes[file.lines.range(ofLine: file.lines.line(at: start))]
      let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
      if let first = line.firstIndex(where: { !isSpace($0) }),
        let last = line.lastIndex(where: { !isSpace($0) })
      {
        hash.add(line[first...last])
      }
    }
    return hash.text
  }
}
