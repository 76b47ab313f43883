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
    for note in notes(finding, hiddenLabels: excerpt.hiddenLabels) {
      text += margin + palette.paint("=", .gutter) + " \(note)\n"
    }
    return text
  }

  /// What follows the excerpt; a note of several lines is indented below its first.
  private func notes(_ finding: Finding, hiddenLabels: Int) -> [String] {
    var notes: [String] = []
    if hiddenLabels > 0 { notes.append("\(hiddenLabels) more places are not shown") }
    let indent = "\n" + String(repeating: " ", count: 5)
    for help in finding.help {
      notes.append(
        help.split(separator: "\n").map { VisibleText.line(String($0)) }.joined(separator: indent))
    }
    for fix in finding.fixes { notes.append("\(VisibleText.line(fix.title))   [fix]") }
    if let variant = finding.variant {
      notes.append("shown by: --for \(VisibleText.line(variant))")
    }
    notes.append("see: cadre explain \(finding.rule)")
    return notes
  }
}
