import CadreMarkup
import CadreModel
import CadreTime

/// How long a completion holds, shown on the example of a day: completion, the window in which
/// renewal keeps the month, the last valid day, and the next period after a renewal on time.
struct ValidityPicture {
  let sheet: Sheet
  let completed: CivilDate
  let windowFirst: CivilDate?
  let last: CivilDate
  let nextLast: CivilDate?

  /// nil where the module's completion does not expire or there is no day to start from.
  init?(sheet: Sheet, module id: ID<Module>) {
    let module = sheet.program.modules[id]
    guard let rule = module.validity?.value, let day = Self.exampleDay(sheet, id) else {
      return nil
    }
    let validity = rule.arithmetic
    guard let last = validity.lastDay(completed: day) else { return nil }
    self.sheet = sheet
    completed = day
    self.last = last
    windowFirst = validity.firstDayOfWindow(before: last)
    nextLast = windowFirst.flatMap { validity.lastDay(completed: max($0, day), before: last) }
  }

  /// The end of the first planned class, else the day of the catalogue, of the edition or of the
  /// programme.
  private static func exampleDay(_ sheet: Sheet, _ id: ID<Module>) -> CivilDate? {
    sheet.index.classes.byModule[Int(id.index)].first?.last ?? sheet.volume.input.asOf
      ?? sheet.program.cover?.edition?.from ?? sheet.program.cover?.runs?.first
  }

  var bytes: [UInt8] {
    var svg = SVGWriter()
    let end = max(nextLast ?? last, last)
    let span = DateSpan(first: completed.startOfMonth, last: end.endOfMonth)
    let scale = TimeScale(span: span, left: 10, width: 740)
    svg.picture(
      id: sheet.anchor("validity-line"), width: 760, height: 92,
      title: sheet.words(.validityLine), description: description
    ) { svg in
      scale.axis(top: 22, height: 62, words: sheet.words, to: &svg)
      draw(scale, to: &svg)
    }
    return svg.bytes
  }

  private func draw(_ scale: TimeScale, to svg: inout SVGWriter) {
    bar(
      from: completed, to: last, y: 32, className: "bar f", fill: Palette.common.light, scale, &svg)
    if let windowFirst {
      bar(
        from: windowFirst, to: last, y: 32, className: "window", fill: Palette.caution.light, scale,
        &svg)
    }
    if let nextLast, let next = last.adding(days: 1), nextLast > last {
      bar(
        from: next, to: nextLast, y: 58, className: "bar f", fill: Palette.common.light, scale, &svg
      )
    }
  }

  private func bar(
    from first: CivilDate, to last: CivilDate, y: Int, className: String, fill: String,
    _ scale: TimeScale, _ svg: inout SVGWriter
  ) {
    let x = scale.x(first)
    svg.rectangle(
      x: x, y: y, width: max(2, scale.end(of: last) - x), height: 18, radius: 3, fill: fill,
      className: className, title: sheet.words.text(DateSpan(first: first, last: last)))
  }

  private var rows: [(Phrase, CivilDate)] {
    var rows: [(Phrase, CivilDate)] = [(.completion, completed)]
    if let windowFirst { rows.append((.renewalWindowFrom, windowFirst)) }
    rows.append((.lastValidDay, last))
    if let nextLast { rows.append((.lastDayAfterRenewal, nextLast)) }
    return rows
  }

  private var description: String {
    rows.map { "\(sheet.words($0.0)): \(sheet.words.text($0.1))" }.joined(separator: "; ")
  }

  /// The same in a table.
  func table(to html: inout HTMLWriter) {
    html.element("p", [("class", "hint")], text: sheet.words(.validityExample))
    html.element("dl", [("class", "facts")]) { html in
      for (label, date) in rows {
        html.element("dt", text: sheet.words(label))
        html.element("dd") { html in sheet.write(date, to: &html) }
      }
    }
  }
}
