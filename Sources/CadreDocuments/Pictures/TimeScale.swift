import CadreMarkup
import CadreTime

/// Days on a line of pixels.
struct TimeScale {
  let span: DateSpan
  let left: Int
  let width: Int

  /// The left edge of a day; days outside the span fall on its ends.
  func x(_ date: CivilDate) -> Int {
    let day = min(max(Int(date.dayNumber - span.first.dayNumber), 0), span.dayCount)
    return left + day * width / max(1, span.dayCount)
  }

  /// The right edge of a day.
  func end(of date: CivilDate) -> Int { x(date.adding(days: 1) ?? date) }

  /// First days of months in the span, every `step` months, at most a few dozens.
  func months() -> [CivilDate] {
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 600].first { monthCount / $0 <= 14 } ?? 1200
    var months: [CivilDate] = []
    var month = CivilDate(year: span.first.year, month: 1, day: 1) ?? span.first
    while month <= span.last {
      if month >= span.first.startOfMonth { months.append(month) }
      guard let next = month.adding(months: step) else { break }
      month = next
    }
    return months
  }

  private var monthCount: Int {
    (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1
  }

  /// Lines of months, or of weeks where the span is short, with their names over a height.
  func axis(top: Int, height: Int, words: PageLanguage, to svg: inout SVGWriter) {
    let marks =
      span.dayCount <= 84
      ? mondays.map { ($0, words.shortText($0)) } : months().map { ($0, words.monthText($0)) }
    for (date, text) in marks {
      let x = x(max(date, span.first))
      svg.line(
        x1: x, y1: top, x2: x, y2: top + height, stroke: Ink.line, className: "grid")
      svg.text(text, x: x + 4, y: top - 6, size: 11, fill: Ink.muted, className: "muted")
    }
  }

  /// Mondays of a span of a few weeks.
  private var mondays: [CivilDate] {
    (0..<min(span.dayCount, 84)).compactMap { span.first.adding(days: $0) }
      .filter { $0.weekday == .monday }
  }
}
