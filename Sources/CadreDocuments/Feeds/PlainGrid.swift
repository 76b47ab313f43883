import CadreText

/// Text in columns for terminals, aligned by display width. Control characters become spaces.
struct PlainGrid {
  private var rows: [[String]] = []

  mutating func row(_ cells: [String]) { rows.append(cells.map(Self.clean)) }

  /// Lines with two spaces between columns and none at their ends.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { $0.indices.contains(column) ? Self.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { Self.line($0, widths) + "\n" }.joined()
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let gap = column == cells.count - 1 ? 0 : widths[column] - width(cell) + 2
      line += cell + String(repeating: " ", count: max(0, gap))
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  static func width(_ text: String) -> Int {
    DisplayWidth.cells(text)
  }

  static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
