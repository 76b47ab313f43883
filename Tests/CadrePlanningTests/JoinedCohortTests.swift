import CadreModel
import CadrePlanning
import Testing

/// Learners of cohorts that are taught together stand one after another, those of the host first,
/// and are split into equal groups; a cohort attends the groups of its own learners only.
@Suite struct JoinedCohortTests {
  @Test(arguments: [
    (host: 6, guest: 6, sizes: "2 to 6", ofHost: [1], ofGuest: [2]),
    (host: 4, guest: 8, sizes: "2 to 6", ofHost: [1], ofGuest: [1, 2]),
    (host: 8, guest: 4, sizes: "2 to 6", ofHost: [1, 2], ofGuest: [2]),
    (host: 12, guest: 21, sizes: "4 to 10", ofHost: [1, 2], ofGuest: [2, 3, 4]),
    (host: 3, guest: 5, sizes: "2 to 12", ofHost: [0], ofGuest: [0]),
  ])
  func groups(host: Int, guest: Int, sizes: String, ofHost: [Int], ofGuest: [Int]) {
    let program = PlannedPrograms.read(Self.text(host, guest, sizes))
    let timetable = TimetablePlanner.plan(program)
    let violations = TimetableChecker(program, timetable).violations()
    #expect(violations.isEmpty, "\(violations)")
    let attended = timetable.cohorts.map { cohort in
      Set(cohort.sessions.filter { program.modules[$0.module].name == "A" }.map(\.group)).sorted()
    }
    #expect(attended == [ofHost, ofGuest])
    // B follows A for both, and its groups are those of one cohort.
    #expect(timetable.cohorts.allSatisfy { $0.unplaced.isEmpty })
  }

  /// The weekly load of a learner counts what the learner attends.
  @Test func loadIsThatOfTheOwnGroups() {
    let program = PlannedPrograms.read(Self.text(6, 6, "2 to 6", load: "at most 6 hours a week"))
    let timetable = TimetablePlanner.plan(program)
    #expect(timetable.cohorts.allSatisfy { $0.unplaced.isEmpty })
    // Six hours of A in the first week, three of B in the second.
    let last = timetable.sessions.map(\.date).max()
    #expect(last?.iso == "2026-03-09")
  }

  private static func text(_ host: Int, _ guest: Int, _ sizes: String, load: String = "") -> String
  {
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
        class of \(sizes)
    }
    module B "B" {
        length 3 hours
        requires A
        class of 1 to 7
    }
    path p "P" {
        stage one "One" {
            all of (A, B)
        }
    }
    cohort k "K" {
        follows p
        size \(host)
        starts 2026-03-02
        \(load)
    }
    cohort j "J" {
        follows p
        size \(guest)
        starts 2026-03-02
        joins k for A
        \(load)
    }
    """
  }
}
