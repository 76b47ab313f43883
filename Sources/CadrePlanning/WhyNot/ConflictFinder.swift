import CadreModel
import Scheduling

/// Finds a few reasons that together make it impossible to place a cohort.
struct ConflictFinder {
  private let program: Program
  private let cohort: ID<Cohort>
  private let mostQuestions: Int
  static let mostQuestions = 160
  /// Most causes told of one cohort.
  static let mostConflicts = 3
  /// A larger set that is not known to be irreducible tells nothing.
  static let mostOpenMembers = 24
  static let limits = DecisionLimits(schedules: 4, places: 1_500, steps: 1 << 16)

  init(
    _ program: Program, _ cohort: ID<Cohort>, mostQuestions: Int = ConflictFinder.mostQuestions
  ) {
    self.program = program
    self.cohort = cohort
    self.mostQuestions = mostQuestions
  }

  /// Whether the cohort could not be placed if all that only others are taught were given up.
  var isImpossibleAlone: Bool {
    let demands = Self.demands(of: [cohort], in: program)
    let relaxed = RelaxedProblem(program, demands)
    let foreign = relaxed.foreign(to: [cohort], ReasonList(program, demands).all)
    return relaxed.verdict(dropping: Set(foreign), Self.limits) == .impossible
  }

  /// Of the cohort alone, one after another: each without any of the limits that are told already;
  /// where there is none, without the modules that have no place for them. The same limits for
  /// other modules tell nothing new.
  func conflicts(of unplaced: Set<ID<Module>>) -> [TimetableConflict] {
    let question = question(of: [cohort])
    guard let first = question.answer(mostQuestions) else { return [] }
    var found = [first]
    while found.count < Self.mostConflicts {
      let told = found.flatMap(\.members).map(\.reason)
      let lacking = told.filter { reason in
        if case .teaches(cohort, let module, _, _) = reason {
          unplaced.contains(module)
        } else {
          false
        }
      }
      let limits = told.filter { !$0.isTaught }
      guard
        let next = question.answer(mostQuestions / 2, without: limits)
          ?? question.answer(mostQuestions / 2, without: lacking),
        next.members.contains(where: { !$0.reason.isTaught && !told.contains($0.reason) })
      else { break }
      found.append(next)
    }
    return found
  }

  /// With the cohorts of a proof; nil if that is not shown to be impossible.
  func conflict(among rivals: [ID<Cohort>]) -> TimetableConflict? {
    rivals.isEmpty ? nil : question(of: [cohort] + rivals).answer(mostQuestions)
  }

  private func question(of cohorts: [ID<Cohort>]) -> ConflictQuestion {
    ConflictQuestion(program, cohorts)
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

/// What some cohorts ask for, of which a smallest set that cannot be kept is looked for.
private struct ConflictQuestion {
  private let relaxed: RelaxedProblem
  private let reasons: [TimetableReason]
  private let own: [Int]

  init(_ program: Program, _ cohorts: [ID<Cohort>]) {
    let demands = ConflictFinder.demands(of: cohorts, in: program)
    relaxed = RelaxedProblem(program, demands)
    reasons = ReasonList(program, demands).all
    let foreign = Set(relaxed.foreign(to: cohorts, reasons))
    own = reasons.indices.filter { [reasons] in !foreign.contains(reasons[$0]) }
  }

  func answer(_ mostQuestions: Int, without told: [TimetableReason] = []) -> TimetableConflict? {
    let told = Set(told)
    let asked = own.filter { !told.contains(reasons[$0]) }
    var search = ConflictSearch(mostQuestions: mostQuestions) { kept in
      let dropped = Set(reasons).subtracting(kept.map { reasons[$0] })
      return relaxed.verdict(dropping: dropped, ConflictFinder.limits)
    }
    guard let conflict = search.smallest(of: asked),
      conflict.isIrreducible || conflict.members.count <= ConflictFinder.mostOpenMembers
    else { return nil }
    return TimetableConflict(
      members: zip(conflict.members, conflict.withoutOne).map {
        TimetableConflict.Member(reason: reasons[$0], isNeeded: $1 == .possible)
      },
      isSmallest: conflict.isSmallest, questions: search.questions)
  }
}

extension TimetableReason {
  fileprivate var isTaught: Bool { if case .teaches = self { true } else { false } }
}
