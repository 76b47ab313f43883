import Testing

@testable import Scheduling

@Suite("Projects against a plain judge")
struct RandomProjectTests {
  private static let cases = 60

  @Test("exact search, bounds, checker and determinism", arguments: [true, false])
  func agree(isClassic: Bool) throws {
    var projects = RandomProjects(seed: isClassic ? 5 : 6, isClassic: isClassic)
    var solved = 0
    while solved < Self.cases {
      let problem = projects.next()
      let plain = PlainProjects(problem)
      if plain.horizon > (isClassic ? 12 : 22) { continue }
      solved += 1
      let best = plain.best()
      let exact = try problem.solve(ProjectSearchOptions(schedules: 5, exactSchedules: 100_000))
      #expect(exact.makespan == best, "\(problem)")
      #expect(exact.isInfeasible == (best == nil), "\(problem)")
      #expect(exact.isOptimal == (best != nil), "\(problem)")
      let quick = try problem.solve(ProjectSearchOptions(schedules: 20, seed: 3))
      #expect(quick == (try problem.solve(ProjectSearchOptions(schedules: 20, seed: 3))))
      for report in [exact, quick] {
        guard let best, let solution = report.solution else { continue }
        #expect(problem.violations(of: solution).isEmpty, "\(problem)")
        #expect(plain.isValid(solution.starts, solution.options), "\(problem)")
        #expect(report.makespan.map { $0 >= best } ?? true)
        #expect(report.bound <= best)
      }
      if let best { #expect(try problem.lowerBound() <= best, "\(problem)") }
    }
  }

  @Test("every rule builds valid schedules, and justification never lengthens one")
  func constructions() throws {
    var projects = RandomProjects(seed: 12, isClassic: false)
    var built = 0
    for number in 0..<100 {
      let problem = projects.next()
      let rule = ProjectPriorityRule.allCases[number % ProjectPriorityRule.allCases.count]
      for construction in ProjectConstruction.allCases {
        guard let solution = try problem.schedule(by: rule, construction) else { continue }
        built += 1
        #expect(problem.violations(of: solution).isEmpty, "\(problem)")
        let justified = try problem.justified(solution)
        #expect(problem.violations(of: justified).isEmpty, "\(problem)")
        let (old, new) = (problem.makespan(of: solution), problem.makespan(of: justified))
        #expect(try #require(new) <= #require(old), "\(problem)")
      }
    }
    #expect(built > 120)
  }

  @Test("the checker accepts what the plain judge accepts")
  func checker() {
    var projects = RandomProjects(seed: 8, isClassic: false)
    var random = SplitMix64(seed: 9)
    var accepted = 0
    for _ in 0..<200 {
      let problem = projects.next()
      let plain = PlainProjects(problem)
      for _ in 0..<10 {
        let solution = ProjectSolution(
          starts: problem.activities.map { _ in random.next(below: 8) },
          options: problem.choices.map { random.next(below: $0.options.count) })
        let isValid = plain.isValid(solution.starts, solution.options)
        accepted += isValid ? 1 : 0
        #expect(problem.violations(of: solution).isEmpty == isValid, "\(problem) \(solution)")
      }
    }
    #expect(accepted > 20)
  }
}
