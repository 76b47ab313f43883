import CadreMarkup
import CadreModel
import CadrePlanning

/// All schedules: by cohort, instructor and room, and the data behind them.
struct ScheduleChapter {
  let sheet: Sheet

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }

  func write(to html: inout HTMLWriter) {
    sheet.head(.schedule, place: .schedule, to: &html)
    cohorts(to: &html)
    instructors(to: &html)
    rooms(to: &html)
    loadMap(to: &html)
    FreeTable(sheet: sheet).write(to: &html)
    partners(to: &html)
    CostSection(sheet: sheet).write(to: &html)
    unplaced(to: &html)
    if sheet.medium == .site { data(to: &html) }
  }

  private func cohorts(to html: inout HTMLWriter) {
    let columns =
      sheet.columns(.cohort, .follows, .variant)
      + [Sheet.Column(words(.size), isNumber: true)]
      + sheet.columns(.firstSession, .finish, .quality)
    sheet.section(.cohortSchedules, "cohorts", to: &html) { html in
      sheet.table(caption: words(.cohortSchedules), columns, to: &html) { html in
        for id in sheet.program.cohorts.ids { html.row { html in row(id, to: &html) } }
      }
    }
  }

  private func row(_ id: ID<Cohort>, to html: inout HTMLWriter) {
    let cohort = sheet.program.cohorts[id]
    let row = volume.index.classes.timetableRow[Int(id.index)]
    let timetable = row.map { volume.input.timetable.cohorts[$0] }
    html.rowHead { html in
      sheet.link(to: .cohort(id), isFull: true, in: &html)
      if timetable?.unplaced.isEmpty == false {
        sheet.badge(.unplaced, kind: "unplaced", to: &html)
      }
    }
    html.cell { html in
      sheet.write(lines: cohort.follows.map { [.full(.path($0.value))] }, to: &html)
    }
    html.cell { html in sheet.write(volume.words(of: cohort.selection), to: &html) }
    html.number(cohort.size.map { "\($0.value)" } ?? "")
    html.cell { html in
      if let first = timetable?.sessions.map(\.date).min() { sheet.write(first, to: &html) }
    }
    html.cell { html in
      if let last = timetable?.finish { sheet.write(last, to: &html) }
    }
    html.cell { html in
      if let quality = timetable?.quality { sheet.write(volume.words(of: quality), to: &html) }
    }
  }

  private func instructors(to html: inout HTMLWriter) {
    let ids = sheet.program.instructors.ids
    if ids.isEmpty { return }
    load(.instructorSchedules, .instructor, "instructors", to: &html) { html in
      for id in ids {
        row(.instructor(id), volume.index.classes.byInstructor[Int(id.index)], to: &html)
      }
    }
  }

  private func rooms(to html: inout HTMLWriter) {
    let ids = sheet.program.rooms.ids
    if ids.isEmpty { return }
    load(.roomSchedules, .room, "rooms", to: &html) { html in
      for id in ids { row(.room(id), volume.index.classes.byRoom[Int(id.index)], to: &html) }
    }
  }

  private func loadMap(to html: inout HTMLWriter) {
    guard let picture = LoadPicture(sheet: sheet) else { return }
    sheet.section(.loadMap, "load", to: &html) { html in
      sheet.picture(words(.loadMap), isWide: true, picture.bytes, to: &html)
      picture.table(to: &html)
    }
  }

  private func partners(to html: inout HTMLWriter) {
    let table = PartnerUseTable(sheet: sheet)
    if table.rows.isEmpty { return }
    sheet.section(.byPartner, "partners", to: &html) { html in table.write(to: &html) }
  }

  /// What found no place, of all cohorts.
  private func unplaced(to html: inout HTMLWriter) {
    let cohorts = volume.input.timetable.cohorts.filter { !$0.unplaced.isEmpty }
    if cohorts.isEmpty { return }
    sheet.section(.unplaced, "unplaced", to: &html) { html in
      let columns = sheet.columns(.cohort, .module, .window, .obstacles)
      sheet.table(caption: words(.unplaced), columns, to: &html) { html in
        for cohort in cohorts {
          for module in cohort.unplaced {
            html.row { html in row(module, of: cohort.cohort, to: &html) }
          }
        }
      }
      for cohort in cohorts.map(\.cohort) { why(cohort, to: &html) }
    }
  }

  private func why(_ cohort: ID<Cohort>, to html: inout HTMLWriter) {
    guard volume.input.whyNot.contains(where: { $0.cohort == cohort }) else { return }
    let row = sheet.program.cohorts[cohort]
    sheet.section(volume.plainTitle(row), "why-\(row.name)", depth: 2, to: &html) { html in
      WhyNotSection(sheet: sheet).write(of: cohort, to: &html)
    }
  }

  private func row(_ unplaced: UnplacedModule, of cohort: ID<Cohort>, to html: inout HTMLWriter) {
    html.rowHead { html in sheet.link(to: .cohort(cohort), isFull: true, in: &html) }
    html.cell { html in
      sheet.link(to: .module(unplaced.module), isFull: true, in: &html)
      if unplaced.group > 0 { html.text(", " + words(.groupNumber(unplaced.group))) }
    }
    html.cell { html in
      if let window = unplaced.window { sheet.write(window, to: &html) }
    }
    html.cell { html in sheet.write(obstaclesOf: unplaced, to: &html) }
  }

  private func load(
    _ title: Phrase, _ head: Phrase, _ anchor: String, to html: inout HTMLWriter,
    _ rows: (inout HTMLWriter) -> Void
  ) {
    let columns =
      sheet.columns(head)
      + [
        Sheet.Column(words(.sessionCount), isNumber: true),
        Sheet.Column(words(.length), isNumber: true),
      ]
    sheet.section(title, anchor, to: &html) { html in
      sheet.table(caption: words(title), columns, className: "narrow", to: &html, rows: rows)
    }
  }

  private func row(_ place: Place, _ sessions: [Session], to html: inout HTMLWriter) {
    let minutes = sessions.map(\.minutes).clampedSum
    html.row { html in
      html.rowHead { html in sheet.link(to: place, isFull: true, in: &html) }
      html.number("\(sessions.count)")
      html.number(sessions.isEmpty ? "–" : volume.amount(minutes))
    }
  }

  private func data(to html: inout HTMLWriter) {
    sheet.section(.dataFiles, "data", to: &html) { html in
      html.element("ul") { html in
        for file in ScheduleFeeds(volume: volume).files {
          html.element("li") { html in
            html.element("a", [("href", sheet.address(ofFile: file))], text: file)
          }
        }
      }
    }
  }
}

extension Sheet {
  /// The link to a calendar file; the book has none.
  func subscribe(to place: Place, in html: inout HTMLWriter) {
    guard medium == .site, let file = volume.names.calendar(of: place) else { return }
    html.element("p", [("class", "no-print")]) { html in
      html.element(
        "a", [("href", address(ofFile: file)), ("type", "text/calendar")],
        text: words(.subscribe))
    }
  }
}

extension SiteNames {
  /// The calendar file beside the page of a cohort, instructor or room.
  func calendar(of place: Place) -> String? {
    switch place {
    case .cohort, .instructor, .room: String(page(of: place).path.dropLast(5)) + ".ics"
    default: nil
    }
  }
}
