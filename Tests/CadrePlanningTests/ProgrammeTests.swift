import CadreModel
import CadrePlanning
import Testing

@Suite struct ProgrammeTests {
  @Test(arguments: [
    "Tests/Cases/sample", "programs/vietnam-airlines-583", "programs/lao-cai-52",
    "programs/education-union", "programs/part-66",
  ])
  func everythingIsPlacedByTheRules(folder: String) throws {
    let program = try PlannedPrograms.load(folder)
    let timetable = TimetablePlanner.plan(program)
    #expect(timetable.unplaced.isEmpty)
    #expect(TimetableChecker(program, timetable).violations().isEmpty)
    #expect(timetable.cohorts.count == program.cohorts.count)
    #expect(!timetable.sessions.isEmpty)
  }
}
