import CadreFindings

extension Lexer {
  /// Digits around a dash that a word processor made of a hyphen: a date, or a range.
  mutating func dashedNumber() -> Bool {
    guard let last = tokens.rows.last, last.kind == .integer, Int(last.end) == position,
      isDash(bytes.scalar(at: position).scalar)
    else { return false }
    let start = last.start
    var parts = [text(Int(start), position)]
    var offset = position
    while offset < bytes.count {
      let (scalar, length) = bytes.scalar(at: offset)
      if bytes[offset].isDigit {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      } else if isDash(scalar) || scalar == "-" {
        parts.append("")
      } else {
        break
      }
      offset += length
    }
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return false }
    readDashed(parts, from: Int(start), to: offset)
    return true
  }

  private mutating func readDashed(_ parts: [String], from start: Int, to end: Int) {
    let groups = parts.map(\.utf8.count)
    let isDate = groups == [4, 2, 2] || groups == [4, 2]
    let reading = parts.joined(separator: isDate ? "-" : " to ")
    position = start
    let begins = tokens.removeLast(from: start)
    isAtLineStart = begins ?? isAtLineStart
    unreadable(to: end, fixes: isDate || parts.count == 2 ? [reading] : [])
  }

  private func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2013}" || scalar == "\u{2014}" || scalar == "\u{2212}"
  }
}
