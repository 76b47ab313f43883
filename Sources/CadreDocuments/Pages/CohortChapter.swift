import CadreMarkup
import CadreModel
import CadrePlanning
import CadreTime

/// A cohort's schedule: chart, classes, sessions, and what found no place.
struct CohortChapter {
  let sheet: Sheet
  let id: ID<Cohort>

  private var volume: Volume { sheet.volume }
  private var words: PageLanguage { sheet.words }
  private var timetable: CohortTimetable? {
    volume.index.classes.timetableRow[Int(id.index)].map { volume.input.timetable.cohorts[$0] }
  }

  func write(to html: inout HTMLWriter) {
    let cohort = sheet.program.cohorts[id]
    sheet.head(cohort, kind: .scheduleOf, place: .cohort(id), to: &html)
    sheet.remarks(cohort.remarks, to: &html)
    sheet.write(facts: facts(cohort), to: &html)
    sheet.subscribe(to: .cohort(id), in: &html)
    guard let timetable else { return }
    unplaced(timetable.unplaced, to: &html)
    if let plan = timetable.terms, !plan.rows.isEmpty {
      sheet.section(.termPlan, "terms", to: &html) { html in
        TermTable(sheet: sheet, plan: plan, variant: timetable.variant).write(to: &html)
      }
    }
    if timetable.sessions.isEmpty { return }
    chart(timetable, to: &html)
    if sheet.medium != .book {
      sheet.section(.weekGrid, "grid", to: &html) { html in
        WeekGrid(sheet: sheet, sessions: timetable.sessions).write(to: &html)
      }
    }
    sheet.section(.sessions, "sessions", to: &html) { html in
      SessionTable(sheet: sheet, sessions: timetable.sessions, subject: .cohort).write(to: &html)
    }
  }

  private func facts(_ cohort: Cohort) -> [Fact] {
    let facts = [
      Fact(.follows, cohort.follows.map { [.full(.path($0.value))] }),
      Fact(.variant, [volume.words(of: cohort.selection)]),
      Fact(.size, cohort.size.map { [[.text("\($0.value)")]] } ?? []),
      Fact(
        .site,
        cohort.site.map { [[.authored(volume.title(sheet.program.sites[$0.value]))]] } ?? []),
      Fact(.starts, cohort.starts.map { [[.date($0.value)]] } ?? []),
      Fact(.finishesBy, cohort.finishes.map { [[.date($0.value)]] } ?? []),
      Fact(.meets, cohort.meets.isEmpty ? [] : [[.text(volume.text(cohort.meets))]]),
      Fact(
        .weeklyLoad,
        cohort.weeklyLoad.map { [[.text(volume.amount($0.value.minutes, in: $0.value.unit))]] }
          ?? []),
      Fact(.completedBefore, completed(by: cohort)),
      Fact(
        .fixedDates,
        cohort.fixed.map { [.name(.module($0.value.module)), .text(": "), .date($0.value.date)] }),
      Fact(.joinsWith, cohort.joins.map { words(of: $0.value) }),
      Fact(.finish, timetable?.finish.map { [[.date($0)]] } ?? []),
      Fact(
        .quality,
        timetable.map { row in
          [row.terms.map { volume.words(of: $0.quality) } ?? volume.words(of: row.quality)]
        } ?? []),
    ]
    return facts.filter { !$0.lines.isEmpty }
  }

  /// A line for each day, in the order of writing.
  private func completed(by cohort: Cohort) -> [Words] {
    let all = cohort.completed.map(\.value)
    return all.map(\.date).uniqued().map { date in
      names(of: all.filter { $0.date == date }.map(\.module))
        + (date.map { [.text(": "), .date($0)] } ?? [])
    }
  }

  private func words(of joining: Cohort.Joining) -> Words {
    [.full(.cohort(joining.cohort)), .text(": ")] + names(of: joining.modules.map(\.value))
  }

  private func names(of modules: [ID<Module>]) -> Words {
    modules.map { [Piece.name(.module($0))] }.joined(by: ", ")
  }

  private func chart(_ timetable: CohortTimetable, to html: inout HTMLWriter) {
    guard let picture = GanttPicture(sheet: sheet, cohort: id, timetable: timetable) else { return }
    html.element("div", [("class", "wide")]) { html in
      sheet.section(.timelineOf, "chart", to: &html) { html in
        sheet.picture(words(.timelineOf), isWide: true, picture.bytes, to: &html)
        picture.holidayList(to: &html)
        CohortClassTable(sheet: sheet, classes: volume.index.classes.byCohort[Int(id.index)])
          .write(to: &html)
      }
    }
  }

  private func unplaced(_ modules: [UnplacedModule], to html: inout HTMLWriter) {
    if modules.isEmpty { return }
    sheet.section(.unplaced, "unplaced", to: &html) { html in
      let columns = sheet.columns(.module, .window, .obstacles)
      sheet.table(caption: words(.unplaced), columns, to: &html) { html in
        for module in modules { html.row { html in row(module, to: &html) } }
      }
      WhyNotSection(sheet: sheet).write(of: id, to: &html)
    }
  }

  private func row(_ unplaced: UnplacedModule, to html: inout HTMLWriter) {
    html.rowHead { html in
      sheet.link(to: .module(unplaced.module), isFull: true, in: &html)
      if unplaced.group > 0 { html.text(", " + words(.groupNumber(unplaced.group))) }
    }
    html.cell { html in
      if let window = unplaced.window { sheet.write(window, to: &html) }
    }
    html.cell { html in sheet.write(obstaclesOf: unplaced, to: &html) }
  }
}

/// The classes of one cohort: the table beside its chart.
struct CohortClassTable {
  let sheet: Sheet
  let classes: [ClassIndex.Class]

  func write(to html: inout HTMLWriter) {
    let columns =
      sheet.columns(.module, .firstSession, .lastSession)
      + [
        Sheet.Column(sheet.words(.sessionCount), isNumber: true),
        Sheet.Column(sheet.words(.length), isNumber: true),
      ] + sheet.columns(.room, .instructor)
    sheet.table(caption: sheet.words(.timelineOf), columns, to: &html) { html in
      for item in classes { html.row { html in row(item, to: &html) } }
    }
  }

  private func row(_ item: ClassIndex.Class, to html: inout HTMLWriter) {
    html.rowHead { html in
      sheet.link(to: .module(item.module), isFull: true, in: &html)
      if item.group > 0 { html.text(", " + sheet.words(.groupNumber(item.group))) }
    }
    sheet.writeTime(of: item, to: &html)
    html.number(sheet.volume.amount(item.minutes))
    html.cell { html in sheet.write(item.roomWords, to: &html) }
    html.cell { html in sheet.write(item.teacherWords, to: &html) }
  }
}
