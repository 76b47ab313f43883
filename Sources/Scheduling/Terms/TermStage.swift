/// One question about one part: is there an assignment in so many periods below a highest load,
/// or which one is balanced best.
struct TermStage {
  enum Answer {
    case found(periods: [Int], cost: Int, bound: Int)
    case impossible
    case unknown(bound: Int)
  }

  let part: TermPart
  let periodCount: Int
  let highestLoad: Int
  /// Whether the balance counts; otherwise any assignment will do.
  let costs: Bool

  /// Whether the narrowing of periods alone shows that there is none.
  var isHopeless: Bool {
    guard let instance = instance else { return true }
    var domains = instance.domains
    var propagation = TermPropagation(instance)
    return !propagation.narrow(&domains)
  }

  private var instance: TermInstance? {
    let least = part.problem.curricula.map(\.loads.lowerBound).max() ?? 0
    if least > highestLoad { return nil }
    return TermInstance(part.problem, periods: periodCount, highestLoad: highestLoad)
  }

  private static let fewMoves = 20_000

  /// Searches within the limits and takes from them what it used; `start`, an assignment that
  /// keeps the rules, is bettered.
  func answer(_ limits: inout TermLimits, from start: [Int]? = nil) -> Answer {
    guard let instance = instance else { return .impossible }
    var domains = instance.domains
    var propagation = TermPropagation(instance)
    guard propagation.narrow(&domains) else { return .impossible }
    let least = costs ? instance.bound(domains) : TermBound()
    if least.isImpossible { return .impossible }
    let bound = least.cost
    var best = start.map { known(instance, $0) }
    anneal(instance, domains, bound, &best, moves: min(limits.moves, Self.fewMoves), &limits)
    if let best, best.cost <= bound { return found(instance, best, bound) }
    var branching = TermBranching(
      instance, costs: costs, below: best?.cost ?? .max, nodes: limits.nodes,
      balances: least.balances)
    let answer = branching.run(domains)
    limits.nodes -= branching.nodes
    switch answer {
    case .best(let cost, let periods): return found(instance, (cost, periods), cost)
    case .none:
      return best.map { found(instance, $0, $0.cost) } ?? .impossible
    case .unknown: break
    }
    anneal(instance, domains, bound, &best, moves: limits.moves, &limits)
    return best.map { found(instance, $0, bound) } ?? .unknown(bound: bound)
  }

  private func anneal(
    _ instance: TermInstance, _ domains: [UInt64], _ bound: Int,
    _ best: inout (cost: Int, periods: [Int])?, moves: Int, _ limits: inout TermLimits
  ) {
    var annealing = TermAnnealing(
      instance, domains: domains, costs: costs, target: bound, seed: limits.seed)
    annealing.run(moves: moves)
    limits.moves = max(0, limits.moves - annealing.moves)
    if let found = annealing.best, best.map({ found.cost < $0.cost }) ?? true { best = found }
  }

  private func known(_ instance: TermInstance, _ courses: [Int]) -> (cost: Int, periods: [Int]) {
    let periods = instance.firstCourse.map { courses[$0] }
    return (TermState(instance, periods: periods, costs: costs).total.cost, periods)
  }

  private func found(
    _ instance: TermInstance, _ best: (cost: Int, periods: [Int]), _ bound: Int
  ) -> Answer {
    .found(
      periods: instance.nodeOfCourse.map { best.periods[$0] }, cost: best.cost,
      bound: min(bound, best.cost))
  }
}
