import CadreModel
import CadrePlanning

/// A cohort's schedule for a terminal.
struct ScheduleText {
  let volume: Volume

  func text(of timetable: CohortTimetable) -> String {
    let cohort = volume.program.cohorts[timetable.cohort]
    var result = PlainGrid.clean(heading(cohort, timetable)) + "\n"
    if let plan = timetable.terms { return result + text(of: plan, in: timetable.variant) }
    result += PlainGrid.clean(volume.plain(volume.words(of: timetable.quality))) + "\n\n"
    var grid = PlainGrid()
    for session in timetable.sessions { grid.row(cells(session)) }
    result += grid.text
    let (unplaced, waiting) = volume.waiting(timetable.unplaced)
    for module in unplaced { result += "\n" + text(of: module) }
    if let line = volume.text(waiting: waiting) { result += "\n" + PlainGrid.clean(line) + "\n" }
    return result
  }

  private func heading(_ cohort: Cohort, _ timetable: CohortTimetable) -> String {
    var parts = ["\(cohort.name) \(volume.plainTitle(cohort))"]
    let variant = volume.program.text(of: timetable.variant.selection)
    if !variant.isEmpty { parts.append(variant) }
    if let finish = timetable.finish {
      parts.append("\(volume.words(.finish).lowercased()) \(volume.words.text(finish))")
    }
    return parts.joined(separator: " · ")
  }

  private func text(of plan: TermPlan, in variant: Variant) -> String {
    var grid = PlainGrid()
    for row in plan.rows where !row.modules.isEmpty {
      let term = volume.plainTitle(volume.program.terms[row.term])
      let credits = volume.credits(of: row, in: variant) ?? ""
      grid.row([term, volume.words(.modules(row.modules.count)), "", credits])
      for id in row.modules {
        let module = volume.program.modules[id]
        let own = variant.module(id).credits.map { volume.text($0.value) } ?? ""
        grid.row(["", module.name, volume.plainTitle(module), own])
      }
    }
    return PlainGrid.clean(volume.plain(volume.words(of: plan.quality))) + "\n\n" + grid.text
  }

  private func cells(_ session: Session) -> [String] {
    let module = volume.program.modules[session.module]
    return [
      volume.words.dayText(session.date), volume.words.clock(session.start, session.end),
      module.name, volume.text(of: session), volume.amount(session.minutes),
      rooms(session), volume.teachers(of: session),
    ]
  }

  /// Rooms without their site where that is the cohort's own, to keep lines short.
  private func rooms(_ session: Session) -> String {
    let own = volume.program.cohorts[session.cohort].site?.value
    let isElsewhere = session.rooms.contains { volume.program.rooms[$0].site?.value != own }
    if isElsewhere { return volume.place(of: session) }
    return session.rooms.map { volume.plainTitle(volume.program.rooms[$0]) }
      .joined(separator: "; ")
  }

  private func text(of unplaced: UnplacedModule) -> String {
    let name = volume.program.modules[unplaced.module].name
    let window = unplaced.window.map { " (\(volume.words.text($0)))" } ?? ""
    var lines = ["\(volume.words(.unplaced)): \(name)\(window)"]
    lines += unplaced.held.prefix(40).map { "  " + volume.plain(volume.words(of: $0)) }
    return lines.map(PlainGrid.clean).joined(separator: "\n") + "\n"
  }
}
