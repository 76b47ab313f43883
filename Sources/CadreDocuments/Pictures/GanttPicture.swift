import CadreMarkup
import CadreModel
import CadrePlanning
import CadreTime

/// A cohort's classes over time, one row a module and group. A bar is an unbroken run of sessions:
/// no meeting day lies between two of them. Holidays are shaded.
struct GanttPicture {
  let sheet: Sheet
  let cohort: ID<Cohort>
  let classes: [ClassIndex.Class]
  let span: DateSpan
  private let calendar: WorkCalendar?

  init?(sheet: Sheet, cohort: ID<Cohort>, timetable: CohortTimetable) {
    classes = sheet.index.classes.byCohort[Int(cohort.index)]
    guard let first = classes.compactMap(\.first).min(),
      let last = classes.compactMap(\.last).max()
    else { return nil }
    span = DateSpan(
      first: first.adding(days: 1 - Int(first.weekday.rawValue)) ?? first,
      last: last.adding(days: 7 - Int(last.weekday.rawValue)) ?? last)
    self.sheet = sheet
    self.cohort = cohort
    calendar = sheet.program.calendar(of: sheet.program.cohorts[cohort]).map {
      sheet.program.calendars[$0]
    }
  }

  private static let rowHeight = 26
  private static let left = 270
  private static let width = 1000

  var bytes: [UInt8] {
    var svg = SVGWriter()
    let height = 28 + classes.count * Self.rowHeight + 4
    let scale = TimeScale(span: span, left: Self.left, width: Self.width - Self.left - 8)
    svg.picture(
      id: sheet.anchor("gantt"), width: Self.width, height: height,
      title:
        "\(sheet.words(.timelineOf)): \(sheet.volume.plainTitle(sheet.program.cohorts[cohort]))",
      description: description, hasLinks: sheet.medium != .single
    ) { svg in
      for (first, last, title) in holidays {
        let x = scale.x(first)
        svg.rectangle(
          x: x, y: 22, width: max(2, scale.end(of: last) - x), height: height - 24,
          fill: Ink.holiday, className: "holiday", title: title)
      }
      scale.axis(top: 22, height: height - 24, words: sheet.words, to: &svg)
      for (row, item) in classes.enumerated() { draw(item, row: row, scale: scale, to: &svg) }
      asOf(scale, height: height, to: &svg)
    }
    return svg.bytes
  }

  private var description: String {
    classes.map { item in
      let span = item.first.flatMap { first in item.last.map { DateSpan(first: first, last: $0) } }
      return
        "\(sheet.program.modules[item.module].name): \(span.map { sheet.words.text($0) } ?? "")"
    }.joined(separator: "; ")
  }

  private func draw(
    _ item: ClassIndex.Class, row: Int, scale: TimeScale, to svg: inout SVGWriter
  ) {
    let module = sheet.program.modules[item.module]
    let accent = sheet.cardAccent(ofModule: Int(item.module.index))
    let y = 26 + row * Self.rowHeight
    let group = item.group > 0 ? "\(sheet.words(.groupNumber(item.group))) · " : ""
    svg.linked(to: sheet.address(of: .module(item.module))) { svg in
      svg.text(
        Ink.fitted(module.name, width: 90, size: 12), x: 2, y: y + 15, fill: accent.color,
        weight: 600,
        className: accent.className)
      svg.text(
        Ink.fitted(group + sheet.volume.plainTitle(module), width: 165, size: 11), x: 96, y: y + 15,
        size: 11, fill: Ink.text, className: "ink")
    }
    for run in runs(of: item) {
      let x = scale.x(run.first)
      svg.rectangle(
        x: x, y: y + 3, width: max(3, scale.end(of: run.last) - x), height: 16, radius: 2,
        fill: accent.color, className: "bar \(accent.className)",
        title: "\(module.name): \(group)\(sheet.words.text(run))")
    }
  }

  /// Runs of sessions without a meeting day of the cohort between them.
  func runs(of item: ClassIndex.Class) -> [DateSpan] {
    var runs: [DateSpan] = []
    for date in item.sessions.map(\.date) {
      if let last = runs.last, !hasMeeting(after: last.last, before: date) {
        runs[runs.count - 1] = DateSpan(first: last.first, last: max(last.last, date))
      } else {
        runs.append(DateSpan(first: date, last: date))
      }
    }
    return runs
  }

  private func hasMeeting(after first: CivilDate, before last: CivilDate) -> Bool {
    let gap = Int(last.dayNumber) - Int(first.dayNumber)
    if gap <= 1 { return false }
    guard let calendar, gap < 370 else { return gap > 4 }
    let cohort = sheet.program.cohorts[cohort]
    return (1..<gap).contains { step in
      guard let day = first.adding(days: step) else { return false }
      let weekday = calendar.effectiveWeekday(on: day)
      return (cohort.meets.isEmpty || cohort.meets.contains(weekday))
        && !calendar.slots(on: day).isEmpty
    }
  }

  /// Holidays in the span, from first to last day of each stretch.
  private var holidays: [(CivilDate, CivilDate, String)] {
    guard let calendar, span.dayCount < 4000 else { return [] }
    var found: [(CivilDate, CivilDate, String)] = []
    for step in 0..<span.dayCount {
      guard let day = span.first.adding(days: step), let holiday = calendar.holiday(on: day) else {
        continue
      }
      let title = sheet.volume.text(holiday.title)
      if let last = found.last, last.2 == title, last.1.adding(days: 1) == day {
        found[found.count - 1].1 = day
      } else {
        found.append((day, day, title))
      }
    }
    return found
  }

  private func asOf(_ scale: TimeScale, height: Int, to svg: inout SVGWriter) {
    guard let day = sheet.volume.input.asOf, span.contains(day) else { return }
    svg.line(
      x1: scale.x(day), y1: 22, x2: scale.x(day), y2: height - 2, stroke: Palette.caution.light,
      width: 2, dash: "4 3", className: "as-of")
  }

  /// The shaded days in words.
  func holidayList(to html: inout HTMLWriter) {
    let all = holidays
    if all.isEmpty { return }
    html.element("p", [("class", "hint")]) { html in
      html.text(sheet.words(.holidays) + ": ")
      html.text(
        all.map { "\($0.2) (\(sheet.words.text(DateSpan(first: $0.0, last: $0.1))))" }
          .joined(separator: "; "))
    }
  }
}
