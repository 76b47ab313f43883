/// How much to search: numbers of schedules, never seconds, so that the same problem gives the
/// same result on every machine. One schedule is one start for each activity; parts of schedules,
/// also those that the exact search fixes, count by their share.
public struct ProjectSearchOptions: Hashable, Sendable {
  /// Schedules of the population search and of the proofs by which small projects improve it.
  public var schedules: Int
  /// Schedules of the exact search that follows; 0 for none.
  public var exactSchedules: Int
  public var seed: UInt64

  public init(schedules: Int = 1000, exactSchedules: Int = 0, seed: UInt64 = 1) {
    self.schedules = max(1, schedules)
    self.exactSchedules = max(0, exactSchedules)
    self.seed = seed
  }
}

/// What a search found.
public struct ProjectReport: Hashable, Sendable {
  /// The best schedule found, if any.
  public internal(set) var solution: ProjectSolution?
  /// When its last activity ends.
  public internal(set) var makespan: Int?
  /// No schedule ends earlier.
  public internal(set) var bound: Int
  /// No schedule keeps all conditions.
  public internal(set) var isInfeasible = false
  /// Schedules used, rounded up.
  public internal(set) var schedules: Int

  /// The makespan is as small as can be.
  public var isOptimal: Bool { makespan == bound }

  /// How far the makespan may be above the best, in parts of the bound.
  public var gap: Double? {
    makespan.map { bound > 0 ? Double($0 - bound) / Double(bound) : Double($0 - bound) }
  }
}

extension ProjectProblem {
  /// Searches for the schedule that ends first. It stops early where the best is proven, or where
  /// `shouldStop`, asked from time to time, says so.
  public func solve(
    _ options: ProjectSearchOptions = ProjectSearchOptions(), shouldStop: () -> Bool = { false }
  ) throws(ProjectDefect) -> ProjectReport {
    try validate()
    if let project = ClassicProject(self) {
      return project.solve(options, shouldStop: shouldStop)
    }
    return solveGeneral(options, shouldStop: shouldStop)
  }

  /// Constructions by all rules, the best of them justified, then the search that learns.
  private func solveGeneral(
    _ options: ProjectSearchOptions, shouldStop: () -> Bool
  ) -> ProjectReport {
    let whole = ProofSearch(ProofModel(self, limit: latestEnd))
    var report = ProjectReport(bound: 0, schedules: 0)
    if whole.isRefuted {
      report.isInfeasible = true
      return report
    }
    report.bound = refutedBound()
    let schedules = min(options.schedules, Int.max / 4) + min(options.exactSchedules, Int.max / 4)
    let share = max(1, activities.count)
    let budget = min(schedules, Int.max / 4 / share) * share
    var placed = 0
    for rule in ProjectPriorityRule.allCases {
      for construction in ProjectConstruction.allCases
      where placed < min(options.schedules, budget / share) * share / 2 && !report.isOptimal {
        var search = whole
        let solution = build(&search, rule, construction)
        placed += search.placed
        if let solution { placed += improve(&report, solution) }
      }
    }
    if !report.isOptimal {
      let limit = report.makespan.map { $0 - 1 } ?? latestEnd
      var search = ProofSearch(ProofModel(self, limit: limit))
      prove(&report, &search, budget - placed, shouldStop)
      placed += search.placed
    }
    report.schedules = (placed + share - 1) / share
    return report
  }

  /// Keeps the solution, justified, if it ends earlier; returns the starts placed for that.
  private func improve(_ report: inout ProjectReport, _ solution: ProjectSolution) -> Int {
    guard let makespan = makespan(of: solution), makespan < report.makespan ?? .max else {
      return 0
    }
    let justified = justification(of: solution)
    report.solution = justified.solution
    report.makespan = self.makespan(of: justified.solution)
    return justified.placed
  }

  private func prove(
    _ report: inout ProjectReport, _ search: inout ProofSearch, _ budget: Int,
    _ shouldStop: () -> Bool
  ) {
    while true {
      switch search.run(placements: max(0, budget - search.placed), shouldStop: shouldStop) {
      case .solved:
        let solution = search.solution(of: self)
        report.solution = solution
        report.makespan = makespan(of: solution)
        search.restrict(makespan: search.lower(search.model.makespan) &- 1)
        if !report.isOptimal { continue }
      case .refuted:
        report.isInfeasible = report.solution == nil
        report.bound = report.makespan ?? report.bound
      case .stopped: break
      }
      return
    }
  }
}

extension ProofSearch {
  func solution(of problem: ProjectProblem) -> ProjectSolution {
    var variable = model.startCount
    let options = problem.choices.map { choice in
      defer { variable += choice.options.count }
      return choice.options.indices.first { lower(variable + $0) == 1 } ?? 0
    }
    return ProjectSolution(
      starts: (0..<model.startCount).map { Int(lower($0)) }, options: options)
  }
}

extension ClassicProject {
  /// Up to this size a short proof search finds more than the last fifth of the populations.
  private static let mostForProofs = 80
  private static let mostProofSchedules = 2000

  func solve(_ options: ProjectSearchOptions, shouldStop: () -> Bool) -> ProjectReport {
    let proofs =
      count <= Self.mostForProofs ? min(options.schedules / 5, Self.mostProofSchedules) : 0
    var population = ProjectPopulation(
      self, schedules: options.schedules - proofs, seed: options.seed)
    population.run(shouldStop: shouldStop)
    var best = population.best
    var bound = lowerBound
    if options.exactSchedules > 0, best.makespan > bound, !shouldStop() {
      let least = ProofSearch.refutedBound(from: Int(bound), to: Int(best.makespan)) {
        ProofModel(self, limit: Int32(truncatingIfNeeded: $0))
      }
      bound = Int32(truncatingIfNeeded: least)
    }
    var placed = population.kernel.placed
    let share = max(1, count)
    if options.exactSchedules > 0 || proofs > 0, best.makespan > bound, !shouldStop() {
      var search = ProofSearch(ProofModel(self, limit: best.makespan &- 1))
      let budget = min(options.exactSchedules, Int.max / 4 / share) * share + proofs * share
      // A conflict takes as long as several schedules.
      let conflicts = options.exactSchedules > 0 ? Int.max : 4 * proofs
      if improve(&best, &search, budget, conflicts, shouldStop) { bound = best.makespan }
      placed += search.placed
    }
    return ProjectReport(
      solution: ProjectSolution(starts: best.starts.map { Int($0) }),
      makespan: Int(best.makespan), bound: Int(bound),
      schedules: placed / share + (placed % share == 0 ? 0 : 1))
  }

  /// Looks for better schedules until none is left, and then is true, or until work runs out.
  private func improve(
    _ best: inout ProjectMember, _ search: inout ProofSearch, _ budget: Int, _ conflicts: Int,
    _ shouldStop: () -> Bool
  ) -> Bool {
    while true {
      let outcome = search.run(
        placements: budget - search.placed, conflictLimit: conflicts - search.conflicts,
        shouldStop: shouldStop)
      guard outcome == .solved else { return outcome == .refuted }
      let makespan = search.lower(search.model.makespan)
      best = ProjectMember(starts: (0..<count).map { search.lower($0) }, makespan: makespan)
      search.restrict(makespan: makespan &- 1)
    }
  }
}
