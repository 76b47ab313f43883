import CadreMarkup
import CadreModel

/// Required steps of competencies as rows of dots: filled up to what is required, a ring around the
/// highest step that some module teaches.
struct ProfilePicture {
  let sheet: Sheet
  let needs: [ProfileNeed]

  private var steps: Int {
    let scales = needs.compactMap { sheet.program.competencies[$0.competency].scale?.value }
    let most = scales.flatMap { sheet.program.scales[$0].steps.map(\.number) }.max() ?? 0
    return min(max(most, needs.map(\.step).max() ?? 1), 12)
  }

  var bytes: [UInt8] {
    var svg = SVGWriter()
    let width = 300 + steps * 56 + 10
    let height = needs.count * 34 + 46
    svg.picture(
      id: sheet.anchor("profile-picture"), width: width, height: height,
      title: sheet.words(.profile), description: description
    ) { svg in
      for step in 1...max(1, steps) {
        svg.text(
          "\(step)", x: 300 + step * 56 - 28, y: 14, size: 12, anchor: .middle, fill: Ink.muted,
          className: "muted")
      }
      for (row, need) in needs.enumerated() { label(need, row: row, to: &svg) }
      dots(to: &svg)
      legend(y: height - 10, to: &svg)
    }
    return svg.bytes
  }

  private func highest(_ need: ProfileNeed) -> Int {
    sheet.index.teachers[Int(need.competency.index)].map(\.step).max() ?? 0
  }

  private var description: String {
    needs.map { need in
      let title = sheet.volume.plainTitle(sheet.program.competencies[need.competency])
      return "\(title): \(sheet.words(.stepNeeded)) \(need.step), "
        + "\(sheet.words(.reached)) \(highest(need))"
    }.joined(separator: "; ")
  }

  private func label(_ need: ProfileNeed, row: Int, to svg: inout SVGWriter) {
    let y = 22 + row * 34
    let title = sheet.volume.plainTitle(sheet.program.competencies[need.competency])
    svg.text(
      Ink.fitted(title, width: 280, size: 13), x: 2, y: y + 18, size: 13, fill: Ink.text,
      className: "ink")
  }

  /// Every dot of a kind in one path: a picture has many, and the book many pictures.
  private func dots(to svg: inout SVGWriter) {
    var filled = ""
    var empty = ""
    var rings = ""
    for (row, need) in needs.enumerated() {
      let y = 35 + row * 34
      let highest = highest(need)
      for step in 1...max(1, steps) {
        let x = 300 + step * 56 - 28
        if step <= need.step {
          filled += Self.circle(x, y, 8)
        } else {
          empty += Self.circle(x, y, 8)
        }
        if step == highest { rings += Self.circle(x, y, 13) }
      }
    }
    let color = Palette.common.light
    if !filled.isEmpty { svg.path(filled, stroke: "none", fill: color, className: "dot") }
    if !empty.isEmpty {
      svg.path(empty, stroke: Ink.muted, fill: Ink.page, className: "empty")
    }
    if !rings.isEmpty { svg.path(rings, stroke: color, className: "ring") }
  }

  private static func circle(_ x: Int, _ y: Int, _ radius: Int) -> String {
    "M\(x - radius) \(y)a\(radius) \(radius) 0 1 0 \(2 * radius) 0"
      + "a\(radius) \(radius) 0 1 0 \(-2 * radius) 0"
  }

  private func legend(y: Int, to svg: inout SVGWriter) {
    svg.rectangle(
      x: 2, y: y - 11, width: 12, height: 12, radius: 6, fill: Palette.common.light,
      className: "dot")
    svg.text(
      sheet.words(.stepNeeded), x: 20, y: y, size: 11, fill: Ink.muted, className: "muted")
    svg.rectangle(
      x: 150, y: y - 12, width: 14, height: 14, radius: 7, fill: "none",
      stroke: Palette.common.light, className: "ring")
    svg.text(sheet.words(.reached), x: 170, y: y, size: 11, fill: Ink.muted, className: "muted")
  }
}
