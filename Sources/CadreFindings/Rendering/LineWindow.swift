import CadreText

/// The part of a source line that fits on the terminal, with the cells that a mark takes under it.
struct LineWindow {
  let text: String
  let markColumn: Int
  let markWidth: Int
  /// The line is shown whole.
  let isWhole: Bool

  /// `line` and `mark` are byte ranges of the file; `cells` is the room there is.
  init(_ bytes: [UInt8], line: Range<Int>, mark: Range<Int>, cells room: Int) {
    let isMarked = line.lowerBound == 0 && line.count >= 3 && bytes.starts(with: Self.byteOrderMark)
    let line = isMarked ? 3..<line.upperBound : line
    let nearby = Self.nearby(bytes, line: line, mark: mark, reach: room * 16)
    let cells = Self.cells(bytes, nearby)
    let isCutLeft = nearby.lowerBound > line.lowerBound
    let isCutRight = nearby.upperBound < line.upperBound
    let total = cells.last?.endColumn ?? 0
    let start = cells.first { $0.end > mark.lowerBound }?.column ?? total
    let end = max(start, cells.last { $0.start < mark.upperBound }?.endColumn ?? 0)

    var first = 0
    if isCutLeft || end > room - 1, total > room || isCutLeft || isCutRight {
      first = max(0, start - room / 3)
      if !isCutRight, total - first < room - 1 { first = max(0, min(start, total - room + 1)) }
    }
    let hasLeft = isCutLeft || first > 0
    let kept = cells.filter { $0.column >= first }
    let origin = kept.first?.column ?? total
    let budget = room - (hasLeft ? 1 : 0)
    let hasRight = isCutRight || total - origin > budget
    let shown = kept.prefix { $0.endColumn - origin <= budget - (hasRight ? 1 : 0) }
    let shift = (hasLeft ? 1 : 0) - origin

    text = (hasLeft ? "…" : "") + shown.map(\.text).joined() + (hasRight ? "…" : "")
    markColumn = min(start + shift, max(0, room - 1))
    markWidth = max(1, min(end, shown.last?.endColumn ?? end) - start)
    isWhole = !hasLeft && !hasRight
  }

  /// One character as it is shown, with its columns and the bytes it comes from.
  private struct Cell {
    let text: String
    let column: Int
    let endColumn: Int
    let start: Int
    let end: Int
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// At most `reach` bytes before the mark and after its start, cut between scalars.
  private static func nearby(
    _ bytes: [UInt8], line: Range<Int>, mark: Range<Int>, reach: Int
  ) -> Range<Int> {
    let centre = min(max(mark.lowerBound, line.lowerBound), line.upperBound)
    var start = max(line.lowerBound, centre - reach)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(line.upperBound, centre + reach)
    while end > centre, end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<max(start, end)
  }

  private static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var offset = range.lowerBound
    for character in String(decoding: bytes[range], as: UTF8.self) {
      let source = String(character)
      let text: String
      if source == "\t" {
        text = String(repeating: " ", count: DisplayWidth.tabStop - column % DisplayWidth.tabStop)
      } else {
        text = VisibleText.line(source)
      }
      let endColumn = column + DisplayWidth.cells(text)
      let end = offset + source.utf8.count
      cells.append(Cell(text: text, column: column, endColumn: endColumn, start: offset, end: end))
      (column, offset) = (endColumn, end)
    }
    return cells
  }
}
