import CadreModel
import CadreText
import CadreTime
import Testing

@testable import CadrePlanning

/// Sets of reasons of small programmes, judged for all their subsets by changing the programme and
/// planning it: what is given up is taken out of the text's model, not of the problem.
@Suite struct ReasonSetTests {
  /// Modules of one morning each; `lines` are those of module A, `cohort` of the cohorts.
  private static func text(_ lines: String, _ cohorts: String, _ more: String = "") -> String {
    """
    cadre 1

    kind hall "Hall" of room
    kind trainer "Trainer" of instructor
    kind online "Online" of delivery

    calendar work "Work" {
        covers 2026
        week mon to fri {
            slot morning 08:00 to 11:00 counts 3 hours
        }
    }
    room r "R" {
        kind hall
        seats 30
    }
    \(more)
    module A "A" {
        length 3 hours
        \(lines)
    }
    module B "B" {
        length 3 hours
    }
    path p "P" {
        stage one "One" {
            all of (A, B)
        }
    }
    \(cohorts)
    """
  }

  private static func cohort(
    _ name: String, _ start: String, _ finish: String, size: Int = 10, _ more: String = ""
  ) -> String {
    """
    cohort \(name) "\(name)" {
        follows p
        size \(size)
        starts \(start)
        finishes by \(finish)
        \(more)
    }

    """
  }

  private static let spring = cohort("k", "2026-03-02", "2026-05-29")
  private static let terms = """
    term spring "Spring" 2026-02-01 to 2026-06-30
    term fall "Fall" 2026-09-01 to 2026-12-31
    """

  static let cases: [(text: String, members: String)] = [
    // Taught together, never there at the same time.
    (
      text(
        "needs hall",
        cohort("k", "2026-03-02", "2026-03-06")
          + cohort("m", "2026-03-09", "2026-03-20", "joins k for A")),
      "finishes starts teaches teaches together"
    ),
    // Two classes and one room for as long as each of them has.
    (
      text(
        "needs hall",
        cohort("k", "2026-03-02", "2026-03-02", "completed B")
          + cohort("m", "2026-03-02", "2026-03-02", "completed B")),
      "finishes finishes need starts starts teaches teaches"
    ),
    // Too many for any room when taught together.
    (
      text(
        "needs hall",
        cohort("k", "2026-03-02", "2026-03-20", size: 20)
          + cohort("m", "2026-03-02", "2026-03-20", size: 20, "joins k for A")),
      "need teaches teaches together"
    ),
    (text("apart from B", spring), "apart teaches teaches"),
    (text("needs hall", cohort("k", "2027-03-02", "2027-03-20")), "starts teaches"),
    (text("class of 11 to 12", spring), "classSize teaches"),
    (
      text("needs 1 trainer", spring, "instructor x \"X\" {\n kind trainer\n teaches B\n}"),
      "need teaches"
    ),
    (text("offered in fall", spring, terms), "finishes offered teaches"),
    (text("apart from B", spring, terms), "apart finishes starts teaches teaches"),
    (
      text("needs hall", cohort("k", "2026-03-02", "2026-03-02")),
      "finishes starts teaches teaches"
    ),
  ]

  @Test(arguments: cases.indices)
  func setsAreIrreducibleAndSmallest(_ index: Int) throws {
    let (text, expected) = Self.cases[index]
    let program = PlannedPrograms.readAnyway(text)
    let plan = TimetablePlanner.plan(program)
    let lacking = try #require(plan.cohorts.first { !$0.unplaced.isEmpty })
    let reasons = TimetablePlanner.reasons(program, cohort: lacking.cohort)
    let conflict = try #require(reasons.conflict)
    let members = conflict.members.map(\.reason)
    let kinds = members.map { "\($0)".prefix { $0 != "(" } }.sorted().joined(separator: " ")
    #expect(kinds == expected)
    #expect(conflict.isSmallest && conflict.members.allSatisfy(\.isNeeded))

    let demands = program.cohorts.ids.map { CohortDemand($0, in: program) }
    let all = ReasonList(program, demands).all.filter {
      if case .pace = $0 { false } else { true }
    }
    func isPossible(_ kept: [TimetableReason]) -> Bool {
      let relaxed = program.without(all.filter { !kept.contains($0) })
      return TimetablePlanner.plan(relaxed, workLimit: 1).unplaced.isEmpty
    }
    #expect(!isPossible(members), "\(members)")
    for member in members { #expect(isPossible(members.filter { $0 != member }), "\(member)") }
    for few in all.subsets(of: min(4, members.count - 1)) { #expect(isPossible(few), "\(few)") }
  }

  /// What is given up is a cure, where there is one, and the cure is verified.
  @Test(arguments: [
    (0, "notTogether"), (1, "moreRooms"), (2, "notTogether"), (2, "seats"), (3, "notApart"),
    (4, "startOn"), (5, "leastClassSize"), (7, "alsoOffered"), (8, "finishBy"), (9, "finishBy"),
  ])
  func changesAreVerified(_ index: Int, _ kind: String) throws {
    let program = PlannedPrograms.readAnyway(Self.cases[index].text)
    let plan = TimetablePlanner.plan(program)
    let lacking = try #require(plan.cohorts.first { !$0.unplaced.isEmpty })
    let cures = TimetablePlanner.reasons(program, cohort: lacking.cohort).cures
    #expect(cures.contains { "\($0)".hasPrefix(kind) }, "\(cures)")
    for cure in cures {
      let changed = cure.applied(to: program)
      let after = TimetablePlanner.plan(changed)
      #expect(after.cohorts[Int(lacking.cohort.index)].unplaced.isEmpty, "\(cure)")
      #expect(TimetableChecker(changed, after).violations().isEmpty, "\(cure)")
    }
  }
}

extension Array {
  /// All ways to take so many.
  fileprivate func subsets(of size: Int) -> [[Element]] {
    if size == 0 { return [[]] }
    if count < size { return [] }
    let rest = Array(dropFirst())
    return rest.subsets(of: size - 1).map { [self[0]] + $0 } + rest.subsets(of: size)
  }
}

extension Program {
  /// With the reasons taken out of what the authors wrote.
  fileprivate func without(_ reasons: [TimetableReason]) -> Program {
    var program = self
    for reason in reasons { program.takeOut(reason) }
    return program
  }

  private mutating func takeOut(_ reason: TimetableReason) {
    switch reason {
    case .teaches(let cohort, let module, _, _):
      let place = cohorts[cohort].heading.origin
      cohorts[cohort].completed.append(
        Stated(Cohort.Completion(module: module, date: nil), at: place))
      for other in cohorts.ids { part(other, from: cohort, [module]) }
      part(cohort, from: nil, [module])
    case .together(let cohort, with: let host, let modules): part(cohort, from: host, modules)
    case .apart(_, let module, from: let other):
      modules[module].apart.removeAll { $0.value == other }
      modules[other].apart.removeAll { $0.value == module }
    case .classSize(_, let module, _): modules[module].classSize = nil
    case .offered(_, let module, _): modules[module].offered = []
    case .need(let supply):
      // Neither a room nor anything else.
      let isAny = supply.subject == .anyRoom
      for module in modules.ids where modules[module].needs.isEmpty == isAny {
        let place = modules[module].heading.origin
        modules[module].needs = []
        modules[module].deliveries = kinds.ids.filter { kinds[$0].name == "online" }
          .map { Stated($0, at: place) }
      }
    case .starts(let cohort, _): cohorts[cohort].starts = nil
    case .finishes(let cohort, _, _): cohorts[cohort].finishes = nil
    default: Issue.record("another reason: \(reason)")
    }
  }

  private mutating func part(
    _ cohort: ID<Cohort>, from host: ID<Cohort>?, _ modules: [ID<Module>]
  ) {
    for row in cohorts[cohort].joins.indices {
      if let host, cohorts[cohort].joins[row].value.cohort != host { continue }
      cohorts[cohort].joins[row].value.modules.removeAll { modules.contains($0.value) }
    }
  }
}
