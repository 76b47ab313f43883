import CadreText

/// Changes of files as a unified diff, which `patch -p1` and `git apply` read.
public struct DiffRendering: Sendable {
  /// For a terminal: coloured, and characters that a terminal obeys made visible. Otherwise the
  /// lines stand byte by byte as they are.
  public let isColoured: Bool
  public let isForTerminal: Bool

  /// Unchanged lines around a change.
  static let context = 3

  public init(isColoured: Bool = false, isForTerminal: Bool = false) {
    self.isColoured = isColoured
    self.isForTerminal = isForTerminal
  }

  /// The change of one file; empty if there is none.
  public func render(path: String, from old: [UInt8], to new: [UInt8]) -> [UInt8] {
    let difference = LineDifference(from: old, to: new)
    if difference.changes.isEmpty { return [] }
    var out: [UInt8] = []
    line("--- \(Self.name(path, side: "a"))", .strong, &out)
    line("+++ \(Self.name(path, side: "b"))", .strong, &out)
    for hunk in Self.hunks(difference.changes) { write(hunk, difference, to: &out) }
    return out
  }

  /// Changes whose contexts touch stand in one hunk.
  private static func hunks(_ changes: [LineDifference.Change])
    -> [ArraySlice<LineDifference.Change>]
  {
    var hunks: [ArraySlice<LineDifference.Change>] = []
    var start = 0
    for index in changes.indices
    where index + 1 == changes.count
      || changes[index + 1].old.lowerBound - changes[index].old.upperBound > 2 * context
    {
      hunks.append(changes[start...index])
      start = index + 1
    }
    return hunks
  }

  private func write(
    _ hunk: ArraySlice<LineDifference.Change>, _ difference: LineDifference,
    to out: inout [UInt8]
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, difference.old.count - last.old.upperBound)
    let old = first.old.lowerBound - before..<last.old.upperBound + after
    let new = first.new.lowerBound - before..<last.new.upperBound + after
    line("@@ -\(Self.text(old)) +\(Self.text(new)) @@", .hint, &out)
    var position = old.lowerBound
    for change in hunk {
      for row in position..<change.old.lowerBound { put(" ", difference.old[row], .plain, &out) }
      for row in change.old { put("-", difference.old[row], .removed, &out) }
      for row in change.new { put("+", difference.new[row], .added, &out) }
      position = change.old.upperBound
    }
    for row in position..<old.upperBound { put(" ", difference.old[row], .plain, &out) }
  }

  /// First line and count; a range without lines stands behind the line before it.
  private static func text(_ range: Range<Int>) -> String {
    if range.count == 1 { return "\(range.lowerBound + 1)" }
    return "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }

  private func put(
    _ sign: String, _ bytes: ArraySlice<UInt8>, _ style: Palette.Style, _ out: inout [UInt8]
  ) {
    let hasEnd = bytes.last == 10
    let text = hasEnd ? bytes.dropLast() : bytes
    if isForTerminal || isColoured {
      let shown = String(decoding: text, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false
      ).map { VisibleText.line(String($0)) }.joined(separator: "\t")
      line(sign + shown, style, &out)
    } else {
      out += Array(sign.utf8) + text + [10]
    }
    if !hasEnd { line("\\ No newline at end of file", .plain, &out) }
  }

  private func line(_ text: String, _ style: Palette.Style, _ out: inout [UInt8]) {
    out += Array((Palette(isColoured: isColoured).paint(text, style) + "\n").utf8)
  }

  /// The path behind `a/` or `b/`, in quotes where it holds characters that would end it.
  private static func name(_ path: String, side: String) -> String {
    let whole = path.utf8.first == UInt8(ascii: "/") ? path : "\(side)/\(path)"
    let isOdd: (Unicode.Scalar) -> Bool = { scalar in
      scalar == "\"" || scalar == "\\" || VisibleText.isHidden(scalar)
    }
    guard whole.unicodeScalars.contains(where: isOdd) else {
      // A tab ends a name that holds spaces.
      return whole.utf8.contains(UInt8(ascii: " ")) ? whole + "\t" : whole
    }
    var quoted = "\""
    for scalar in whole.unicodeScalars {
      if isOdd(scalar) {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 8)
          quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
