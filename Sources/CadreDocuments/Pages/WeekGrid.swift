import CadreMarkup
import CadreModel
import CadrePlanning
import CadreTime

/// Sessions in the shape of weeks: a row for each week, a column for each day of the week that is
/// used.
struct WeekGrid {
  let sheet: Sheet
  let sessions: [Session]

  func write(to html: inout HTMLWriter) {
    let days = Set(sessions.map(\.date.weekday)).sorted { $0.rawValue < $1.rawValue }
    let columns = sheet.columns(.week) + days.map { Sheet.Column(sheet.words.long($0)) }
    sheet.table(caption: sheet.words(.weekGrid), columns, to: &html) { html in
      for week in weeks { html.row { html in row(week, days, to: &html) } }
    }
  }

  private struct Week {
    var monday: CivilDate
    var sessions: [Session]
  }

  /// By time; a session of several parts stands once for each.
  private var weeks: [Week] {
    var weeks: [Week] = []
    for session in sessions.sorted(by: { ($0.date, $0.start) < ($1.date, $1.start) }) {
      let monday =
        session.date.adding(days: 1 - Int(session.date.weekday.rawValue)) ?? session.date
      if weeks.last?.monday == monday {
        weeks[weeks.count - 1].sessions.append(session)
      } else {
        weeks.append(Week(monday: monday, sessions: [session]))
      }
    }
    return weeks
  }

  private func row(_ week: Week, _ days: [Weekday], to html: inout HTMLWriter) {
    html.rowHead { html in sheet.write(week.monday, to: &html) }
    for day in days {
      html.cell { html in
        let mine = week.sessions.filter { $0.date.weekday == day }
        sheet.write(lines: mine.map { line(of: $0) }, to: &html)
      }
    }
  }

  private func line(of session: Session) -> Words {
    let group =
      session.group > 0 ? ", " + sheet.words(.groupNumber(session.group)) : ""
    return [
      .text(sheet.words.clock(session.start) + " "), .name(.module(session.module)), .text(group),
    ]
  }
}
