import CadreModel
import CadrePlanning
import Testing

@Suite struct WaitTests {
  static let waits: [(wait: String, second: String)] = [
    ("1 week", "2026-03-10"), ("8 days", "2026-03-17"), ("2 weeks", "2026-03-17"),
    ("1 day", "2026-03-10"), ("1 month", "2026-04-07"),
  ]

  /// Days count, not hours: what ends on an afternoon may go on in the morning a week later.
  @Test(arguments: waits)
  func aStageWaitsForDays(wait: (wait: String, second: String)) {
    let program = PlannedPrograms.read(
      """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:00 counts 3 hours
              slot afternoon 13:00 to 16:00 counts 3 hours
          }
      }
      module A "A" {
          length 6 hours
      }
      module B "B" {
          length 3 hours
      }
      path p "P" {
          stage one "One" {
              all of (A)
          }
          stage two "Two" at least \(wait.wait) after one {
              all of (B)
          }
      }
      cohort k "K" {
          follows p
          size 10
          starts 2026-03-02
          meets tue
      }
      """)
    let timetable = TimetablePlanner.plan(program)
    #expect(TimetableChecker(program, timetable).violations().isEmpty)
    #expect(timetable.sessions.map(\.date.iso) == ["2026-03-03", "2026-03-03", wait.second])
    #expect(timetable.cohorts[0].quality == .optimal)
  }
}
