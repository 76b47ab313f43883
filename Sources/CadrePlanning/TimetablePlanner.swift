import CadreModel
import CadreText
import CadreTime
import Scheduling

/// Plans the sessions of all cohorts of a programme together, since they compete for rooms,
/// instructors and quotas.
public enum TimetablePlanner {
  /// `workLimit`: schedules to try.
  public static func plan(_ program: Program, workLimit: Int = 40) -> Timetable {
    let demands = program.cohorts.ids.map { CohortDemand($0, in: program) }
    let built = ProblemBuilder(program, demands).build()
    switch built.problem.prepared() {
    case .ready(let instance):
      let schedule = instance.schedule(SearchOptions(workLimit: workLimit))
      var timetable = TimetableReader(program, demands, built, schedule, instance.bounds())
        .timetable()
      ProviderBalance(program).apply(to: &timetable)
      return timetable
    case .invalid:
      let nothing = Schedule(
        placements: [], unplaced: [], finish: nil, lowerBound: nil, schedulesTried: 0, proofs: [])
      return TimetableReader(program, demands, built, nothing, nil).timetable()
    }
  }
}
