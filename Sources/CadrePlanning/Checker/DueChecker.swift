import CadreModel
import CadreTime

/// Modules that are due so soon after the completion of another.
struct DueChecker {
  private let checker: CohortChecker

  init(_ checker: CohortChecker) { self.checker = checker }

  func violations() -> [Violation] {
    checker.classes.flatMap { key, sessions -> [Violation] in
      guard let last = sessions.last else { return [] }
      return checker.variant.module(key.module).deadlines.flatMap { deadline -> [Violation] in
        let after = checker.variant.resolved(deadline.value.after)
        if after == key.module { return [] }
        let isLate = completions(of: after, for: last).contains { date in
          deadline.value.duration.after(date).map { last.date > $0 } ?? false
        }
        return isLate ? [.overdue(checker.timetable.cohort, key.module, after: after)] : []
      }
    }
  }

  /// The days on which the learners of a session complete a module.
  private func completions(of module: ID<Module>, for session: Session) -> [CivilDate] {
    let before = checker.cohort.completed
      .filter { checker.variant.resolved($0.value.module) == module }
      .prefix(1).compactMap(\.value.date)
    let taught = checker.classes.filter { $0.key.module == module }.compactMap(\.sessions.last)
      .filter { checker.shareLearners($0, session) }.map(\.date)
    return before + taught
  }
}
