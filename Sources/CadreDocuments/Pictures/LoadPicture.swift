import CadreMarkup
import CadreModel
import CadrePlanning
import CadreTime

/// How much is asked of whom in which week: a row for each instructor and room, a square for each
/// week, whose side grows with the contact time. Size tells what colour does elsewhere.
struct LoadPicture {
  struct Row {
    var place: Place
    /// Contact minutes by weeks from the first.
    var weeks: [Int]

    var total: Int { weeks.clampedSum }
    var most: Int { weeks.max() ?? 0 }
  }

  /// Most rows drawn and listed: those with the greatest load.
  static let mostRows = 60
  /// Most weeks drawn; a longer plan is drawn from its start.
  static let mostWeeks = 120
  private static let left = 210
  private static let rowHeight = 20
  private static let width = 1000

  let sheet: Sheet
  let rows: [Row]
  let first: CivilDate

  init?(sheet: Sheet) {
    let sessions = sheet.volume.input.timetable.sessions
    guard let start = sessions.map(\.date).min() else { return nil }
    self.sheet = sheet
    let monday = start.adding(days: 1 - Int(start.weekday.rawValue)) ?? start
    first = monday
    let classes = sheet.index.classes
    let all =
      sheet.program.instructors.ids.map {
        Self.row(.instructor($0), classes.byInstructor[Int($0.index)], monday)
      }
      + sheet.program.rooms.ids.map {
        Self.row(.room($0), classes.byRoom[Int($0.index)], monday)
      }
    let busiest = all.enumerated().filter { $0.element.total > 0 }
      .sorted { ($1.element.total, $0.offset) < ($0.element.total, $1.offset) }
      .prefix(Self.mostRows)
    rows = busiest.sorted { $0.offset < $1.offset }.map(\.element)
    if rows.isEmpty { return nil }
  }

  private static func row(_ place: Place, _ sessions: [Session], _ monday: CivilDate) -> Row {
    var weeks: [Int] = []
    for session in sessions {
      let week = Int(session.date.dayNumber - monday.dayNumber) / 7
      guard (0..<mostWeeks).contains(week) else { continue }
      while weeks.count <= week { weeks.append(0) }
      weeks[week] = [weeks[week], session.minutes].clampedSum
    }
    return Row(place: place, weeks: weeks)
  }

  private var weekCount: Int { rows.map(\.weeks.count).max() ?? 1 }
  private var most: Int { max(1, rows.map(\.most).max() ?? 1) }

  var bytes: [UInt8] {
    var svg = SVGWriter()
    let height = 26 + rows.count * Self.rowHeight + 4
    let last = first.adding(days: weekCount * 7 - 1) ?? first
    let scale = TimeScale(
      span: DateSpan(first: first, last: last), left: Self.left,
      width: Self.width - Self.left - 8)
    svg.picture(
      id: sheet.anchor("load-map"), width: Self.width, height: height,
      title: sheet.words(.loadMap), description: description, hasLinks: sheet.medium != .single
    ) { svg in
      scale.axis(top: 22, height: height - 24, words: sheet.words, to: &svg)
      for (number, row) in rows.enumerated() { draw(row, number, scale, to: &svg) }
    }
    return svg.bytes
  }

  private var description: String {
    rows.map { "\(name($0)): \(sheet.volume.amount($0.total))" }.joined(separator: "; ")
  }

  private func name(_ row: Row) -> String { sheet.volume.plain([.full(row.place)]) }

  private func draw(_ row: Row, _ number: Int, _ scale: TimeScale, to svg: inout SVGWriter) {
    let y = 24 + number * Self.rowHeight
    svg.linked(to: sheet.address(of: row.place)) { svg in
      svg.text(
        Ink.fitted(name(row), width: Self.left - 12, size: 11), x: 2, y: y + 14, size: 11,
        fill: Ink.text, className: "ink")
    }
    for (week, minutes) in row.weeks.enumerated() where minutes > 0 {
      guard let monday = first.adding(days: week * 7) else { continue }
      let cell = max(2, min(16, scale.end(of: monday.adding(days: 6) ?? monday) - scale.x(monday)))
      let side = max(2, cell * squareRoot(of: minutes * 100 / most) / 10)
      svg.rectangle(
        x: scale.x(monday) + (cell - side) / 2, y: y + 2 + (16 - min(16, side)) / 2, width: side,
        height: min(16, side), fill: Palette.common.light, className: "bar f",
        title: "\(name(row)), \(sheet.words.text(monday)): \(sheet.volume.amount(minutes))")
    }
  }

  /// Whole, from 0 to 10: areas, not sides, stand for the load.
  private func squareRoot(of number: Int) -> Int {
    (0...10).last { $0 * $0 <= number } ?? 0
  }

  /// The figures beside the picture.
  func table(to html: inout HTMLWriter) {
    let words = sheet.words
    let columns =
      sheet.columns(.resource)
      + [
        Sheet.Column(words(.length), isNumber: true),
        Sheet.Column(words(.weeksUsed), isNumber: true),
        Sheet.Column(words(.fullestWeek), isNumber: true),
      ]
    sheet.table(caption: words(.loadMap), columns, className: "narrow", to: &html) { html in
      for row in rows {
        html.row { html in
          html.rowHead { html in sheet.link(to: row.place, isFull: true, in: &html) }
          html.number(sheet.volume.amount(row.total))
          html.number("\(row.weeks.count { $0 > 0 })")
          html.number(sheet.volume.amount(row.most))
        }
      }
    }
  }
}
