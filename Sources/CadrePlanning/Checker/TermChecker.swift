import CadreModel
import CadreTime

/// What terms ask of a cohort that is planned in days: where modules are offered and fixed, and
/// which are kept apart.
struct TermChecker {
  private let checker: CohortChecker
  private let program: Program
  private let variant: Variant

  init(_ checker: CohortChecker) {
    self.checker = checker
    program = checker.program
    variant = checker.variant
  }

  func violations() -> [Violation] { offers() + fixed() + apart() }

  private func isInside(_ sessions: [Session], _ term: ID<Term>) -> Bool {
    guard let span = program.terms[term].span?.value else { return false }
    return sessions.allSatisfy { span.contains($0.date) }
  }

  private func offers() -> [Violation] {
    checker.classes.compactMap { key, sessions in
      let module = variant.module(key.module)
      if module.offered.isEmpty { return nil }
      let holds = program.terms.ids.contains { term in
        program.isOffered(module, in: term) && isInside(sessions, term)
      }
      return holds ? nil : .notOffered(checker.timetable.cohort, key.module, group: key.group)
    }
  }

  private func fixed() -> [Violation] {
    checker.cohort.fixedTerms.compactMap { fixed in
      let module = variant.resolved(fixed.value.module)
      let sessions = checker.timetable.sessions.filter { $0.module == module }
      if isInside(sessions, fixed.value.term) { return nil }
      return .fixedTermMoved(checker.timetable.cohort, module)
    }
  }

  /// Of each learner, since groups differ.
  private func apart() -> [Violation] {
    let id = checker.timetable.cohort
    var found: [Violation] = []
    for (key, sessions) in checker.classes {
      for other in variant.module(key.module).apart.map({ variant.resolved($0.value) })
      where other != key.module {
        let others = checker.classes.filter { $0.key.module == other }
        let isTogether =
          program.terms.isEmpty
          ? !others.isEmpty && isOneStage(key.module, other)
          : others.contains { share(sessions, $0.sessions) }
        if isTogether { found.append(.apart(id, key.module, other)) }
      }
    }
    return found
  }

  private func share(_ sessions: [Session], _ others: [Session]) -> Bool {
    guard let first = sessions.first, let other = others.first,
      checker.shareLearners(first, other)
    else { return false }
    return program.terms.compactMap { $0.span?.value }.contains { span in
      sessions.contains { span.contains($0.date) } && others.contains { span.contains($0.date) }
    }
  }

  private func isOneStage(_ module: ID<Module>, _ other: ID<Module>) -> Bool {
    checker.timetable.plans.flatMap(\.stages).contains { stage in
      let own = stage.modules.filter { !$0.isHeld }.map(\.module)
      return own.contains(module) && own.contains(other)
    }
  }
}
