import CadreModel
import CadrePlanning
import CadreTime
import Testing

/// A copy of the programme that cannot be placed says so, with what proves it.
@Suite struct ImpossibleTests {
  private func programme(_ change: (inout Program, ID<Cohort>) -> Void) throws -> Timetable {
    var program = try PlannedPrograms.load("programs/vietnam-airlines-583")
    let cohort = try #require(program.cohorts.ids.first { program.cohorts[$0].name == "k1-2026" })
    change(&program, cohort)
    let timetable = TimetablePlanner.plan(program, workLimit: 8)
    #expect(TimetableChecker(program, timetable).violations().isEmpty)
    return timetable
  }

  @Test func tooLittleTimeIsProvenByAmounts() throws {
    let timetable = try programme { program, cohort in
      let place = program.cohorts[cohort].heading.origin
      program.cohorts[cohort].finishes = CivilDate(iso: "2026-04-10").map { Stated($0, at: place) }
    }
    guard case .impossible(let proof) = timetable.cohorts[0].quality else {
      Issue.record("not proven: \(timetable.cohorts[0].quality)")
      return
    }
    switch proof {
    case .capacity(let needed, let available, _): #expect(needed > available)
    case .slots(_, let needed, let available, _): #expect(needed > available)
    case .chain(_, let finish, let deadline, _): #expect(finish.map { $0 > deadline } ?? true)
    default: Issue.record("another proof: \(proof)")
    }
    #expect(!timetable.cohorts[0].unplaced.isEmpty)
    #expect(timetable.cohorts[0].unplaced.allSatisfy { $0.window != nil && !$0.held.isEmpty })
  }

  @Test func aRoomTooSmallForTheSmallestGroupIsNamed() throws {
    var simulator: ID<Kind>?
    let timetable = try programme { program, _ in
      simulator = program.kinds.ids.first { program.kinds[$0].name == "simulator" }
      for id in program.rooms.ids where program.rooms[id].name == "sim-1" {
        program.rooms[id].seats?.value = 3
      }
    }
    guard case .impossible(.nobody(_, let need, let seats)) = timetable.cohorts[0].quality else {
      Issue.record("not proven: \(timetable.cohorts[0].quality)")
      return
    }
    #expect(need == .kind(try #require(simulator)))
    #expect(try #require(seats).learners > 3)
  }

  @Test func aQuotaIsNamedWithItsLimit() throws {
    let timetable = try programme { program, _ in
      for id in program.partners.ids where program.partners[id].name == "tud" {
        program.partners[id].quotas[0].value.count = 1
      }
    }
    let proofs = timetable.cohorts.map(\.quality)
    #expect(
      proofs.contains {
        if case .impossible(.quota(_, let needed, let limit, _)) = $0 {
          needed > limit
        } else {
          false
        }
      })
  }

  /// Someone asked for by name must be qualified like everybody else.
  @Test func someoneNamedWhoDoesNotTeachItIsTold() throws {
    let program = PlannedPrograms.readAnyway(
      """
      cadre 1

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:00 counts 3 hours
          }
      }
      instructor x "X" {
          teaches B
      }
      module A "A" {
          length 3 hours
          needs x
      }
      module B "B" {
          length 3 hours
          needs x
      }
      path p "P" {
          stage one "One" {
              all of (A, B)
          }
      }
      cohort k "K" {
          follows p
          size 10
          starts 2026-03-02
      }
      """)
    let timetable = TimetablePlanner.plan(program)
    #expect(timetable.sessions.map(\.module) == [ID(1)])
    guard case .impossible(.nobody(let module, let need, _)) = timetable.cohorts[0].quality else {
      Issue.record("not proven: \(timetable.cohorts[0].quality)")
      return
    }
    #expect(module == ID(0) && need == .instructor(ID(0)))
    #expect(TimetableChecker(program, timetable).violations().isEmpty)
  }
}
