import CadreText

/// Sets source lines, marks and remarks into rows behind the gutter.
struct ExcerptRows {
  let columns: Int
  /// Digits of the widest line number.
  let gutter: Int
  let palette: Palette
  let markStyle: Palette.Style

  /// Room for source text behind "NN | ".
  private var room: Int { max(20, columns - gutter - 3) }

  func section(_ section: Excerpt.Section) -> String {
    let margin = String(repeating: " ", count: gutter)
    let place = "\(section.position.line):\(section.position.column)"
    var text = section.isPrimary ? "" : row("", "")
    text += margin + palette.paint(section.isPrimary ? "-->" : ":::", .gutter)
    text += " \(VisibleText.line(section.file.source.path)):\(place)\n" + row("", "")
    var previous: Int?
    for group in Self.lines(section.marks) {
      guard let line = group.first?.line else { continue }
      if let previous, line > previous + 1 { text += palette.paint("...", .gutter) + "\n" }
      text += self.line(line, group, section.file)
      previous = line
    }
    return text
  }

  /// A source line with its marks below. Where it is too long, each mark gets its own part of it.
  private func line(_ line: Int, _ marks: ArraySlice<Excerpt.Mark>, _ file: PlacedFile) -> String {
    var text = ""
    for (index, mark) in marks.enumerated() {
      let window = LineWindow(
        file.source.bytes, line: file.lines.range(ofLine: line), mark: mark.range, cells: room)
      if index == 0 || !window.isWhole { text += row(String(line + 1), window.text) }
      text += marking(mark, window)
    }
    return text
  }

  /// The carets, and the remark beside them or, if there is no room, below.
  private func marking(_ mark: Excerpt.Mark, _ window: LineWindow) -> String {
    let style = mark.isPrimary ? markStyle : .gutter
    let carets = String(repeating: mark.isPrimary ? "^" : "-", count: window.markWidth)
    let indent = String(repeating: " ", count: window.markColumn)
    let remark = VisibleText.line(mark.text)
    if remark.isEmpty { return row("", indent + palette.paint(carets, style)) }
    let width = DisplayWidth.cells(remark)
    if window.markColumn + window.markWidth + 1 + width <= room {
      return row("", indent + palette.paint("\(carets) \(remark)", style))
    }
    let below = String(repeating: " ", count: max(0, min(window.markColumn, room - width)))
    let lines = LineWrap.wrap(remark, cells: room)
    return row("", indent + palette.paint(carets, style))
      + lines.map { row("", below + palette.paint($0, style)) }.joined()
  }

  private func row(_ number: String, _ text: String) -> String {
    let padding = String(repeating: " ", count: max(0, gutter - number.count))
    let edge = palette.paint("\(padding)\(number) |", .gutter)
    return text.isEmpty ? "\(edge)\n" : "\(edge) \(text)\n"
  }

  /// The marks of each line together.
  private static func lines(_ marks: [Excerpt.Mark]) -> [ArraySlice<Excerpt.Mark>] {
    var groups: [ArraySlice<Excerpt.Mark>] = []
    var start = 0
    for index in marks.indices
    where index + 1 == marks.count || marks[index + 1].line != marks[index].line {
      groups.append(marks[start...index])
      start = index + 1
    }
    return groups
  }
}
