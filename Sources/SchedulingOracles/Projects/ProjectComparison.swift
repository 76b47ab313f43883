import Scheduling

extension Comparison {
  /// Every third project has precedence and constant capacities alone.
  static func project(_ seed: Int, _ mostSteps: Int) -> Comparison {
    let problem = RandomProject.make(seed, isClassic: seed % 3 == 0)
    let best = PlainProjects(problem).best(mostSteps: mostSteps)
    let judge = ProjectJudge(problem: problem, best: best)
    var comparison = Comparison()
    comparison.isCompared = judge.best != .unknown
    do throws(ProjectDefect) {
      let exact = try problem.solve(ProjectSearchOptions(schedules: 5, exactSchedules: 100_000))
      comparison.isPossible = exact.solution != nil
      comparison.isProven = exact.isOptimal || exact.isInfeasible
      comparison.expect(comparison.isProven, "not proven")
      judge.judge(exact, "exact search", &comparison)
      let options = ProjectSearchOptions(schedules: 20, seed: 3)
      let quick = try problem.solve(options)
      judge.judge(quick, "short search", &comparison)
      comparison.isFound = exact.solution != nil && quick.makespan == exact.makespan
      comparison.expect(try problem.solve(options) == quick, "two runs differ")
      judge.judge(try problem.lowerBound(), &comparison)
      try judge.judgeConstructions(seed, &comparison)
    } catch {
      comparison.expect(false, "defect \(error)")
    }
    return comparison
  }
}

/// Knows the best end and judges what the searches say.
private struct ProjectJudge {
  let problem: ProjectProblem
  let best: PlainAnswer

  func judge(_ report: ProjectReport, _ name: String, _ comparison: inout Comparison) {
    if let solution = report.solution { judge(solution, name, &comparison) }
    comparison.expect(
      report.makespan == report.solution.flatMap { problem.makespan(of: $0) },
      "\(name): another makespan than that of its schedule")
    switch best {
    case .unknown: break
    case .impossible:
      comparison.expect(report.solution == nil, "\(name): a schedule where there is none")
    case .finish(let best):
      comparison.expect(!report.isInfeasible, "\(name): impossible, best \(best)")
      comparison.expect(report.bound <= best, "\(name): bound \(report.bound), best \(best)")
      let end = report.makespan
      comparison.expect(end ?? best >= best, "\(name): ends at \(end ?? 0), best \(best)")
      if report.isOptimal { comparison.expect(end == best, "\(name): proven, best \(best)") }
    }
  }

  func judge(_ bound: Int, _ comparison: inout Comparison) {
    guard case .finish(let best) = best else { return }
    comparison.expect(bound <= best, "bound \(bound), best \(best)")
  }

  func judge(_ solution: ProjectSolution, _ name: String, _ comparison: inout Comparison) {
    let violations = problem.violations(of: solution)
    comparison.expect(violations.isEmpty, "\(name): breaks \(violations)")
    comparison.expect(PlainProjects(problem).isValid(solution), "\(name): breaks plain rules")
  }

  /// One priority rule, serial and parallel, each with its justification.
  func judgeConstructions(
    _ seed: Int, _ comparison: inout Comparison
  ) throws(ProjectDefect) {
    let rules = ProjectPriorityRule.allCases
    for construction in ProjectConstruction.allCases {
      let rule = rules[Int(seed.magnitude % UInt(rules.count))]
      guard let solution = try problem.schedule(by: rule, construction) else { continue }
      let justified = try problem.justified(solution)
      judge(solution, "\(rule), \(construction)", &comparison)
      judge(justified, "\(rule), \(construction), justified", &comparison)
      let (old, new) = (problem.makespan(of: solution), problem.makespan(of: justified))
      comparison.expect(new ?? .max <= old ?? .max, "justification lengthens to \(new ?? 0)")
    }
  }
}
