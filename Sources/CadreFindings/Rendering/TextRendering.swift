import CadreText

/// Findings for people: headline, source excerpt with marks, help, fixes.
public struct TextRendering: Sendable {
  /// Cells of a line on the terminal.
  public let columns: Int
  public let isColoured: Bool

  public init(columns: Int = 80, isColoured: Bool = false) {
    self.columns = min(max(columns, 40), 1_000)
    self.isColoured = isColoured
  }

  /// All findings by file and place, an empty line after each, and the summary; empty if none.
  public func render(_ findings: [Finding], in sources: SourceSet) -> String {
    if findings.isEmpty { return "" }
    let files = PlacedFiles(findings, sources)
    var text = ""
    for finding in findings.inOutputOrder() {
      text += block(finding, files)
      text += "\n"
    }
    return text + FindingSummary(findings).line + "\n"
  }

  private func block(_ finding: Finding, _ files: PlacedFiles) -> String {
    let palette = Palette(isColoured: isColoured)
    let excerpt = Excerpt(finding, files)
    let gutter = String(excerpt.lastLine).count
    var text = palette.paint(
      "\(finding.severity.rawValue)[\(finding.rule)]", finding.severity.style)
    text += palette.paint(": \(VisibleText.line(finding.message))", .strong) + "\n"
    let rows = ExcerptRows(
      columns: columns, gutter: gutter, palette: palette, markStyle: finding.severity.style)
    for section in excerpt.sections { text += rows.section(section) }
    let margin = String(repeating: " ", count: gutter + 1)
    text += margin + palette.paint("|", .gutter) + "\n"
    for note in Self.notes(finding, excerpt) {
      let lines = note.split(separator: "\n").flatMap {
        LineWrap.wrap(VisibleText.line(String($0)), cells: columns - gutter - 3)
      }
      text += margin + palette.paint("=", .gutter) + " "
      text += lines.joined(separator: "\n\(margin)  ") + "\n"
    }
    return text
  }

  /// What follows the excerpt; a note may have several lines.
  private static func notes(_ finding: Finding, _ excerpt: Excerpt) -> [String] {
    var notes: [String] = []
    if excerpt.sections.isEmpty, !finding.remark.isEmpty { notes.append(finding.remark) }
    if excerpt.hiddenLabels > 0 { notes.append(Plural.text(excerpt.hiddenLabels, "more place")) }
    return notes + finding.notes
  }
}
