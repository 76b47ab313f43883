import CadreModel
import CadrePlanning
import CadreTime
import Testing

@Suite struct CureTests {
  /// A cohort of ten with modules in the calendar's mornings of three hours.
  private func text(_ cohorts: String, module: String = "length 18 hours") -> String {
    """
    cadre 1

    kind university "University" of partner
    kind hall "Hall" of room
    kind trainer "Trainer" of instructor

    calendar work "Work" {
        covers 2026
        week mon to fri {
            slot morning 08:00 to 11:00 counts 3 hours
        }
    }
    partner u "U" {
        agreement 2026
        at most 2 classes a year
    }
    room r "R" {
        kind hall
        seats 30
        closed 2026-03-09 to 2026-03-13
    }
    instructor nga "Nga" {
        kind trainer
        teaches A
        at most 6 hours a week
    }
    module A "A" {
        \(module)
    }
    path p "P" {
        stage one "One" {
            all of (A)
        }
    }
    \(cohorts)
    """
  }

  private func cohort(_ name: String, finish: String, _ more: String) -> String {
    """
    cohort \(name) "\(name)" {
        follows p
        size 10
        starts 2026-03-02
        finishes by \(finish)
        \(more)
    }

    """
  }

  private func alwaysOpen(_ text: String) -> String {
    text.replacing("    closed 2026-03-09 to 2026-03-13\n", with: "")
  }

  private func reasons(_ text: String) -> (program: Program, reasons: [TimetableReasons]) {
    let program = PlannedPrograms.readAnyway(text)
    let cohorts = TimetablePlanner.plan(program).cohorts.filter { !$0.unplaced.isEmpty }
    return (program, cohorts.map { TimetablePlanner.reasons(program, cohort: $0.cohort) })
  }

  /// Judged by what shares nothing with the planner: with the change all of the cohort is placed,
  /// no rule is broken, and what had a place has one.
  private func verify(_ cure: TimetableCure, _ program: Program, _ id: ID<Cohort>) {
    let before = TimetablePlanner.plan(program)
    let changed = cure.applied(to: program)
    var after = TimetablePlanner.plan(changed)
    if after.unplaced.count > before.unplaced.count
      || !after.cohorts[Int(id.index)].unplaced.isEmpty
    {
      let kept = KeptTimetable(before, in: program)
      after = TimetablePlanner.replan(changed, keeping: kept, asOf: CivilDate.first).timetable
    }
    #expect(TimetableChecker(changed, after).violations().isEmpty, "\(cure)")
    for (old, new) in zip(before.cohorts, after.cohorts) {
      let had = Set(old.sessions.map(\.module))
      let has = Set(new.sessions.map(\.module))
      #expect(had.isSubset(of: has), "\(cure)")
      if new.cohort == id { #expect(new.unplaced.isEmpty, "\(cure)") }
      #expect(new.unplaced.count <= old.unplaced.count, "\(cure)")
    }
  }

  /// Six mornings are needed: two weeks of two hold four.
  @Test func changesAreVerifiedAndLeast() throws {
    let found = reasons(
      alwaysOpen(text(cohort("k", finish: "2026-03-15", "meets mon, wed"))))
    let reasons = try #require(found.reasons.first)
    let k = ID<Cohort>(0)
    #expect(reasons.cures.contains(.finishBy(k, try #require(CivilDate(iso: "2026-03-18")))))
    #expect(reasons.cures.contains(.startOn(k, try #require(CivilDate(iso: "2026-02-23")))))
    #expect(reasons.cures.contains(.alsoMeet(k, .tuesday)))
    for cure in reasons.cures { verify(cure, found.program, k) }
    let conflict = try #require(reasons.conflict)
    #expect(conflict.isSmallest && conflict.members.allSatisfy(\.isNeeded))
    #expect(conflict.members.count == 4)
  }

  /// Two cohorts need eight mornings of one room: what takes the place of the other is no cure.
  @Test func noOtherCohortLosesAPlace() throws {
    let both = ["k", "m"].map { cohort($0, finish: "2026-03-15", "meets mon, wed") }
    let module = "length 12 hours\n    needs hall"
    let found = reasons(alwaysOpen(text(both.joined(), module: module)))
    #expect(found.reasons.count == 1)
    let plan = TimetablePlanner.plan(found.program)
    let lacking = try #require(plan.cohorts.first { !$0.unplaced.isEmpty }).cohort
    let cures = try #require(found.reasons.first).cures
    #expect(!cures.isEmpty)
    for cure in cures { verify(cure, found.program, lacking) }
  }

  @Test(arguments: [
    (18, "needs hall", "closed"), (15, "needs 1 trainer", "instructorLoad"),
    (3, "provider u", "quota"),
  ])
  func whatHoldsItIsAMemberAndIsCured(_ hours: Int, _ line: String, _ kind: String) throws {
    let names = kind == "quota" ? ["k", "l", "m"] : ["k"]
    let cohorts = names.map { cohort($0, finish: "2026-03-11", "at most 40 hours a week") }
    let found = reasons(
      text(cohorts.joined(), module: "length \(hours) hours\n    \(line)"))
    let reasons = try #require(found.reasons.first)
    let members = try #require(reasons.conflict).members.map { "\($0.reason)" }
    #expect(members.contains { $0.hasPrefix(kind) }, "\(members)")
    #expect(reasons.cures.contains { "\($0)".hasPrefix(kind) }, "\(reasons.cures)")
    let plan = TimetablePlanner.plan(found.program)
    let lacking = try #require(plan.cohorts.first { !$0.unplaced.isEmpty }).cohort
    for cure in reasons.cures { verify(cure, found.program, lacking) }
  }

  /// What an agreement ends is said so, and a longer one is a cure.
  @Test func anEndedAgreementIsNamed() throws {
    let found = reasons(
      text(cohort("k", finish: "2026-06-30", ""), module: "length 18 hours\n    provider u")
        .replacing("agreement 2026\n", with: "agreement 2026-01-01 to 2026-03-06\n"))
    let reasons = try #require(found.reasons.first)
    #expect(reasons.unplaced.flatMap(\.held).map(\.by) == [.agreementEnded(ID(0))])
    guard case .impossible(.chain(_, _, _, endOf: ID(0))) = reasons.quality else {
      Issue.record("\(String(describing: reasons.quality))")
      return
    }
    #expect(reasons.cures.contains { "\($0)".hasPrefix("agreementUntil") })
    for cure in reasons.cures { verify(cure, found.program, ID(0)) }
  }
}
