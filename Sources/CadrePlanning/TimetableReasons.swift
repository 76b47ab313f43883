import CadreModel
import CadreText
import CadreTime
import Scheduling

/// The chain of reasons that holds the date of a module, back to its root.
public struct TimetableReasons: Sendable {
  public enum Cause: Sendable, Equatable {
    /// It starts as soon as the module before it, the next in the chain, allows.
    case after(ID<Module>)
    /// The next in the chain has what it needs.
    case taken
    /// What it needs is not there, whatever the others do.
    case obstacle
    case cohortStart
    case fixedDate
    case calendarStart
    /// It could start earlier.
    case nothing
  }

  public struct Step: Sendable {
    public var cohort: ID<Cohort>
    public var module: ID<Module>
    /// From 1; 0 where the cohort is one group.
    public var group: Int
    public var start: CivilDate
    /// What keeps it from starting earlier, the nearest to its start first.
    public var held: [UnplacedModule.Held]
    public var cause: Cause
  }

  /// One chain for each group; without a module, for what ends last.
  public var chains: [[Step]]
  /// What has no place, with what holds it.
  public var unplaced: [UnplacedModule]
  /// How good the cohort's timetable is, where something has no place.
  public var quality: Quality?
  /// What makes it impossible, as far as that is proven, and what would help.
  public var whyNot: [WhyNot] = []

  /// The first that is proven.
  public var conflict: TimetableConflict? { whyNot.compactMap(\.conflict).first }
  public var cures: [TimetableCure] { whyNot.flatMap(\.cures) }
}

extension TimetablePlanner {
  /// Plans as `plan` does and says what holds the dates of one module of a cohort, or its finish;
  /// where something has no place, why not and what would help.
  public static func reasons(
    _ program: Program, cohort: ID<Cohort>, module: ID<Module>? = nil, workLimit: Int = 40
  ) -> TimetableReasons {
    let demands = program.cohorts.ids.map { CohortDemand($0, in: program) }
    let built = ProblemBuilder(program, demands).build()
    guard case .ready(let instance) = built.problem.prepared() else {
      return TimetableReasons(chains: [], unplaced: [])
    }
    let (schedule, bounds) = instance.boundedSchedule(SearchOptions(workLimit: workLimit))
    let reader = TimetableReader(program, demands, built, schedule, bounds)
    var timetable = reader.timetable()
    ProviderBalance(program).apply(to: &timetable)
    timetable = proven(timetable, in: program)
    let planned = timetable.cohorts.first { $0.cohort == cohort }
    let unplaced = planned?.unplaced ?? []
    let rows = rows(of: cohort, module, demands, built, schedule, isWhole: unplaced.isEmpty)
    let links = ReasonReader(program, demands, built, schedule)
    let chains = rows.map { row in
      instance.reasonChain(to: row, in: schedule).compactMap { links.read($0) }
    }
    var reasons = TimetableReasons(
      chains: chains.filter { !$0.isEmpty },
      unplaced: unplaced.filter { $0.module == module ?? $0.module })
    if reasons.unplaced.isEmpty { return reasons }
    let all = whyNot(program, timetable, of: cohort, workLimit: workLimit)
    // With several causes it is about another module, perhaps.
    if module == nil || all.count < 2 { reasons.quality = planned?.quality }
    let own = all.filter { one in module.map { one.modules.contains($0) } ?? true }
    reasons.whyNot = own.isEmpty ? all : own
    // What is proven only now says more than that nothing was found.
    if case .notFound = reasons.quality, reasons.conflict != nil { reasons.quality = nil }
    return reasons
  }

  /// The groups of a module; without one, of a whole timetable what ends last.
  private static func rows(
    of cohort: ID<Cohort>, _ module: ID<Module>?, _ demands: [CohortDemand], _ built: BuiltProblem,
    _ schedule: Schedule, isWhole: Bool
  ) -> [Int] {
    let own = built.groups.indices.filter { row in
      let group = built.groups[row]
      return group.participants.contains { demands[$0].id == cohort }
    }
    if let module { return own.filter { built.groups[$0].module == module } }
    let ends = schedule.placements.filter { own.contains($0.activity) }
    return isWhole ? ends.max { $0.end < $1.end }.map { [$0.activity] } ?? [] : []
  }
}

/// Says the links of a chain in terms of the programme.
private struct ReasonReader {
  private let program: Program
  private let demands: [CohortDemand]
  private let built: BuiltProblem
  private let obstacles: ObstacleReader
  private let starts: [Int: Int]

  init(
    _ program: Program, _ demands: [CohortDemand], _ built: BuiltProblem, _ schedule: Schedule
  ) {
    self.program = program
    self.demands = demands
    self.built = built
    obstacles = ObstacleReader(program, demands, built, schedule)
    starts = Dictionary(
      schedule.placements.map { ($0.activity, $0.start) }, uniquingKeysWith: { first, _ in first })
  }

  func read(_ step: ReasonStep) -> TimetableReasons.Step? {
    guard let start = starts[step.activity].flatMap({ Minutes.date($0) }) else { return nil }
    let group = built.groups[step.activity]
    return TimetableReasons.Step(
      cohort: demands[group.demand].id, module: group.module, group: group.group, start: start,
      held: obstacles.held(step.obstructions, of: step.activity).uniqued(),
      cause: cause(step.cause, of: demands[group.demand]))
  }

  /// No slot before is the cohort's doing where its calendar has days before its start.
  private func cause(_ cause: ReasonStep.Cause, of demand: CohortDemand) -> TimetableReasons.Cause {
    switch cause {
    case .predecessor(let other): .after(built.groups[other].module)
    case .taken: .taken
    case .obstacle: .obstacle
    case .release: .cohortStart
    case .fixedDay: .fixedDate
    case .calendar:
      demand.cohort.starts.map { $0.value == demand.window(in: program)?.first } ?? false
        ? .cohortStart : .calendarStart
    case .nothing: .nothing
    }
  }
}
