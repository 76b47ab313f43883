import CadreModel
import CadrePlanning
import Testing

/// A cohort is split into the fewest equal groups that its class sizes and rooms allow.
@Suite struct GroupTests {
  @Test(arguments: [
    (learners: 12, sizes: "6 to 12", seats: 10, groups: [6, 6]),
    (learners: 24, sizes: "6 to 12", seats: 12, groups: [12, 12]),
    (learners: 24, sizes: "6 to 12", seats: 10, groups: [8, 8, 8]),
    (learners: 25, sizes: "6 to 12", seats: 8, groups: [7, 6, 6, 6]),
    (learners: 24, sizes: "2 to 12", seats: 2, groups: Array(repeating: 2, count: 12)),
  ])
  func fewest(learners: Int, sizes: String, seats: Int, groups: [Int]) {
    let program = PlannedPrograms.read(
      """
      cadre 1

      kind lab "Lab" of room

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:00 counts 3 hours
          }
      }
      module A "A" {
          length 3 hours
          class of \(sizes)
          needs lab
      }
      path p "P" {
          stage one "One" {
              all of (A)
          }
      }
      room one "One" {
          kind lab
          seats \(seats)
      }
      cohort k "K" {
          follows p
          size \(learners)
          starts 2026-03-02
      }
      """)
    let timetable = TimetablePlanner.plan(program)
    #expect(TimetableChecker(program, timetable).violations().isEmpty)
    #expect(timetable.sessions.map(\.learners).sorted(by: >) == groups)
  }
}
