import CadreMarkup
import CadreModel
import CadreTime

/// The phases of the programme on a time line, one row a phase.
struct PhasePicture {
  let sheet: Sheet
  let cover: Programme
  let span: DateSpan

  init?(sheet: Sheet, cover: Programme) {
    guard let first = cover.phases.map(\.span.first).min(),
      let last = cover.phases.map(\.span.last).max()
    else { return nil }
    let all = DateSpan(first: first, last: last)
    let runs = cover.runs?.value
    span = DateSpan(
      first: min(all.first, runs?.first ?? all.first), last: max(all.last, runs?.last ?? all.last))
    self.sheet = sheet
    self.cover = cover
  }

  var bytes: [UInt8] {
    var svg = SVGWriter()
    let height = 30 + cover.phases.count * 34 + 4
    let scale = TimeScale(span: span, left: 200, width: 590)
    svg.picture(
      id: sheet.anchor("phase-line"), width: 800, height: height, title: sheet.words(.phases),
      description: description
    ) { svg in
      scale.axis(top: 22, height: height - 24, words: sheet.words, to: &svg)
      for (row, phase) in cover.phases.enumerated() {
        draw(phase, row: row, scale: scale, to: &svg)
      }
      asOf(scale, height: height, to: &svg)
    }
    return svg.bytes
  }

  private var description: String {
    cover.phases.map {
      "\(sheet.volume.plainTitle($0)): \(sheet.words.text($0.span))"
    }.joined(separator: "; ")
  }

  private func draw(_ phase: Phase, row: Int, scale: TimeScale, to svg: inout SVGWriter) {
    let y = 28 + row * 34
    let title = sheet.volume.plainTitle(phase)
    svg.text(
      Ink.fitted(title, width: 185, size: 12), x: 2, y: y + 17, fill: Ink.text, className: "ink")
    let x = scale.x(phase.span.first)
    svg.rectangle(
      x: x, y: y + 3, width: max(3, scale.end(of: phase.span.last) - x), height: 20, radius: 3,
      fill: Palette.common.light, className: "bar f",
      title: "\(title): \(sheet.words.text(phase.span))")
    for task in phase.tasks { mark(task, y: y, scale: scale, to: &svg) }
  }

  /// A notch in the bar where a task is due.
  private func mark(_ task: Phase.Task, y: Int, scale: TimeScale, to svg: inout SVGWriter) {
    guard let due = task.due, span.contains(due) else { return }
    svg.rectangle(
      x: scale.end(of: due) - 3, y: y, width: 3, height: 26, fill: Ink.text, className: "solid",
      title: "\(sheet.words(.due)) \(sheet.words.text(due)): \(sheet.volume.text(task.title))")
  }

  private func asOf(_ scale: TimeScale, height: Int, to svg: inout SVGWriter) {
    guard let day = sheet.volume.input.asOf, span.contains(day) else { return }
    svg.line(
      x1: scale.x(day), y1: 22, x2: scale.x(day), y2: height - 2, stroke: Palette.caution.light,
      width: 2, dash: "4 3", className: "as-of")
  }
}
