import CadreMarkup
import CadreModel
import CadrePlanning
import CadreTime

/// An instructor's sessions and weekly load.
struct InstructorChapter {
  let sheet: Sheet
  let id: ID<Instructor>

  func write(to html: inout HTMLWriter) {
    let instructor = sheet.program.instructors[id]
    sheet.head(instructor, kind: .instructor, place: .instructor(id), to: &html)
    sheet.remarks(instructor.remarks, to: &html)
    sheet.write(facts: facts(instructor), to: &html)
    sheet.write(
      sheet.index.classes.byInstructor[Int(id.index)], of: .instructor(id), as: .instructor,
      to: &html)
    FreeGrid(sheet: sheet, resource: .instructor(id)).write(to: &html)
  }

  private func facts(_ instructor: Instructor) -> [Fact] {
    let volume = sheet.volume
    let kinds = instructor.kinds.map { kind -> Words in
      [.authored(volume.title(sheet.program.kinds[kind.value]))]
    }
    let facts = [
      Fact(.kinds, kinds),
      Fact(
        .site,
        instructor.site.map { [[.authored(volume.title(sheet.program.sites[$0.value]))]] } ?? []),
      Fact(.qualifiedFor, instructor.teaches.map { [.full(.module($0.value))] }),
      Fact(
        .weeklyLoad,
        instructor.weeklyLoad.map {
          [[.text(volume.amount($0.value.minutes, in: $0.value.unit))]]
        } ?? []),
      Fact(.away, instructor.away.map { [.text(sheet.words.text($0.value))] }),
    ]
    return facts.filter { !$0.lines.isEmpty }
  }
}

/// A room's sessions.
struct RoomChapter {
  let sheet: Sheet
  let id: ID<Room>

  func write(to html: inout HTMLWriter) {
    let room = sheet.program.rooms[id]
    sheet.head(room, kind: .room, place: .room(id), to: &html)
    sheet.remarks(room.remarks, to: &html)
    sheet.write(facts: facts(room), to: &html)
    sheet.write(
      sheet.index.classes.byRoom[Int(id.index)], of: .room(id), as: .room, to: &html)
    FreeGrid(sheet: sheet, resource: .room(id)).write(to: &html)
  }

  private func facts(_ room: Room) -> [Fact] {
    let volume = sheet.volume
    let kinds = room.kinds.map { kind -> Words in
      [.authored(volume.title(sheet.program.kinds[kind.value]))]
    }
    let facts = [
      Fact(.kinds, kinds),
      Fact(
        .site, room.site.map { [[.authored(volume.title(sheet.program.sites[$0.value]))]] } ?? []),
      Fact(.seats, room.seats.map { [[.text("\($0.value)")]] } ?? []),
      Fact(.closed, room.closed.map { [.text(sheet.words.text($0.value))] }),
    ]
    return facts.filter { !$0.lines.isEmpty }
  }
}

extension Sheet {
  /// The sessions that an instructor gives or a room holds: week by week, and each by itself where
  /// there is room for it.
  fileprivate func write(
    _ sessions: [Session], of place: Place, as subject: SessionTable.Subject,
    to html: inout HTMLWriter
  ) {
    if sessions.isEmpty { return }
    subscribe(to: place, in: &html)
    section(.byWeek, "weeks", to: &html) { html in
      WeekTable(sheet: self, sessions: sessions).write(to: &html)
    }
    if medium == .book { return }
    section(.weekGrid, "grid", to: &html) { html in
      WeekGrid(sheet: self, sessions: sessions).write(to: &html)
    }
    section(.sessions, "sessions", to: &html) { html in
      SessionTable(sheet: self, sessions: sessions, subject: subject).write(to: &html)
    }
  }
}

/// Contact time week by week.
struct WeekTable {
  let sheet: Sheet
  let sessions: [Session]

  func write(to html: inout HTMLWriter) {
    let columns =
      sheet.columns(.week)
      + [
        Sheet.Column(sheet.words(.sessionCount), isNumber: true),
        Sheet.Column(sheet.words(.length), isNumber: true),
      ]
    let caption = sheet.words(.byWeek)
    sheet.table(caption: caption, columns, className: "narrow", to: &html) { html in
      for week in weeks {
        html.row { html in
          html.rowHead { html in sheet.write(week.span, to: &html) }
          html.number("\(week.count)")
          html.number(sheet.volume.amount(week.minutes))
        }
      }
    }
  }

  private struct Week {
    var span: DateSpan
    var count: Int
    var minutes: Int
  }

  private var weeks: [Week] {
    var weeks: [Week] = []
    for session in sessions {
      let monday =
        session.date.adding(days: 1 - Int(session.date.weekday.rawValue)) ?? session.date
      if let last = weeks.last, last.span.first == monday {
        weeks[weeks.count - 1].count += 1
        weeks[weeks.count - 1].minutes = [last.minutes, session.minutes].clampedSum
      } else {
        let sunday = monday.adding(days: 6) ?? monday
        weeks.append(
          Week(
            span: DateSpan(first: monday, last: sunday), count: 1, minutes: session.minutes))
      }
    }
    return weeks
  }
}
