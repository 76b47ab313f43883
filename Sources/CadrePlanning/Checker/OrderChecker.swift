import CadreModel
import CadreText
import CadreTime

/// Prerequisites before what requires them, stages one after another.
struct OrderChecker {
  private let checker: CohortChecker
  private let completed: [ID<Module>]
  private let classes: [ID<Module>: [[Session]]]

  init(_ checker: CohortChecker) {
    self.checker = checker
    let variant = checker.variant
    // What takes no slots is learnt at some time that a timetable does not tell.
    completed =
      checker.cohort.completed.map { variant.resolved($0.value.module) }
      + checker.planned.filter { !checker.takesSlots(variant.module($0)) }
    classes = Dictionary(grouping: checker.classes, by: \.key.module).mapValues {
      $0.map(\.sessions)
    }
  }

  func violations() -> [Violation] { prerequisites() + stages() }

  private func prerequisites() -> [Violation] {
    checker.classes.flatMap { key, sessions -> [Violation] in
      guard let first = sessions.first else { return [] }
      return checker.variant.module(key.module).requires.compactMap { requirement in
        let before = relevant(requirement.value).filter { isOver($0, before: first) }
        var judge = RequirementJudge(checker.variant, completed: completed + before)
        judge.companions = checker.companions(of: key.module)
        if judge.holds(requirement.value) { return nil }
        return .prerequisite(checker.timetable.cohort, key.module)
      }
    }
  }

  /// The modules that can matter for a requirement: those it names, if it only names some.
  private func relevant(_ requirement: Requirement) -> [ID<Module>] {
    guard !checker.variant.hasEquivalences, requirement.onlyNamesModules else {
      return classes.keys.sorted()
    }
    return requirement.namedModules.map { checker.variant.resolved($0.value) }.uniqued()
  }

  /// Whether the classes of the module that the learners attend are over before a session.
  private func isOver(_ module: ID<Module>, before session: Session) -> Bool {
    let attended = (classes[module] ?? []).filter { sessions in
      sessions.first.map { checker.shareLearners(session, $0) } ?? false
    }
    return !attended.isEmpty
      && attended.allSatisfy { sessions in
        sessions.last.map { $0.absolute.upperBound <= session.absolute.lowerBound } ?? false
      }
  }

  private func stages() -> [Violation] {
    checker.timetable.plans.flatMap { plan in
      let stages = checker.variant.path(plan.path).stages
      let ordered = plan.stages.filter {
        stages.indices.contains($0.stage) && !stages[$0.stage].isSection
      }
      var found: [Violation] = []
      for (row, stage) in ordered.enumerated() {
        for before in ordered[..<row] { found += order(before, stage, wait: nil) }
        if let wait = stages[stage.stage].wait,
          let named = plan.stages.first(where: { stages[$0.stage].name == wait.stage })
        {
          found += order(named, stage, wait: wait.duration)
        }
      }
      return found
    }
  }

  private func order(_ before: PlannedStage, _ after: PlannedStage, wait: CalendarDuration?)
    -> [Violation]
  {
    let earlier = before.modules.flatMap { classes[$0.module] ?? [] }.compactMap(\.last)
      .sorted { $0.absolute.upperBound > $1.absolute.upperBound }
    let later = after.modules.flatMap { classes[$0.module] ?? [] }.compactMap(\.first)
    return later.compactMap { session in
      // The latest that shares learners decides.
      let last = earlier.first {
        $0.module != session.module && checker.shareLearners($0, session)
      }
      guard let last else { return nil }
      let least = wait.map { $0.after(last.date) ?? last.date } ?? last.date
      let isEarly = session.absolute.lowerBound < last.absolute.upperBound
      guard isEarly || session.date < least else { return nil }
      return .stageOrder(checker.timetable.cohort, session.module, before: last.module)
    }
  }
}

extension Requirement {
  /// Whether the expression speaks of nothing but modules by name.
  var onlyNamesModules: Bool {
    switch self {
    case .module, .corequisite, .strictCorequisite, .certificate, .service, .consent: true
    case .both(let terms), .either(let terms): terms.allSatisfy(\.onlyNamesModules)
    case .allOf(.listed(let terms)), .anyOf(_, .listed(let terms)):
      terms.allSatisfy(\.onlyNamesModules)
    default: false
    }
  }
}
