import CadreAnalysis
import CadreDocuments
import CadreModel
import CadrePlanning
import CadreSyntax
import CadreText
import CadreTime

/// Programmes from text, with a plain timetable.
enum Fixture {
  static func program(_ text: String) -> Program {
    let file = SourceFile(path: "sample.cadre", text: text)
    let tree = SyntaxTree(file, file: FileID(0))
    let folder = FolderSource(trees: [tree], uses: [])
    return Analysis(UnitSource(folders: [folder])).program
  }

  static func input(_ text: String = sampleText) -> CatalogInput {
    let program = program(text)
    return CatalogInput(
      program: program, timetable: timetable(program), pathPlans: plans(program), variantCount: 6,
      sourcesHash: "3f9c2a7be01d44c8", asOf: CivilDate(iso: "2026-01-15"))
  }

  static func plans(_ program: Program) -> [CatalogInput.ShownPlan] {
    program.paths.ids.map { id in
      .init(selection: Selection(), plan: plan(id, Variant(of: program, for: Selection())))
    }
  }

  static func date(_ iso: String) -> CivilDate {
    guard let date = CivilDate(iso: iso) else { preconditionFailure("no such day: \(iso)") }
    return date
  }

  /// Takes the whole of every list and the first of every choice.
  static func plan(_ id: ID<Path>, _ variant: Variant) -> PathPlan {
    let stages = variant.path(id).stages.enumerated().map { row, stage -> PlannedStage in
      var modules: [PlannedModule] = []
      var choices: [PlannedChoice] = []
      for line in stage.lines {
        switch line.value {
        case .all(.listed(let terms)):
          modules += terms.flatMap(\.namedModules).map {
            PlannedModule(module: $0.value, reason: .asked(by: line.origin))
          }
        case .any(let count, .listed(let terms)):
          let options = terms.flatMap(\.namedModules).map(\.value)
          let taken = Array(options.prefix(count))
          modules += taken.map { PlannedModule(module: $0, reason: .chosen(line: line.origin)) }
          choices.append(
            PlannedChoice(
              origin: line.origin, count: count, options: options, taken: taken,
              reason: .leastAddedTime(minutes: 720, next: 900)))
        default: break
        }
      }
      return PlannedStage(stage: row, modules: modules, choices: choices)
    }
    return PathPlan(path: id, stages: stages, conditions: [])
  }

  static func timetable(_ program: Program) -> Timetable {
    Timetable(cohorts: program.cohorts.ids.map { cohort($0, program) }, schedulesTried: 1)
  }

  private static func cohort(_ id: ID<Cohort>, _ program: Program) -> CohortTimetable {
    let cohort = program.cohorts[id]
    let variant = Variant(of: program, for: cohort.selection)
    let plans = cohort.follows.map { plan($0.value, variant) }
    var sessions: [Session] = []
    var day = cohort.starts?.value ?? date("2026-03-02")
    for module in plans.flatMap(\.modules) {
      sessions += Self.sessions(of: module.module, id, program, variant, from: &day)
    }
    let last = plans.last?.modules.last?.module ?? ID(0)
    let span = DateSpan(first: day, last: day.adding(days: 40) ?? day)
    let held = UnplacedModule.Held(from: span.first, to: span.last, by: .cohortLoad)
    let closed = UnplacedModule.Held(
      from: span.first, to: span.last, by: .roomClosed(ID(program.rooms.count - 1)))
    let unplaced = UnplacedModule(module: last, group: 1, window: span, held: [held, closed])
    return CohortTimetable(
      cohort: id, variant: variant, plans: plans, sessions: sessions,
      unplaced: id.index == 1 ? [unplaced] : [],
      quality: id.index == 1 ? .within(days: 9) : .optimal)
  }

  private static func sessions(
    of module: ID<Module>, _ id: ID<Cohort>, _ program: Program, _ variant: Variant,
    from day: inout CivilDate
  ) -> [Session] {
    let cohort = program.cohorts[id]
    guard let calendar = program.calendar(of: cohort).map({ program.calendars[$0] }) else {
      return []
    }
    let count = max(1, (variant.module(module).minutes + 179) / 180)
    var sessions: [Session] = []
    for _ in 0..<400 where sessions.count < count {
      let isMeeting = cohort.meets.isEmpty || cohort.meets.contains(day.weekday)
      for slot in isMeeting ? calendar.slots(on: day) : [] where sessions.count < count {
        sessions.append(
          Session(
            cohort: id, module: module, group: 0, part: nil, number: sessions.count + 1,
            count: count, date: day, start: slot.clock.start.minutes, end: slot.clock.end.minutes,
            minutes: slot.minutes, learners: cohort.size?.value ?? 0, rooms: [ID(0)],
            instructors: sessions.count % 2 == 0 && !program.instructors.isEmpty ? [ID(0)] : [],
            provider: nil))
      }
      day = day.adding(days: 1) ?? day
    }
    return sessions
  }
}
