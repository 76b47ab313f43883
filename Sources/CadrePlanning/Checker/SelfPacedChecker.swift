import CadreModel
import CadreTime

/// Whether learners have the time that self-paced modules give them, from what comes before to
/// what comes after.
struct SelfPacedChecker {
  private let checker: CohortChecker
  private let untaught: [ID<Module>]
  private let variant: Variant

  init(_ checker: CohortChecker) {
    self.checker = checker
    variant = checker.variant
    let unplaced = Set(checker.timetable.unplaced.map(\.module))
    untaught = checker.planned.uniqued().filter {
      !checker.takesSlots(checker.variant.module($0)) && !unplaced.contains($0)
    }
  }

  func violations() -> [Violation] {
    let isTimed = untaught.contains { time(of: $0) != nil }
    guard isTimed, let start = firstDay else { return [] }
    let id = checker.timetable.cohort
    var found: [Violation] = []
    for (key, sessions) in checker.classes {
      guard let first = sessions.first else { continue }
      let ends = ends(from: start, for: first)
      for module in untaught where time(of: module) != nil {
        guard let end = ends[module], first.date < end else { continue }
        if comesBefore(module, key.module) { found.append(.selfPacedTime(id, module)) }
      }
    }
    if let last = checker.cohort.finishes?.value {
      let ends = ends(from: start, for: nil)
      for module in untaught where time(of: module) != nil {
        let follows = isBehindSessions(module)
        if follows, let end = ends[module], end > last {
          found.append(.selfPacedTime(id, module))
        }
      }
    }
    return found
  }

  private func time(of module: ID<Module>) -> CalendarDuration? {
    if case .selfPaced(let time) = variant.module(module).pace?.value { time } else { nil }
  }

  private var firstDay: CivilDate? {
    guard let calendar = checker.program.calendar(of: checker.cohort),
      let covers = checker.program.calendars[calendar].covers?.value
    else { return nil }
    return max(covers.first, checker.cohort.starts?.value ?? covers.first)
  }

  /// When each untaught module is over at the soonest, for the learners of a session or for all.
  private func ends(from start: CivilDate, for session: Session?) -> [ID<Module>: CivilDate] {
    let attended = checker.classes.filter { _, sessions in
      guard let session, let first = sessions.first else { return true }
      return checker.shareLearners(session, first)
    }
    var over: [ID<Module>: CivilDate] = [:]
    for (key, sessions) in attended {
      guard let last = sessions.last else { continue }
      over[key.module] = max(over[key.module] ?? last.date, last.date)
    }
    var ends: [ID<Module>: CivilDate] = [:]
    for module in untaught {
      let known = over.merging(ends) { _, end in end }
      let begin = max(start, stageBegin(module, known), requirementDay(module, known) ?? start)
      ends[module] = time(of: module).map { $0.after(begin) ?? CivilDate.last } ?? begin
    }
    return ends
  }

  /// The first day on which what the module requires is over.
  private func requirementDay(_ module: ID<Module>, _ over: [ID<Module>: CivilDate]) -> CivilDate? {
    let requirements = variant.module(module).requires.map(\.value)
    if requirements.isEmpty { return nil }
    let held = checker.cohort.completed.map { variant.resolved($0.value.module) }
    var before = RequirementJudge(variant, completed: held)
    before.companions = checker.companions(of: module)
    if requirements.allSatisfy({ before.holds($0) }) { return nil }
    for day in Set(over.values).sorted() {
      let completed = held + over.keys.filter { over[$0].map { $0 <= day } ?? false }.sorted()
      var judge = RequirementJudge(variant, completed: completed)
      judge.companions = before.companions
      if requirements.allSatisfy({ judge.holds($0) }) { return day }
    }
    return nil
  }

  /// The day on which the stages before the module's own are over.
  private func stageBegin(_ module: ID<Module>, _ over: [ID<Module>: CivilDate]) -> CivilDate {
    var begin = CivilDate.first
    for plan in checker.timetable.plans {
      let stages = variant.path(plan.path).stages
      let ordered = plan.stages.filter { stages.indices.contains($0.stage) }
      guard let own = ordered.firstIndex(where: { $0.modules.contains { $0.module == module } })
      else { continue }
      for before in ordered[..<own]
      where !stages[before.stage].isSection && !stages[ordered[own].stage].isSection {
        begin = max(begin, before.modules.compactMap { over[$0.module] }.max() ?? begin)
      }
      if let wait = stages[ordered[own].stage].wait,
        let named = ordered.first(where: { stages[$0.stage].name == wait.stage }),
        let last = named.modules.compactMap({ over[$0.module] }).max()
      {
        begin = max(begin, wait.duration.after(last) ?? begin)
      }
    }
    return begin
  }

  /// Whether a taught module plainly requires the self-paced one, or stands in a later stage.
  private func comesBefore(_ module: ID<Module>, _ later: ID<Module>) -> Bool {
    let required = variant.module(later).requires.contains { plainly($0.value, needs: module) }
    return required || isInLaterStage(later, than: module)
  }

  private func isInLaterStage(_ later: ID<Module>, than module: ID<Module>) -> Bool {
    checker.timetable.plans.contains { plan in
      let stages = variant.path(plan.path).stages
      let ordered = plan.stages.filter {
        stages.indices.contains($0.stage) && !stages[$0.stage].isSection
      }
      let first = ordered.firstIndex { $0.modules.contains { $0.module == module && !$0.isHeld } }
      let last = ordered.firstIndex { $0.modules.contains { $0.module == later && !$0.isHeld } }
      guard let first, let last else { return false }
      return first < last
    }
  }

  private func plainly(_ requirement: Requirement, needs module: ID<Module>) -> Bool {
    switch requirement {
    case .module(let named, _): variant.resolved(named.value) == module
    case .both(let terms), .allOf(.listed(let terms)):
      terms.contains { plainly($0, needs: module) }
    default: false
    }
  }

  private func isBehindSessions(_ module: ID<Module>) -> Bool {
    checker.classes.contains { key, _ in
      comesBefore(key.module, module)
    }
  }
}
