import CadreMarkup
import CadreModel

/// Classes with their first and last session, their rooms and instructors.
struct ClassTable {
  let sheet: Sheet
  let classes: [ClassIndex.Class]
  let caption: String

  func write(to html: inout HTMLWriter) {
    let columns =
      sheet.columns(.cohort, .firstSession, .lastSession)
      + [Sheet.Column(sheet.words(.sessionCount), isNumber: true)]
      + sheet.columns(.room, .instructor)
    sheet.table(caption: caption, columns, to: &html) { html in
      for item in classes { html.row { html in row(item, to: &html) } }
    }
  }

  private func row(_ item: ClassIndex.Class, to html: inout HTMLWriter) {
    html.rowHead { html in
      sheet.link(to: .cohort(item.cohort), isFull: true, in: &html)
      if item.group > 0 { html.text(", " + sheet.words(.groupNumber(item.group))) }
    }
    sheet.writeTime(of: item, to: &html)
    html.cell { html in sheet.write(item.roomWords, to: &html) }
    html.cell { html in sheet.write(item.teacherWords, to: &html) }
  }
}

extension ClassIndex.Class {
  /// Rooms in the order in which they are used, each once.
  var roomWords: Words {
    var seen: Set<ID<Room>> = []
    return sessions.flatMap(\.rooms).filter { seen.insert($0).inserted }
      .map { [.full(.room($0))] }.joined(by: ", ")
  }

  var teacherWords: Words {
    var seen: Set<ID<Instructor>> = []
    return sessions.flatMap(\.instructors).filter { seen.insert($0).inserted }
      .map { [.full(.instructor($0))] }.joined(by: ", ")
  }
}

extension Sheet {
  /// The cells of a class's first and last day and of its number of sessions.
  func writeTime(of item: ClassIndex.Class, to html: inout HTMLWriter) {
    html.cell { html in
      if let first = item.first { writeDay(first, to: &html) }
    }
    html.cell { html in
      if let last = item.last { writeDay(last, to: &html) }
    }
    html.number("\(item.sessions.count)")
  }
}
