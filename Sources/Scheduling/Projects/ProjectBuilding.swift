extension ProjectProblem {
  /// Dead ends after which a construction gives up.
  private static let mostDeadEnds = 200

  /// A schedule built by one priority rule: options first, the least work first, then one activity
  /// after the other at its earliest time (serial), or always the one that can start first
  /// (parallel; the rule decides among equals). Where maximum lags, deadlines or fixed starts lead
  /// into a dead end, its cause is learned and what led there undone; nil if that happens too
  /// often, or if there is no schedule (Kolisch 1996; Neumann, Schwindt, Zimmermann 2003).
  public func schedule(
    by rule: ProjectPriorityRule, _ construction: ProjectConstruction = .serial
  ) throws(ProjectDefect) -> ProjectSolution? {
    try validate()
    if let project = ClassicProject(self) { return project.schedule(by: rule, construction) }
    var search = ProofSearch(ProofModel(self, limit: latestEnd))
    return build(&search, rule, construction)
  }

  /// The schedule after each activity, last end first, went as late as it can without a later end
  /// of all, and then, first start first, as early as it can; never longer (double justification:
  /// Valls, Ballestín, Quintanilla 2005). A schedule that breaks a condition comes back as it is.
  public func justified(_ solution: ProjectSolution) throws(ProjectDefect) -> ProjectSolution {
    try validate()
    return violations(of: solution).isEmpty ? justification(of: solution).solution : solution
  }

  /// The justified schedule and the number of starts placed for it.
  func justification(of solution: ProjectSolution) -> (solution: ProjectSolution, placed: Int) {
    guard let makespan = makespan(of: solution) else { return (solution, 0) }
    let ends = activities.indices.map {
      workingTimes(of: $0, from: solution.starts[$0])?.last?.upperBound ?? 0
    }
    var search = ProofSearch(ProofModel(self, limit: makespan))
    var early = search
    let late = activities.indices.sorted { (ends[$0], $0) > (ends[$1], $1) }
    guard moved(&search, solution, late, isLater: true) else { return (solution, search.placed) }
    let starts = activities.indices.map { search.lower($0) }
    let order = activities.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    guard moved(&early, solution, order, isLater: false) else {
      return (solution, search.placed + early.placed)
    }
    return (early.solution(of: self), search.placed + early.placed)
  }

  private func moved(
    _ search: inout ProofSearch, _ solution: ProjectSolution, _ order: [Int], isLater: Bool
  ) -> Bool {
    var variable = activities.count
    var options: [Int] = []
    for (choice, option) in zip(choices, solution.options) {
      options.append(variable + option)
      variable += choice.options.count
    }
    return search.build(deadEnds: Self.mostDeadEnds) { search in
      if let option = options.first(where: { !search.isFixed($0) }) { return .atLeast(option, 1) }
      guard let next = order.first(where: { !search.isFixed($0) }) else { return search.last }
      return isLater ? .atLeast(next, search.upper(next)) : .atMost(next, search.lower(next))
    }
  }

  func build(
    _ search: inout ProofSearch, _ rule: ProjectPriorityRule, _ construction: ProjectConstruction
  ) -> ProjectSolution? {
    if search.isRefuted { return nil }
    let urgencies = urgencies(rule, search)
    let options = optionOrder()
    let before = predecessors()
    let found = search.build(deadEnds: Self.mostDeadEnds) { search in
      if let option = options.first(where: { !search.isFixed($0) }) { return .atLeast(option, 1) }
      let open = activities.indices.filter { !search.isFixed($0) }
      let ready = open.filter { activity in before[activity].allSatisfy { search.isFixed($0) } }
      let next = (ready.isEmpty ? open : ready).min { one, other in
        let (first, second) = (search.lower(one), search.lower(other))
        if construction == .parallel, first != second { return first < second }
        return (urgencies[one], one) < (urgencies[other], other)
      }
      return next.map { .atMost($0, search.lower($0)) } ?? search.last
    }
    return found ? search.solution(of: self) : nil
  }

  /// Variables of options, of each choice those of least work first.
  private func optionOrder() -> [Int] {
    var first = activities.count
    return choices.flatMap { choice in
      defer { first += choice.options.count }
      let works = choice.options.map { option in
        option.reduce(0) { $0 &+ $1.demand.units &* activities[$1.activity].duration }
      }
      return works.indices.sorted { (works[$0], $0) < (works[$1], $1) }.map { first + $0 }
    }
  }

  private func predecessors() -> [[Int]] {
    var before = Array(repeating: [Int](), count: activities.count)
    for lag in lags where lag.minimum ?? -1 >= 0 && lag.from != lag.to {
      before[lag.to].append(lag.from)
    }
    return before
  }

  /// The least number is the most urgent. Latest times are those of the longest schedule allowed.
  private func urgencies(_ rule: ProjectPriorityRule, _ search: ProofSearch) -> [Int] {
    let before = predecessors()
    var after = Array(repeating: [Int](), count: activities.count)
    for (later, row) in before.enumerated() { for earlier in row { after[earlier].append(later) } }
    return activities.indices.map { index in
      let activity = activities[index]
      let latestStart = Int(search.upper(index))
      switch rule {
      case .latestFinish: return latestStart + activity.duration
      case .latestStart: return latestStart
      case .leastSlack: return latestStart - Int(search.lower(index))
      case .mostTotalSuccessors: return -Self.reached(from: index, after)
      case .greatestRankPositionalWeight:
        return after[index].reduce(-activity.duration) { $0 - activities[$1].duration }
      case .shortest: return activity.duration
      case .longest: return -activity.duration
      case .mostWork: return activity.demands.reduce(0) { $0 &- $1.units &* activity.duration }
      case .fewestNumber: return index
      }
    }
  }

  private static func reached(from start: Int, _ after: [[Int]]) -> Int {
    var met: Set<Int> = []
    var open = after[start]
    while let next = open.popLast() {
      if met.insert(next).inserted { open += after[next] }
    }
    return met.count
  }
}

extension ClassicProject {
  func schedule(
    by rule: ProjectPriorityRule, _ construction: ProjectConstruction
  ) -> ProjectSolution? {
    let urgencies = urgencies(rule)
    if construction == .parallel {
      return ProjectSolution(starts: parallelStarts(urgencies).map { Int($0) })
    }
    var kernel = ProjectKernel(self)
    var starts = Array(repeating: Int32(0), count: count)
    guard kernel.forward(list(urgencies), &starts) != nil else { return nil }
    return ProjectSolution(starts: starts.map { Int($0) })
  }
}

extension ProofSearch {
  /// What is left to decide once all else is.
  var last: ProofBound? {
    isFixed(model.makespan) ? nil : .atMost(model.makespan, lower(model.makespan))
  }

  /// Decides as told until all is decided, and then is true, or dead ends are too many.
  mutating func build(deadEnds: Int, _ choose: (ProofSearch) -> ProofBound?) -> Bool {
    let lastConflict = conflicts + deadEnds
    while !isRefuted {
      if propagate() {
        guard let decision = choose(self) else { return true }
        levels.append(ProofLevel(trail: trail.count, reasons: reasons.count))
        placed &+= 1
        if !raise(decision, reason: .none) { return false }
      } else if !learn() || isRefuted {
        isRefuted = true
      } else if conflicts >= lastConflict {
        return false
      }
    }
    return false
  }
}
