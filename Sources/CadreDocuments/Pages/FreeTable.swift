import CadreMarkup
import CadreModel
import CadrePlanning
import CadreTime

/// What rooms and instructors could still take, a row each.
struct FreeTable {
  let sheet: Sheet

  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    guard let free = sheet.index.free, !free.rows.isEmpty else { return }
    let columns =
      sheet.columns(.resource)
      + [.freeCount, .freeAWeek, .freeMost].map { Sheet.Column(words($0), isNumber: true) }
      + sheet.columns(.firstFree)
    sheet.section(.freeTime, "free", to: &html) { html in
      html.element("p", text: words(.freeIn(words.text(free.span))))
      sheet.table(caption: words(.freeTime), columns, to: &html) { html in
        for row in free.rows { html.row { html in write(row, to: &html) } }
      }
    }
  }

  private func write(_ row: FreeTime.Row, to html: inout HTMLWriter) {
    html.rowHead { html in sheet.link(to: row.resource.place, isFull: true, in: &html) }
    html.number("\(row.slots.count)")
    html.number(sheet.volume.amount(sheet.volume.weeklyMean(of: row)))
    html.number(sheet.volume.amount(row.weeks.max() ?? 0))
    html.cell { html in
      guard let first = row.slots.first else { return html.text("–") }
      sheet.writeDay(first.date, to: &html)
      html.text(" " + words.clock(first.start, first.end))
    }
  }
}

/// The free slots of one room or instructor: a row for each week, a column for each day of the week
/// that has some.
struct FreeGrid {
  let sheet: Sheet
  let resource: FreeTime.Resource

  func write(to html: inout HTMLWriter) {
    guard sheet.medium != .book, let free = sheet.index.free,
      let row = free.rows.first(where: { $0.resource == resource }), !row.slots.isEmpty
    else { return }
    let days = Set(row.slots.map(\.date.weekday)).sorted { $0.rawValue < $1.rawValue }
    let weeks = Dictionary(grouping: row.slots) { $0.date.weekNumber - free.span.first.weekNumber }
    let columns =
      sheet.columns(.week) + [Sheet.Column(sheet.words(.length), isNumber: true)]
      + days.map { Sheet.Column(sheet.words.long($0)) }
    sheet.section(.freeSlots, "free", to: &html) { html in
      html.element("p", text: sheet.words(.freeIn(sheet.words.text(free.span))))
      sheet.table(caption: sheet.words(.freeSlots), columns, to: &html) { html in
        for week in weeks.keys.sorted() {
          html.row { html in
            html.rowHead { html in sheet.write(free.monday(ofWeek: week), to: &html) }
            html.number(sheet.volume.amount(row.weeks[week]))
            for day in days { cell(weeks[week] ?? [], day, to: &html) }
          }
        }
      }
    }
  }

  private func cell(_ slots: [FreeTime.Slot], _ day: Weekday, to html: inout HTMLWriter) {
    html.cell { html in
      let lines = slots.filter { $0.date.weekday == day }.map { slot -> Words in
        [.text(sheet.words.clock(slot.start, slot.end))]
      }
      if !lines.isEmpty { sheet.write(lines: lines, to: &html) }
    }
  }
}

extension FreeTime.Resource {
  var place: Place {
    switch self {
    case .room(let id): .room(id)
    case .instructor(let id): .instructor(id)
    }
  }
}

extension Volume {
  /// What is free a week on average, in whole units.
  func weeklyMean(of row: FreeTime.Row) -> Int {
    let mean = row.weeks.clampedSum / Swift.max(1, row.weeks.count)
    let unit = max(1, program.units[index.commonUnit].minutes)
    return mean / unit * unit
  }
}
