import CadreModel
import Scheduling

/// Finds a few reasons that together make it impossible to place a cohort.
struct ConflictFinder {
  private let program: Program
  private let cohort: ID<Cohort>
  static let mostQuestions = 160
  static let limits = DecisionLimits(schedules: 4, places: 1_500, steps: 1 << 16)

  init(_ program: Program, _ cohort: ID<Cohort>) {
    self.program = program
    self.cohort = cohort
  }

  /// By the cohort alone, else with the cohorts of a proof; nil if that is not shown to be
  /// impossible.
  func conflict(among rivals: [ID<Cohort>] = []) -> TimetableConflict? {
    conflict(of: [cohort]) ?? (rivals.isEmpty ? nil : conflict(of: [cohort] + rivals))
  }

  /// Whether the cohort could not be placed if all that only others are taught were given up.
  var isImpossibleAlone: Bool {
    let demands = Self.demands(of: [cohort], in: program)
    let relaxed = RelaxedProblem(program, demands)
    let foreign = relaxed.foreign(to: [cohort], ReasonList(program, demands).all)
    return relaxed.verdict(dropping: Set(foreign), Self.limits) == .impossible
  }

  private func conflict(of cohorts: [ID<Cohort>]) -> TimetableConflict? {
    let demands = Self.demands(of: cohorts, in: program)
    let relaxed = RelaxedProblem(program, demands)
    let reasons = ReasonList(program, demands).all
    let foreign = Set(relaxed.foreign(to: cohorts, reasons))
    var search = ConflictSearch(mostQuestions: Self.mostQuestions) { kept in
      let dropped = Set(reasons).subtracting(kept.map { reasons[$0] })
      return relaxed.verdict(dropping: dropped, Self.limits)
    }
    let own = reasons.indices.filter { !foreign.contains(reasons[$0]) }
    guard let conflict = search.smallest(of: own) else { return nil }
    return TimetableConflict(
      members: zip(conflict.members, conflict.withoutOne).map {
        TimetableConflict.Member(reason: reasons[$0], isNeeded: $1 == .possible)
      },
      isSmallest: conflict.isSmallest, questions: search.questions)
  }

  /// With all cohorts that are taught together with them.
  static func demands(of cohorts: [ID<Cohort>], in program: Program) -> [CohortDemand] {
    var chosen = Set(cohorts)
    var count = 0
    while chosen.count > count {
      count = chosen.count
      for id in program.cohorts.ids {
        let joined = program.cohorts[id].joins.map(\.value.cohort)
        if chosen.contains(id) { chosen.formUnion(joined) }
        if !chosen.isDisjoint(with: joined) { chosen.insert(id) }
      }
    }
    return chosen.sorted().map { CohortDemand($0, in: program) }
  }
}
