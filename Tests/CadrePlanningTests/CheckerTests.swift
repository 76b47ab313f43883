import CadreModel
import CadrePlanning
import CadreTime
import Testing

/// Each kind of violation, put into a good timetable, is found.
@Suite struct CheckerTests {
  struct Injection: Sendable, CustomTestStringConvertible {
    var name: String
    var change: @Sendable (inout Timetable, inout Program) -> Void
    var testDescription: String { name }

    init(_ name: String, _ change: @escaping @Sendable (inout Timetable, inout Program) -> Void) {
      self.name = name
      self.change = change
    }
  }

  /// The case of a violation without its values.
  static func kind(_ violation: Violation) -> String {
    String("\(violation)".prefix { $0 != "(" })
  }

  static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate.first }

  /// Row of the first session of a module in the first cohort.
  static func row(_ module: String, _ timetable: Timetable, _ program: Program) -> Int {
    timetable.cohorts[0].sessions.firstIndex { program.modules[$0.module].name == module } ?? 0
  }

  static func module(_ name: String, _ program: Program) -> ID<Module> {
    program.modules.ids.first { program.modules[$0].name == name } ?? ID(0)
  }

  /// The variants of a program that has changed.
  static func reread(_ timetable: inout Timetable, _ program: Program) {
    for row in timetable.cohorts.indices {
      timetable.cohorts[row].variant = Variant(
        of: program, for: timetable.cohorts[row].variant.selection)
    }
  }

  static func rate(_ program: inout Program, _ module: String, since: String) {
    program.instructors[ID(0)].ratings = [
      Stated(
        Instructor.Rating(module: Self.module(module, program), since: day(since)),
        at: program.instructors[ID(0)].heading.origin)
    ]
  }

  /// The second room is at another site, so far away.
  static func travel(_ program: inout Program, minutes: Int) {
    let origin = program.sites[0].heading.origin
    let site = program.sites.append(Site(heading: Heading(name: "x", title: nil, origin: origin)))
    program.sites[site].travels = [Site.Travel(site: ID(0), minutes: minutes)]
    program.rooms[ID(1)].site?.value = site
    program.rooms[ID(0)].site = Stated(ID(0), at: origin)
    program.rooms[ID(1)].site = Stated(site, at: origin)
  }

  /// A term of these days.
  static func term(_ program: inout Program, _ first: String, _ last: String) -> ID<Term> {
    let origin = program.sites[0].heading.origin
    var term = Term(heading: Heading(name: "t", title: nil, origin: origin))
    term.span = Stated(DateSpan(first: day(first), last: day(last)), at: origin)
    return program.terms.append(term)
  }

  static let injections: [Injection] = [
    Injection("notOffered") { timetable, program in
      let term = term(&program, "2026-03-01", "2026-03-05")
      let module = timetable.cohorts[0].sessions.last?.module ?? ID(0)
      program.modules[module].offered = [
        Stated(.term(term), at: program.modules[module].heading.origin)
      ]
      reread(&timetable, program)
    },
    Injection("apart") { timetable, program in
      _ = term(&program, "2026-01-01", "2026-12-31")
      let module = timetable.cohorts[0].sessions[0].module
      let other = timetable.cohorts[0].sessions.last?.module ?? ID(0)
      program.modules[module].apart = [
        Stated(other, at: program.modules[module].heading.origin)
      ]
      reread(&timetable, program)
    },
    Injection("fixedTermMoved") { timetable, program in
      let term = term(&program, "2026-12-01", "2026-12-31")
      let module = timetable.cohorts[0].sessions[0].module
      program.cohorts[ID(0)].fixedTerms.append(
        Stated(
          Cohort.FixedTerm(module: module, term: term),
          at: program.cohorts[ID(0)].heading.origin))
    },
    Injection("provider") { timetable, _ in
      let row = timetable.cohorts[0].sessions.firstIndex { $0.provider != nil } ?? 0
      timetable.cohorts[0].sessions[row].provider = nil
    },
    Injection("roomTwice") { timetable, _ in
      let first = timetable.cohorts[0].sessions[0]
      timetable.cohorts[1].sessions[0].date = first.date
      timetable.cohorts[1].sessions[0].start = first.start
      timetable.cohorts[1].sessions[0].end = first.end
      timetable.cohorts[1].sessions[0].rooms = first.rooms
    },
    Injection("instructorTwice") { timetable, program in
      let row = row("AVS-220", timetable, program)
      let practice =
        timetable.cohorts[0].sessions.lastIndex {
          !$0.instructors.isEmpty && $0.module == timetable.cohorts[0].sessions[row].module
        } ?? row
      let session = timetable.cohorts[0].sessions[practice]
      timetable.cohorts[1].sessions[0].date = session.date
      timetable.cohorts[1].sessions[0].start = session.start
      timetable.cohorts[1].sessions[0].end = session.end
      timetable.cohorts[1].sessions[0].instructors = session.instructors
    },
    Injection("outsideCalendar") { timetable, _ in
      timetable.cohorts[0].sessions[0].date = day("2027-01-05")
    },
    Injection("afterFinish") { timetable, _ in
      let last = timetable.cohorts[0].sessions.count - 1
      timetable.cohorts[0].sessions[last].date = day("2026-12-22")
    },
    Injection("beforeStart") { timetable, _ in
      timetable.cohorts[0].sessions[0].date = day("2026-02-24")
    },
    Injection("notAMeetingDay") { timetable, _ in
      timetable.cohorts[0].sessions[0].date = day("2026-03-04")
    },
    Injection("noSuchSlot") { timetable, _ in
      timetable.cohorts[0].sessions[0].start = 600
    },
    Injection("noSuchSlot") { timetable, _ in
      timetable.cohorts[0].sessions[0].date = day("2026-04-30")
    },
    Injection("wrongAmount") { timetable, _ in
      timetable.cohorts[0].sessions[0].minutes -= 45
    },
    Injection("slotOverfull") { timetable, _ in
      timetable.cohorts[0].sessions[0].minutes += 45
    },
    Injection("missing") { timetable, _ in
      let module = timetable.cohorts[0].sessions[0].module
      timetable.cohorts[0].sessions.removeAll { $0.module == module }
    },
    Injection("prerequisite") { timetable, program in
      let uni = row("UNI-101", timetable, program)
      let law = row("LAW-101", timetable, program)
      let date = timetable.cohorts[0].sessions[uni].date
      timetable.cohorts[0].sessions[uni].date = timetable.cohorts[0].sessions[law].date
      timetable.cohorts[0].sessions[law].date = date
    },
    Injection("stageOrder") { timetable, program in
      let row = row("COM-105", timetable, program)
      timetable.cohorts[0].sessions[row].date = day("2026-03-03")
    },
    Injection("notContiguous") { timetable, program in
      let last =
        timetable.cohorts[0].sessions.lastIndex {
          program.modules[$0.module].name == "OSH-120"
        } ?? 0
      timetable.cohorts[0].sessions[last].date = day("2026-06-04")
    },
    Injection("pace") { timetable, program in
      let module = timetable.cohorts[0].sessions[row("COM-105", timetable, program)]
      for row in timetable.cohorts[0].sessions.indices
      where timetable.cohorts[0].sessions[row].module == module.module {
        timetable.cohorts[0].sessions[row].date = module.date
      }
    },
    Injection("cohortLoad") { _, program in
      program.cohorts[ID(0)].weeklyLoad?.value.minutes = 90
    },
    Injection("inTwoPlaces") { timetable, program in
      let row = row("LAW-101", timetable, program)
      timetable.cohorts[0].sessions[row].date = timetable.cohorts[0].sessions[0].date
      timetable.cohorts[0].sessions[row].start = timetable.cohorts[0].sessions[0].start
      timetable.cohorts[0].sessions[row].end = timetable.cohorts[0].sessions[0].end
    },
    Injection("seats") { _, program in program.rooms[ID(0)].seats?.value = 3 },
    Injection("roomClosed") { timetable, program in
      let date = timetable.cohorts[0].sessions[0].date
      for id in program.rooms.ids {
        program.rooms[id].closed.append(
          Stated(DateSpan(first: date, last: date), at: program.rooms[id].heading.origin))
      }
    },
    Injection("instructorAway") { _, program in
      program.instructors[ID(0)].away = [
        Stated(
          DateSpan(first: day("2026-01-01"), last: day("2026-12-31")),
          at: program.instructors[ID(0)].heading.origin)
      ]
    },
    Injection("instructorLoad") { _, program in
      program.instructors[ID(0)].weeklyLoad?.value.minutes = 45
    },
    Injection("notQualified") { _, program in
      program.instructors[ID(0)].teaches.removeAll {
        program.modules[$0.value].name == "AVS-220"
      }
    },
    Injection("instructorMissing") { timetable, _ in
      for row in timetable.cohorts[0].sessions.indices {
        timetable.cohorts[0].sessions[row].instructors = []
      }
    },
    Injection("roomMissing") { timetable, _ in timetable.cohorts[0].sessions[0].rooms = [] },
    Injection("quota") { _, program in
      program.partners[ID(0)].quotas[0].value.count = 1
    },
    Injection("agreementEnded") { _, program in
      program.partners[ID(0)].agreements[0].value.last = day("2026-01-31")
    },
    Injection("groupSize") { timetable, _ in timetable.cohorts[0].sessions[0].learners = 400 },
    Injection("learnersLeftOut") { timetable, program in
      let module = timetable.cohorts[0].sessions[row("AVS-220", timetable, program)].module
      timetable.cohorts[0].sessions.removeAll { $0.module == module && $0.group == 2 }
    },
    Injection("wrongNumbering") { timetable, _ in
      timetable.cohorts[0].sessions[0].number = 7
    },
    Injection("taughtThoughHeld") { timetable, program in
      let module = timetable.cohorts[0].sessions[0].module
      program.cohorts[ID(0)].completed.append(
        Stated(
          Cohort.Completion(module: module, date: nil),
          at: program.cohorts[ID(0)].heading.origin))
    },
    Injection("fixedDateMoved") { timetable, program in
      let module = timetable.cohorts[0].sessions[0].module
      program.cohorts[ID(0)].fixed.append(
        Stated(
          Cohort.Fixed(module: module, date: day("2026-03-10")),
          at: program.cohorts[ID(0)].heading.origin))
    },
    Injection("notInPlan") { timetable, _ in
      timetable.cohorts[0].plans[0].stages[0].modules.removeFirst()
    },
    Injection("wrongSite") { _, program in
      let site = program.sites.append(
        Site(heading: Heading(name: "x", title: nil, origin: program.sites[0].heading.origin)))
      program.rooms[ID(0)].site?.value = site
    },
    Injection("overdue") { timetable, program in
      let first = module("UNI-101", program)
      let second = module("COM-105", program)
      let deadline = Deadline(duration: CalendarDuration(count: 1, unit: .day), after: first)
      program.modules[second].deadlines = [
        Stated(deadline, at: program.modules[second].heading.origin)
      ]
      reread(&timetable, program)
    },
    Injection("selfPacedTime") { timetable, program in
      let module = module("UNI-101", program)
      program.modules[module].pace = Stated(
        .selfPaced(within: CalendarDuration(count: 9, unit: .month)),
        at: program.modules[module].heading.origin)
      timetable.cohorts[0].sessions.removeAll { $0.module == module }
      reread(&timetable, program)
    },
    Injection("ratingNotValid") { timetable, program in
      rate(&program, "AVS-220", since: "2026-12-20")
    },
    Injection("instructorMissing") { timetable, program in
      let module = module("AVS-220", program)
      rate(&program, "AVS-220", since: "2020-01-01")
      let origin = program.modules[module].heading.origin
      let item = ResourceNeed.Item(count: 1, wanted: .holder(module), perLearners: nil)
      program.modules[module].needs.append(
        Stated(ResourceNeed(items: [item], part: nil), at: origin))
      let lasting = ValidityRule.Period.lasting(
        CalendarDuration(count: 24, unit: .month), toTheDay: false)
      program.modules[module].validity = Stated(
        ValidityRule(period: lasting, renewal: nil, window: nil), at: origin)
      reread(&timetable, program)
    },
    Injection("notSpoken") { timetable, program in
      program.instructors[ID(0)].languages = ["en"]
      program.modules[module("AVS-220", program)].languages = ["vi"]
      reread(&timetable, program)
    },
    Injection("notBasedThere") { _, program in
      let origin = program.sites[0].heading.origin
      let site = program.sites.append(
        Site(heading: Heading(name: "x", title: nil, origin: origin)))
      program.instructors[ID(0)].site?.value = site
    },
    Injection("learnerQuota") { _, program in
      program.partners[ID(0)].quotas[0].value = Partner.Quota(
        isMost: true, count: 10, subject: .learners)
    },
    Injection("cohortTravel") { timetable, program in
      travel(&program, minutes: 5 * 60)
      let first = timetable.cohorts[0].sessions[0]
      var second = first
      second.module = module("LAW-101", program)
      second.start = first.start + 300
      second.end = first.end + 300
      second.rooms = [ID(1)]
      timetable.cohorts[0].sessions.append(second)
    },
    Injection("instructorTravel") { timetable, program in
      travel(&program, minutes: 5 * 60)
      timetable.cohorts[0].sessions[0].instructors = [ID(0)]
      var second = timetable.cohorts[0].sessions[0]
      second.start += 300
      second.end += 300
      second.rooms = [ID(1)]
      timetable.cohorts[1].sessions.append(second)
    },
    Injection("excluded") { timetable, program in
      let first = timetable.cohorts[0].sessions[0].module
      let other = timetable.cohorts[0].sessions[row("LAW-101", timetable, program)].module
      program.modules[first].excludes.append(
        Stated(other, at: program.modules[first].heading.origin))
      let cohort = timetable.cohorts[0]
      timetable.cohorts[0].variant = Variant(of: program, for: cohort.variant.selection)
    },
  ]

  @Test(arguments: injections)
  func isFound(injection: Injection) throws {
    var program = try PlannedPrograms.load("Tests/Cases/sample")
    var timetable = TimetablePlanner.plan(program)
    #expect(TimetableChecker(program, timetable).violations().isEmpty)
    injection.change(&timetable, &program)
    let kinds = TimetableChecker(program, timetable).violations().map(Self.kind)
    #expect(kinds.contains(injection.name), "\(kinds)")
  }
}

extension CivilDate {
  static var first: CivilDate { CivilDate(dayNumber: 0).unsafelyUnwrapped }
}
