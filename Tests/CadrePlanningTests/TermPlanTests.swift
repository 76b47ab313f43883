import CadreAnalysis
import CadreModel
import CadrePlanning
import CadreSyntax
import CadreText
import Testing

/// Cohorts that are planned in terms.
@Suite struct TermPlanTests {
  private func plan(_ program: Program) throws -> (plan: TermPlan, cohort: CohortTimetable) {
    let timetable = TimetablePlanner.plan(program)
    #expect(TimetableChecker(program, timetable).violations().isEmpty)
    let cohort = try #require(timetable.cohorts.first)
    return (try #require(cohort.terms), cohort)
  }

  @Test func aDegreeIsPlannedByTheRules() throws {
    let program = try PlannedPrograms.load("programs/degree")
    let timetable = TimetablePlanner.plan(program)
    for cohort in timetable.cohorts where !program.cohorts[cohort.cohort].terms.isEmpty {
      let plan = try #require(cohort.terms)
      #expect(!plan.rows.isEmpty, "\(plan.quality)")
      #expect(TermPlanChecker(program, cohort)?.violations() == [])
      #expect(cohort.sessions.isEmpty && cohort.unplaced.isEmpty)
    }
  }

  /// What the checks say of time is left aside: here the planner has to say it.
  private static func read(_ text: String) -> Program {
    let tree = SyntaxTree(SourceFile(path: "case.cadre", text: text), file: FileID(0))
    return Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])])).program
  }

  @Test(arguments: 0..<20)
  func equalsBruteForce(_ seed: UInt64) throws {
    let program = Self.read(RandomTermText.text(seed: seed))
    let (plan, cohort) = try plan(program)
    let best = best(program, plan, cohort)
    switch plan.quality {
    case .optimal: #expect(value(plan.rows, program) == best)
    case .impossible: #expect(best == nil)
    default: Issue.record("not decided: \(plan.quality)")
    }
    if !plan.rows.isEmpty { #expect(TermPlanChecker(program, cohort)?.violations() == []) }
  }

  /// Of alternatives only a few are tried: nothing is claimed that is not so.
  @Test func alternativesAgainstBruteForce() throws {
    var counts = (optimal: 0, all: 0)
    for seed in 100..<140 as Range<UInt64> {
      let program = Self.read(RandomTermText.text(seed: seed, hasAlternatives: true))
      let (plan, cohort) = try plan(program)
      guard let best = best(program, plan, cohort) else {
        #expect(plan.rows.isEmpty, "seed \(seed)")
        continue
      }
      counts.all += 1
      if case .impossible = plan.quality { Issue.record("seed \(seed): \(best) is possible") }
      if plan.rows.isEmpty { continue }
      let own = value(plan.rows, program)
      #expect(!own.lexicographicallyPrecedes(best), "seed \(seed)")
      if plan.quality == .optimal { #expect(own == best, "seed \(seed)") }
      if own == best { counts.optimal += 1 }
    }
    #expect(counts.all > 15 && counts.optimal * 10 > counts.all * 9, "\(counts)")
  }

  /// Every assignment of the modules to the terms, judged by the checker.
  private func best(
    _ program: Program, _ plan: TermPlan, _ cohort: CohortTimetable
  ) -> [Int]? {
    let terms = program.terms(of: program.cohorts[cohort.cohort])
    var best: [Int]?
    var periods = Array(repeating: 0, count: plan.modules.count)
    while true {
      var other = cohort
      other.terms = TermPlan(
        rows: terms.enumerated().map { period, term in
          TermPlan.Row(
            term: term,
            modules: periods.indices.filter { periods[$0] == period }.map { plan.modules[$0] })
        }, modules: plan.modules, quality: .optimal)
      if let rows = other.terms?.rows, TermPlanChecker(program, other)?.violations() == [] {
        let value = value(rows, program)
        if best.map({ value.lexicographicallyPrecedes($0) }) ?? true { best = value }
      }
      guard let place = periods.firstIndex(where: { $0 + 1 < terms.count }) else { break }
      for before in 0..<place { periods[before] = 0 }
      periods[place] += 1
    }
    return best
  }

  /// The number of terms in use and the highest load.
  private func value(_ rows: [TermPlan.Row], _ program: Program) -> [Int] {
    let used = (rows.lastIndex { !$0.modules.isEmpty } ?? -1) + 1
    let loads = rows.map {
      $0.modules.reduce(0) { $0 + (program.modules[$1].credits?.value.most ?? 0) }
    }
    return [used, loads.max() ?? 0]
  }

  static let hopeless: [(change: String, obstacle: String)] = [
    ("load 0 to 5 credits a term", "credits(needed: 12000, most: 10000"),
    ("load 13 to 18 credits a term", "leastCredits(available: 12000, least: 13000"),
    ("modules 0 to 1 a term", "modules(needed: 3, most: 2"),
  ]

  @Test(arguments: hopeless)
  func saysWhyNot(_ item: (change: String, obstacle: String)) throws {
    let program = Self.read(
      RandomTermText.frame(
        modules: (0..<3).map { "module M\($0) \"M\($0)\" {\n length 4 hours\n credits 4\n}" },
        terms: 2, cohort: item.change))
    let text = "\(try plan(program).plan.quality)"
    #expect(text.contains(item.obstacle), "\(text)")
  }

  /// Two modules of 3 to 5 credits each: the minimum counts 3, the limit 5.
  static let ranges: [(load: String, quality: String)] = [
    ("load 6 to 10 credits a term", "optimal"), ("load 3 to 5 credits a term", "optimal"),
    ("load 4 to 5 credits a term", "impossible"),
    ("load 7 to 10 credits a term", "leastCredits(available: 6000, least: 7000"),
    ("load 6 to 9 credits a term", "impossible"),
    ("load 0 to 4 credits a term", "credits(needed: 10000, most: 8000"),
  ]

  @Test(arguments: ranges)
  func creditsAsARange(_ item: (load: String, quality: String)) throws {
    let program = Self.read(
      RandomTermText.frame(
        modules: (0..<2).map { "module M\($0) \"M\($0)\" {\n credits 3 to 5\n}" },
        terms: 2, cohort: item.load))
    let quality = try plan(program).plan.quality
    #expect("\(quality)".contains(item.quality), "\(item.load): \(quality)")
  }

  /// C needs A held before or B in the same term: B a term earlier does not do.
  @Test func strictCorequisitesInAlternativesAreStrict() throws {
    let requires = ["", "", "requires M0 or strict corequisite M1"]
    let modules = requires.enumerated().map { row, line in
      "module M\(row) \"M\(row)\" {\n credits 4\n \(line)\n}"
    }
    let program = Self.read(RandomTermText.frame(modules: modules, terms: 3, cohort: ""))
    var cohort = try plan(program).cohort
    let plan = try #require(cohort.terms)
    let terms = program.terms(of: program.cohorts[cohort.cohort])
    func violations(_ places: [Int]) -> [TermPlanViolation]? {
      let rows = terms.enumerated().map { period, term in
        TermPlan.Row(
          term: term, modules: plan.modules.filter { places[Int($0.index)] == period })
      }
      cohort.terms = TermPlan(rows: rows, modules: plan.modules, quality: .optimal)
      return TermPlanChecker(program, cohort)?.violations()
    }
    #expect(violations([2, 1, 1]) == [])
    #expect(violations([0, 2, 1]) == [])
    #expect(violations([2, 0, 1]) == [.requirement(ID(2))])
  }

  @Test func aChainLongerThanTheTerms() throws {
    let modules = (0..<3).map { row in
      "module M\(row) \"M\(row)\" {\n length 4 hours\n credits 4\n"
        + (row > 0 ? " requires M\(row - 1)\n" : "") + "}"
    }
    let program = Self.read(
      RandomTermText.frame(modules: modules, terms: 2, cohort: ""))
    let quality = try plan(program).plan.quality
    #expect(quality == .impossible(.chain([ID(0), ID(1), ID(2)], terms: 2)))
  }
}

/// Small programmes with a cohort that is planned in terms.
enum RandomTermText {
  static func text(seed: UInt64, hasAlternatives: Bool = false) -> String {
    var state = seed &* 77 &+ 5
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let count = 2 + below(3)
    let modules = (0..<count).map { row -> String in
      var lines = ["length 4 hours", Self.credits(1 + below(4), below(3))]
      let kinds = ["", "", "corequisite ", "strict corequisite "]
      if row > 1, hasAlternatives {
        let parts = (0..<2).map { _ in "\(kinds[below(4)])M\(below(row))" }
        lines.append("requires \(parts.joined(separator: " or "))")
      } else if row > 0, below(2) == 0 {
        lines.append("requires \(kinds[below(4)])M\(below(row))")
      }
      if row > 0, below(4) == 0 { lines.append("apart from M\(below(row))") }
      if below(3) == 0 { lines.append("offered in \(["fall", "spring", "t0"][below(3)])") }
      return "module M\(row) \"M\(row)\" {\n  \(lines.joined(separator: "\n  "))\n}"
    }
    var cohort = below(2) == 0 ? "load \(below(4)) to \(5 + below(5)) credits a term\n" : ""
    if below(3) == 0 { cohort += "modules 0 to \(1 + below(3)) a term\n" }
    if below(4) == 0 { cohort += "fixed M0 in t\(below(2))\n" }
    return frame(modules: modules, terms: 2 + below(2), cohort: cohort)
  }

  private static func credits(_ least: Int, _ more: Int) -> String {
    more == 0 ? "credits \(least)" : "credits \(least) to \(least + more)"
  }

  static func frame(modules: [String], terms: Int, cohort: String) -> String {
    let spans = [
      "2026-01 to 2026-04 in spring", "2026-06 to 2026-12 in fall", "2027-01 to 2027-04",
    ]
    let lines = (0..<terms).map { "term t\($0) \"T\($0)\" \(spans[$0])" }
    let names = modules.indices.map { "M\($0)" }.joined(separator: ", ")
    return """
      cadre 1
      season fall "Fall"
      season spring "Spring"
      \(lines.joined(separator: "\n"))
      \(modules.joined(separator: "\n"))
      path p "P" {
        section s "S" {
          all of (\(names))
        }
      }
      cohort k "K" {
        follows p
        size 10
        by term \((0..<terms).map { "t\($0)" }.joined(separator: ", "))
        \(cohort)
      }
      """
  }
}
