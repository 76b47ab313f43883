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
    for lines in volume.blocks(of: unplaced) {
      let block = lines.map(PlainGrid.clean).joined(separator: "\n") + "\n"
      result += (result.hasSuffix("\n\n") ? "" : "\n") + block
    }
    if let line = volume.text(waiting: waiting) { result += "\n" + PlainGrid.clean(line) + "\n" }
    if !timetable.unplaced.isEmpty {
      result += "\n" + volume.words(.whyNotIs) + " cadre schedule --why \(cohort.name)\n"
    }
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
}

extension Volume {
  /// What found no place, its window and what holds it. Neighbours that the same holds stand
  /// together.
  func blocks(of unplaced: [UnplacedModule]) -> [[String]] {
    var blocks: [[String]] = []
    var rest = unplaced[...]
    while let first = rest.first {
      let same = rest.prefix { $0.window == first.window && $0.held == first.held }
      rest = rest.dropFirst(same.count)
      let names = same.map { name(of: $0) }.joined(separator: ", ")
      let window = first.window.map { " (\(words.text($0)))" } ?? ""
      let held = first.held.prefix(40).map { words(of: $0, in: first.window) }
      blocks.append(["\(words(.unplaced)): \(names)\(window)"] + held.map { "  " + plain($0) })
    }
    return blocks
  }

  private func name(of unplaced: UnplacedModule) -> String {
    let name = program.modules[unplaced.module].name
    return unplaced.group > 0 ? "\(name), \(words(.groupNumber(unplaced.group)))" : name
  }
}
