import CadreGenerator
import CadreModel
import CadrePlanning
import CadreTime
import Testing

@Suite struct ReplanningTests {
  private func kept(_ timetable: Timetable, _ program: Program) -> KeptTimetable {
    KeptTimetable(
      sessions: timetable.sessions.map { session in
        KeptTimetable.Session(
          cohort: program.cohorts[session.cohort].name,
          module: program.modules[session.module].name, group: session.group, date: session.date,
          start: session.start, rooms: session.rooms.map { program.rooms[$0].name },
          instructors: session.instructors.map { program.instructors[$0].name },
          provider: session.provider.map { program.partners[$0].name })
      })
  }

  private func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate.first }

  /// Where nothing has changed, nothing moves.
  @Test func sameProgrammeKeepsAll() throws {
    let program = try PlannedPrograms.load("Tests/Cases/sample")
    let old = TimetablePlanner.plan(program)
    let new = TimetablePlanner.replan(
      program, keeping: kept(old, program), asOf: day("2026-04-01"))
    #expect(new.timetable.sessions == old.sessions)
    #expect(new.moved.isEmpty && new.losses.isEmpty && new.changed == 0 && new.new == 0)
  }

  /// A room that closes moves what is held in it from then on, and only that.
  @Test func closedRoomMovesLittle() throws {
    var program = try PlannedPrograms.load("Tests/Cases/sample")
    let old = TimetablePlanner.plan(program)
    let room = try #require(program.rooms.ids.first { program.rooms[$0].name == "sim" })
    let used = try #require(old.sessions.first { $0.rooms.contains(room) }?.date)
    let closed = DateSpan(first: used, last: used)
    program.rooms[room].closed.append(Stated(closed, at: program.rooms[room].heading.origin))
    let new = TimetablePlanner.replan(program, keeping: kept(old, program), asOf: used)
    #expect(TimetableChecker(program, new.timetable, heldBefore: used).violations().isEmpty)
    #expect(!new.moved.isEmpty && new.distance > 0)
    #expect(new.kept > new.moved.count)
    let past = old.sessions.filter { $0.date < used }.map(\.date)
    #expect(new.timetable.sessions.filter { $0.date < used }.map(\.date) == past)
  }

  @Test func whatIsGoneIsTold() throws {
    let program = try PlannedPrograms.load("Tests/Cases/sample")
    var old = kept(TimetablePlanner.plan(program), program)
    old.sessions[0].rooms = ["gone"]
    old.sessions[1].instructors = ["left"]
    old.sessions.append(
      KeptTimetable.Session(
        cohort: "k0", module: "X", group: 0, date: day("2026-05-05"), start: 480, rooms: [],
        instructors: []))
    let new = TimetablePlanner.replan(program, keeping: old, asOf: day("2026-03-01"))
    #expect(new.losses.contains(.room("gone")))
    #expect(new.losses.contains(.instructor("left")))
    #expect(new.losses.contains(.cohort("k0")))
  }

  /// Random programmes in the middle of their time: what is past stays, and no rule is broken.
  @Test(arguments: 0..<40)
  func randomProgrammes(seed: Int) {
    var program = PlannedPrograms.readAnyway(GeneratedDelivery(seed: UInt64(seed)).text)
    let old = TimetablePlanner.plan(program, workLimit: 4)
    let asOf = day("2026-03-25")
    let same = TimetablePlanner.replan(program, keeping: kept(old, program), asOf: asOf)
    #expect(same.moved.isEmpty && same.changed == 0, "\(same.moved)")
    for id in program.rooms.ids.prefix(1) {
      program.rooms[id].closed.append(
        Stated(
          DateSpan(first: asOf, last: day("2026-04-10")), at: program.rooms[id].heading.origin))
    }
    let new = TimetablePlanner.replan(program, keeping: kept(old, program), asOf: asOf)
    let violations = TimetableChecker(program, new.timetable, heldBefore: asOf).violations()
    #expect(violations.isEmpty, "\(violations)")
    let past = old.sessions.filter { $0.date < asOf }
    let pastNow = new.timetable.sessions.filter { $0.date < asOf }
    #expect(past.map(\.date) == pastNow.map(\.date))
  }

  /// Every chain of reasons ends in a root.
  @Test(arguments: 0..<20)
  func chainsEndInARoot(seed: Int) {
    let program = PlannedPrograms.readAnyway(GeneratedDelivery(seed: UInt64(seed)).text)
    let timetable = TimetablePlanner.plan(program, workLimit: 4)
    for cohort in timetable.cohorts {
      for module in Set(cohort.sessions.map(\.module)).sorted() {
        let reasons = TimetablePlanner.reasons(
          program, cohort: cohort.cohort, module: module, workLimit: 4)
        #expect(!reasons.chains.isEmpty)
        for chain in reasons.chains {
          let first = cohort.sessions.first { $0.module == module && $0.group == chain[0].group }
          #expect(chain[0].start == first?.date)
          #expect(chain.last.map { $0.cause != .after(module) } ?? false)
        }
      }
    }
  }

  @Test func absenceIsTheRoot() {
    let program = PlannedPrograms.read(
      """
      cadre 1

      kind trainer "Trainer" of instructor

      calendar work "Work" {
          covers 2026
          week mon to fri {
              slot morning 08:00 to 11:00 counts 3 hours
          }
      }
      instructor nga "Nga" {
          kind trainer
          away 2026-03-02 to 2026-03-10
      }
      module A "A" {
          length 3 hours
          needs 1 trainer
      }
      module B "B" {
          length 3 hours
          requires A
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
    let module = ID<Module>(1)
    let reasons = TimetablePlanner.reasons(program, cohort: ID(0), module: module)
    let chain = reasons.chains.first ?? []
    #expect(chain.map(\.cause) == [.after(ID(0)), .obstacle])
    #expect(chain.map(\.start.iso) == ["2026-03-12", "2026-03-11"])
    #expect(chain.last?.held.map(\.by) == [.instructorAway(ID(0))])
  }
}
