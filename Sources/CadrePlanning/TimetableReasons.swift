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

  /// One chain for each group.
  public var chains: [[Step]]
  /// What has no place, with what holds it.
  public var unplaced: [UnplacedModule]
}

extension TimetablePlanner {
  /// Plans as `plan` does and says what holds the dates of one module of a cohort.
  public static func reasons(
    _ program: Program, cohort: ID<Cohort>, module: ID<Module>, workLimit: Int = 40
  ) -> TimetableReasons {
    let demands = program.cohorts.ids.map { CohortDemand($0, in: program) }
    let built = ProblemBuilder(program, demands).build()
    guard case .ready(let instance) = built.problem.prepared() else {
      return TimetableReasons(chains: [], unplaced: [])
    }
    let schedule = instance.schedule(SearchOptions(workLimit: workLimit))
    let timetable = TimetableReader(program, demands, built, schedule, instance.bounds())
      .timetable()
    let unplaced = timetable.cohorts.filter { $0.cohort == cohort }.flatMap(\.unplaced)
      .filter { $0.module == module }
    let rows = built.groups.indices.filter { row in
      let group = built.groups[row]
      return group.module == module
        && ([group.demand] + group.joined).contains { demands[$0].id == cohort }
    }
    let reader = ReasonReader(program, demands, built, schedule)
    let chains = rows.map { row in
      instance.reasonChain(to: row, in: schedule).compactMap { reader.read($0) }
    }
    return TimetableReasons(chains: chains.filter { !$0.isEmpty }, unplaced: unplaced)
  }
}

/// Says the links of a chain in terms of the programme.
private struct ReasonReader {
  private let demands: [CohortDemand]
  private let built: BuiltProblem
  private let obstacles: ObstacleReader
  private let starts: [Int: Int]

  init(
    _ program: Program, _ demands: [CohortDemand], _ built: BuiltProblem, _ schedule: Schedule
  ) {
    self.demands = demands
    self.built = built
    obstacles = ObstacleReader(program, built, schedule)
    starts = Dictionary(
      schedule.placements.map { ($0.activity, $0.start) }, uniquingKeysWith: { first, _ in first })
  }

  func read(_ step: ReasonStep) -> TimetableReasons.Step? {
    guard let start = starts[step.activity].flatMap({ Minutes.date($0) }) else { return nil }
    let group = built.groups[step.activity]
    return TimetableReasons.Step(
      cohort: demands[group.demand].id, module: group.module, group: group.group, start: start,
      held: obstacles.held(step.obstructions, of: step.activity).uniqued(), cause: cause(step.cause)
    )
  }

  private func cause(_ cause: ReasonStep.Cause) -> TimetableReasons.Cause {
    switch cause {
    case .predecessor(let other): .after(built.groups[other].module)
    case .taken: .taken
    case .obstacle: .obstacle
    case .release: .cohortStart
    case .fixedDay: .fixedDate
    case .calendar: .calendarStart
    case .nothing: .nothing
    }
  }
}
