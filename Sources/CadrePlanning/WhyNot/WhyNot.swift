import CadreModel
import Scheduling

/// Why modules of a cohort have no place, and what would help.
public struct WhyNot: Sendable {
  public var cohort: ID<Cohort>
  /// The modules that it is about, where there are several causes; empty: all of the cohort's.
  public var modules: [ID<Module>]
  /// nil where it is not shown to be impossible.
  public var conflict: TimetableConflict?
  /// Changes with which the modules are placed and nothing else loses its place, each verified by
  /// planning everything anew.
  public var cures: [TimetableCure]
  /// Plans made for it.
  public var plans: Int
  /// Whether changes were looked for: not of timetables that are too large.
  public var seeksCures = true

  public init(
    cohort: ID<Cohort>, modules: [ID<Module>] = [], conflict: TimetableConflict?,
    cures: [TimetableCure], plans: Int = 0
  ) {
    self.cohort = cohort
    self.modules = modules
    self.conflict = conflict
    self.cures = cures
    self.plans = plans
  }
}

extension TimetablePlanner {
  /// Most plans made for all cohorts of a timetable together.
  public static let mostPlansOfAll = 64
  /// Sets of reasons judged for all of them, about, and fewest for one that is explained at all.
  static let mostQuestionsOfAll = 800
  static let fewestQuestions = 40
  /// Sessions planned while looking for cures, about.
  private static let mostSessions = 40_000

  /// Of the cohorts of a timetable that `plan` made that have modules without a place: the first
  /// 20, fewer of large timetables.
  public static func whyNot(
    _ program: Program, _ timetable: Timetable, workLimit: Int = 40
  ) -> [WhyNot] {
    var plans = min(mostPlansOfAll, mostSessions / max(1, timetable.size))
    let mostCohorts = min(mostQuestionsOfAll / fewestQuestions, max(1, plans))
    let lacking = timetable.cohorts.filter { !$0.unplaced.isEmpty }.map(\.cohort)
      .prefix(mostCohorts)
    let questions = min(
      ConflictFinder.mostQuestions, mostQuestionsOfAll / max(1, lacking.count))
    return lacking.enumerated().flatMap { row, cohort -> [WhyNot] in
      let share = min(CureSearch.mostPlans, plans / (lacking.count - row))
      let found = whyNot(
        program, timetable, of: cohort, workLimit: workLimit, mostPlans: share,
        mostQuestions: questions)
      plans -= found.reduce(0) { $0 + $1.plans }
      return found
    }
  }

  /// The first cause that is proven, where a change cures all; else one for each.
  static func whyNot(
    _ program: Program, _ timetable: Timetable, of cohort: ID<Cohort>, workLimit: Int,
    mostPlans: Int = CureSearch.mostPlans, mostQuestions: Int = ConflictFinder.mostQuestions
  ) -> [WhyNot] {
    let unplaced = timetable.cohorts.filter { $0.cohort == cohort }.flatMap(\.unplaced)
    let finder = ConflictFinder(program, cohort, mostQuestions: mostQuestions)
    let found = finder.conflicts(of: Set(unplaced.map(\.module)))
    let first = found.first ?? finder.conflict(among: Rivals(program, of: cohort).cohorts)
    func explained(_ conflict: TimetableConflict?, _ modules: [ID<Module>], _ most: Int) -> WhyNot {
      var search = CureSearch(
        program, timetable, cohort, modules: modules, workLimit: workLimit, mostPlans: most)
      let cures = search.cures(for: conflict)
      var one = WhyNot(
        cohort: cohort, modules: modules, conflict: conflict, cures: cures, plans: search.plans)
      one.seeksCures = most > 0
      return one
    }
    let most = min(mostPlans, max(4, mostSessions / max(1, timetable.size)))
    let whole = explained(first, [], most)
    if found.count < 2 || !whole.cures.isEmpty { return [whole] }
    var rest = most - whole.plans
    return found.enumerated().map { row, conflict in
      let one = explained(conflict, conflict.modules(of: cohort), rest / (found.count - row))
      rest -= one.plans
      return one
    }
  }

}

extension TimetableConflict {
  /// Those that the cohort is taught.
  func modules(of cohort: ID<Cohort>) -> [ID<Module>] {
    members.compactMap { member in
      if case .teaches(cohort, let module, _, _) = member.reason { module } else { nil }
    }
  }
}

extension Timetable {
  /// Sessions, and about as many as what has no place would have.
  fileprivate var size: Int { sessions.count + 3 * unplaced.count }
}
