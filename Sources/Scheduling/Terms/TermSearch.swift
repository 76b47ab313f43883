extension TermProblem {
  /// The best assignment found within the limits, with the least value that is not excluded.
  /// Nil if the problem has defects.
  public func solution(
    _ objective: TermObjective, _ limits: TermLimits = TermLimits()
  ) -> TermSolution? {
    guard defects.isEmpty else { return nil }
    var search = TermSearch(self, limits)
    return search.run(objective)
  }
}

/// Answers the parts of an objective one after the other, each for all parts of the problem.
struct TermSearch {
  private let problem: TermProblem
  private let parts: [TermPart]
  private let given: TermLimits
  private var limits: TermLimits

  init(_ problem: TermProblem, _ limits: TermLimits) {
    self.problem = problem
    parts = TermPart.all(of: problem)
    given = limits
    self.limits = limits
  }

  private struct Answer {
    var periods: [Int]?
    var cost = 0
    var bound = 0
    var isImpossible = false
  }

  mutating func run(_ objective: TermObjective) -> TermSolution {
    if let empty = emptyCurriculum() { return none(.init(), empty) }
    let whole = problem.periodCount
    switch objective {
    case .balance:
      let answer = ask(whole, .max, costs: true, movesShare: 1)
      guard let periods = answer.periods else {
        return none(TermValue(balance: answer.bound), reason(answer))
      }
      return solution(periods, TermValue(balance: answer.cost), TermValue(balance: answer.bound))
    case .highestLoad:
      let first = ask(whole, .max, costs: false, movesShare: 2)
      guard let periods = first.periods else { return none(TermValue(), reason(first)) }
      let (flat, bound) = lowered(periods, within: whole)
      return solution(
        flat, TermValue(highestLoad: highest(flat)), TermValue(highestLoad: bound))
    case .fewestPeriods: return fewest()
    }
  }

  /// A curriculum without courses belongs to no part; it may still ask for a least load.
  private func emptyCurriculum() -> TermImpossibility? {
    problem.curricula.firstIndex {
      $0.courses.isEmpty && ($0.loads.lowerBound > 0 || $0.counts.lowerBound > 0)
    }.map { index in
      let own = problem.curricula[index]
      return own.loads.lowerBound > 0
        ? .leastLoad(
          curriculum: index, available: 0, least: own.loads.lowerBound, periods: 0..<1)
        : .leastCount(
          curriculum: index, available: 0, least: own.counts.lowerBound, periods: 0..<1)
    }
  }

  private mutating func fewest() -> TermSolution {
    guard !problem.courses.isEmpty else { return solution([], TermValue(), TermValue()) }
    var bound = 1
    var last = Answer()
    for count in 1...problem.periodCount {
      last = ask(count, .max, costs: false, movesShare: 2)
      if let periods = last.periods { return flattened(periods, within: count, bound) }
      if last.isImpossible, bound == count { bound = count + 1 }
    }
    let isNone = bound > problem.periodCount
    return none(TermValue(periods: min(bound, problem.periodCount)), isNone ? reason(last) : nil)
  }

  private mutating func flattened(
    _ periods: [Int], within count: Int, _ bound: Int
  ) -> TermSolution {
    let used = count
    let (flat, loadBound) = lowered(periods, within: used)
    let most = highest(flat)
    let balanced = ask(used, most, costs: true, movesShare: 1, from: flat)
    let best = balanced.periods ?? flat
    return solution(
      best, TermValue(periods: used, highestLoad: most, balance: balanced.cost),
      TermValue(periods: bound, highestLoad: loadBound, balance: balanced.bound))
  }

  /// Lowers the highest load as far as it goes; with what it cannot be below.
  private mutating func lowered(_ start: [Int], within count: Int) -> ([Int], Int) {
    var best = start
    let flat = ask(count, .max, costs: true, movesShare: 8, nodes: 0, from: best)
    if let periods = flat.periods, highest(periods) < highest(best) { best = periods }
    var bound = leastHopeful(within: count, highest: highest(best))
    var load = bound
    while load < highest(best) {
      let answer = ask(count, load, costs: false, movesShare: 4)
      if let periods = answer.periods {
        best = periods
        break
      }
      if answer.isImpossible {
        bound = load + 1
        load += 1
      } else {
        load += max(1, (highest(best) - load) / 8)
      }
    }
    return (best, min(bound, highest(best)))
  }

  /// The least highest load that narrowing alone does not exclude, by halving.
  private func leastHopeful(within count: Int, highest: Int) -> Int {
    var (low, high) = (0, highest)
    while low < high {
      let middle = (low + high) / 2
      let isHopeless = parts.contains {
        TermStage(part: $0, periodCount: count, highestLoad: middle, costs: false).isHopeless
      }
      if isHopeless { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Asks all parts; each gets moves by its size of a share of what is left.
  private mutating func ask(
    _ count: Int, _ highest: Int, costs: Bool, movesShare: Int, nodes: Int = .max,
    from start: [Int]? = nil
  ) -> Answer {
    var periods = start ?? Array(repeating: 0, count: problem.courses.count)
    var result = Answer()
    var isWhole = true
    let budget = limits.moves / movesShare
    for part in parts {
      let stage = TermStage(part: part, periodCount: count, highestLoad: highest, costs: costs)
      var own = TermLimits(
        moves: Int(Double(budget) * Double(part.courses.count) / Double(problem.courses.count)),
        nodes: min(nodes, limits.nodes), seed: limits.seed)
      let before = own
      let answer = stage.answer(&own, from: start.map { all in part.courses.map { all[$0] } })
      limits.moves = max(0, limits.moves - (before.moves - own.moves))
      limits.nodes -= before.nodes - own.nodes
      switch answer {
      case .found(let own, let cost, let bound):
        result.cost += cost
        result.bound += bound
        for (course, period) in zip(part.courses, own) { periods[course] = period }
      case .unknown(let bound):
        result.bound += bound
        isWhole = false
      case .impossible:
        result.isImpossible = true
        return result
      }
    }
    if isWhole { result.periods = periods }
    return result
  }

  private func highest(_ periods: [Int]) -> Int {
    var most = 0
    for curriculum in problem.curricula {
      var loads = Array(repeating: 0, count: problem.periodCount)
      for course in curriculum.courses { loads[periods[course]] += problem.courses[course].load }
      most = max(most, loads.max() ?? 0)
    }
    return most
  }

  private func reason(_ answer: Answer) -> TermImpossibility? {
    guard answer.isImpossible else { return nil }
    return TermProof(problem, periods: problem.periodCount).reason() ?? .search
  }

  private var steps: Int { given.moves - limits.moves + given.nodes - limits.nodes }

  private func none(_ bound: TermValue, _ reason: TermImpossibility?) -> TermSolution {
    TermSolution(
      periods: nil, value: nil, bound: bound, isProven: reason != nil, impossibility: reason,
      steps: steps)
  }

  private func solution(_ periods: [Int], _ value: TermValue, _ bound: TermValue) -> TermSolution {
    TermSolution(
      periods: periods, value: value, bound: bound, isProven: value == bound, impossibility: nil,
      steps: steps)
  }
}
