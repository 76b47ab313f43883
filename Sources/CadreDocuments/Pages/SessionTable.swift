import CadreMarkup
import CadreModel
import CadrePlanning

/// Sessions one by one. The column of the page's own subject is left out.
struct SessionTable {
  enum Subject { case cohort, instructor, room }

  let sheet: Sheet
  let sessions: [Session]
  let subject: Subject

  private var volume: Volume { sheet.volume }

  func write(to html: inout HTMLWriter) {
    var columns = sheet.columns(.date, .time)
    if subject != .cohort { columns += sheet.columns(.cohort) }
    columns += sheet.columns(.module, .session)
    if subject != .room { columns += sheet.columns(.room) }
    if subject != .instructor { columns += sheet.columns(.instructor) }
    sheet.table(caption: sheet.words(.sessions), columns, to: &html) { html in
      for session in sessions { html.row { html in row(session, to: &html) } }
    }
  }

  private func row(_ session: Session, to html: inout HTMLWriter) {
    html.rowHead { html in sheet.writeDay(session.date, to: &html) }
    html.element("td", [("class", "time")], text: sheet.words.clock(session.start, session.end))
    if subject != .cohort {
      html.cell { html in sheet.link(to: .cohort(session.cohort), isFull: true, in: &html) }
    }
    html.cell { html in
      sheet.link(to: .module(session.module), isFull: sheet.medium != .book, in: &html)
    }
    html.cell(volume.shortText(of: session))
    if subject != .room {
      html.cell { html in
        sheet.write(session.rooms.map { [.full(.room($0))] }.joined(by: ", "), to: &html)
      }
    }
    if subject != .instructor {
      html.cell { html in
        var words = session.instructors.map { instructor -> Words in
          [.full(.instructor(instructor))]
        }
        if let provider = session.provider {
          words.append([.authored(volume.title(sheet.program.partners[provider]))])
        }
        sheet.write(words.joined(by: ", "), to: &html)
      }
    }
  }
}
