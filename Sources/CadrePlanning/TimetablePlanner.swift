import CadreModel
import CadreText
import CadreTime
import Scheduling

/// Plans the sessions of all cohorts of a programme together, since they compete for rooms,
/// instructors and quotas.
public enum TimetablePlanner {
  /// `workLimit`: schedules to try.
  public static func plan(_ program: Program, workLimit: Int = 40) -> Timetable {
    proven(placed(program, workLimit: workLimit), in: program)
  }

  /// Where something has no place without a proof: whether everything can be tried for the cohort
  /// by itself, and is in vain.
  static func proven(_ timetable: Timetable, in program: Program) -> Timetable {
    var timetable = timetable
    for row in timetable.cohorts.indices {
      guard case .notFound = timetable.cohorts[row].quality else { continue }
      let id = timetable.cohorts[row].cohort
      if ConflictFinder(program, id).isImpossibleAlone,
        let window = CohortDemand(id, in: program).window(in: program)
      {
        timetable.cohorts[row].quality = .impossible(.tried(window: window))
      }
    }
    return timetable
  }

  /// As `plan`, with the proofs of bounds alone.
  static func placed(_ program: Program, workLimit: Int) -> Timetable {
    let demands = program.cohorts.ids.map { CohortDemand($0, in: program) }
    let built = ProblemBuilder(program, demands).build()
    switch built.problem.prepared() {
    case .ready(let instance):
      let (schedule, bounds) = instance.boundedSchedule(SearchOptions(workLimit: workLimit))
      var timetable = TimetableReader(program, demands, built, schedule, bounds).timetable()
      ProviderBalance(program).apply(to: &timetable)
      return timetable
    case .invalid:
      let nothing = Schedule(
        placements: [], unplaced: [], finish: nil, lowerBound: nil, schedulesTried: 0, proofs: [])
      return TimetableReader(program, demands, built, nothing, nil).timetable()
    }
  }
}
