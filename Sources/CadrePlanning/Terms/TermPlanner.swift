import CadreModel
import Scheduling

/// Plans a cohort in terms: fewest terms, then the flattest load.
struct TermPlanner {
  private let program: Program
  private let demand: CohortDemand
  private let terms: [ID<Term>]
  private let modules: [ID<Module>]
  /// Loads are credits in this many thousandths, or minutes where no module has credits.
  private let unit: Int
  private let hasCredits: Bool
  /// Rows of modules whose credits are a range; empty where no least load asks for the difference.
  /// The minimum counts the least of them, the limit the most.
  private let ranged: [Int]

  init(_ program: Program, _ demand: CohortDemand) {
    self.program = program
    self.demand = demand
    terms = Array(program.terms(of: demand.cohort).prefix(TermProblem.mostPeriods))
    modules = demand.modules.filter { !demand.variant.module($0).isOutside }
    let variant = demand.variant
    let credits = modules.map { variant.module($0).credits?.value }
    hasCredits = credits.contains { $0 != nil }
    let amounts =
      hasCredits
      ? credits.flatMap { [$0?.least ?? 0, $0?.most ?? 0] }
      : modules.map { variant.module($0).minutes }
    let hasLeast = demand.cohort.creditsATerm.map { $0.value.least > 0 } ?? false
    ranged = credits.indices.filter { row in
      hasLeast && credits[row].map { $0.least < $0.most } ?? false
    }
    unit = max(1, amounts.reduce(0, Self.greatestCommonDivisor))
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (max(0, a), max(0, b))
    while b > 0 { (a, b) = (b, a % b) }
    return a
  }

  private static let limits = TermLimits(moves: 100_000, nodes: 2000)
  /// So many ways to hold requirements with alternatives are compared.
  private static let mostTurns = 4

  func plan() -> TermPlan {
    // Only what holds for every plan proves that there is none, or none better.
    let forced = problem(.none)
    guard !terms.isEmpty, let least = forced.solution(.fewestPeriods, Self.limits) else {
      return none(.notFound(steps: 0))
    }
    if let proof = least.impossibility { return none(.impossible(read(proof, forced))) }
    var best = problem(.way(0)).orders == forced.orders ? least : nil
    var steps = least.steps
    if best == nil {
      for turn in 0..<Self.mostTurns where best.flatMap(\.value) != least.bound {
        guard let next = problem(.way(turn)).solution(.fewestPeriods, Self.limits) else { continue }
        steps += next.steps
        guard let value = next.value else { continue }
        if best.flatMap(\.value).map({ value < $0 }) ?? true { best = next }
      }
    }
    guard let best, let periods = best.periods, let value = best.value else {
      return none(.notFound(steps: steps))
    }
    return plan(periods, value, bound: least.bound)
  }

  private func plan(_ periods: [Int], _ value: TermValue, bound: TermValue) -> TermPlan {
    let rows = terms.enumerated().map { period, term in
      TermPlan.Row(
        term: term, modules: modules.indices.filter { periods[$0] == period }.map { modules[$0] })
    }
    let quality: TermQuality =
      value == bound
      ? .optimal
      : .within(
        terms: value.periods, leastTerms: bound.periods,
        highestLoad: hasCredits ? amount(value.highestLoad) : 0,
        leastLoad: hasCredits ? amount(min(bound.highestLoad, value.highestLoad)) : 0)
    return TermPlan(rows: rows, modules: modules, quality: quality)
  }

  private func none(_ quality: TermQuality) -> TermPlan {
    TermPlan(rows: [], modules: modules, quality: quality)
  }

  private func problem(_ choice: TermOrders.Choice) -> TermProblem {
    var loads = 0...Int.max
    if hasCredits, let limit = demand.cohort.creditsATerm?.value {
      let least = max(0, limit.least) / unit + (max(0, limit.least) % unit > 0 ? 1 : 0)
      loads = least...max(least, max(0, limit.most) / unit)
    }
    var counts = 0...Int.max
    if let limit = demand.cohort.modulesATerm?.value {
      counts = max(0, limit.least)...max(0, limit.least, limit.most)
    }
    var problem = TermProblem(
      periodCount: terms.count,
      courses: modules.map { TermCourse(load: load($0), periods: periods($0)) },
      curricula: [Curriculum(courses: Array(modules.indices), loads: loads, counts: counts)])
    problem.orders = TermOrders(demand, modules, choice).all()
    problem.apart = pairsApart()
    if !ranged.isEmpty { countLeast(in: &problem) }
    return problem
  }

  /// A second curriculum keeps the least load: in it a module of a range stands as a course with
  /// its least credits, always together with the one that has the most.
  private func countLeast(in problem: inout TermProblem) {
    let least = problem.curricula[0].loads.lowerBound
    problem.curricula[0].loads = 0...problem.curricula[0].loads.upperBound
    let others = Set(modules.indices).subtracting(ranged).sorted()
    let twins = ranged.indices.map { modules.count + $0 }
    problem.curricula.append(Curriculum(courses: others + twins, loads: least...Int.max))
    for (row, twin) in zip(ranged, twins) {
      let credits = demand.variant.module(modules[row]).credits?.value.least ?? 0
      problem.courses.append(
        TermCourse(load: max(0, credits) / unit, periods: problem.courses[row].periods))
      problem.orders.append(TermOrder(row, .together, twin))
    }
  }

  /// The modules of courses, each once.
  private func own(_ courses: [Int]) -> [ID<Module>] {
    courses.map { modules[$0 < modules.count ? $0 : ranged[$0 - modules.count]] }.uniqued()
  }

  /// A load in thousandths of credits.
  private func amount(_ load: Int) -> Int {
    let (product, isMany) = load.multipliedReportingOverflow(by: unit)
    return isMany ? .max : product
  }

  private func load(_ id: ID<Module>) -> Int {
    let module = demand.variant.module(id)
    return (hasCredits ? module.credits?.value.most ?? 0 : module.minutes) / unit
  }

  /// Where it is offered, and where it is fixed.
  private func periods(_ id: ID<Module>) -> [Int]? {
    let fixed = demand.cohort.fixedTerms.filter {
      demand.variant.resolved($0.value.module) == id
    }.map(\.value.term)
    let module = demand.variant.module(id)
    if fixed.isEmpty, module.offered.isEmpty { return nil }
    return terms.indices.filter { period in
      program.isOffered(module, in: terms[period]) && fixed.allSatisfy { $0 == terms[period] }
    }
  }

  private func pairsApart() -> [TermPair] {
    modules.indices.flatMap { row in
      demand.variant.module(modules[row]).apart.compactMap { other -> TermPair? in
        let other = demand.variant.resolved(other.value)
        return modules.firstIndex(of: other).flatMap { $0 == row ? nil : TermPair(row, $0) }
      }
    }
  }

  /// The limit as it was stated, unless only its rounding to what modules can add up to proves
  /// anything.
  private func mostCredits(_ needed: Int, _ most: Int, _ terms: Int) -> Int {
    let stated = demand.cohort.creditsATerm?.value.most ?? 0
    let (all, isMany) = stated.multipliedReportingOverflow(by: terms)
    return isMany || all >= amount(needed) ? amount(most) : all
  }

  private func leastCredits(_ available: Int, _ least: Int, _ terms: Int) -> Int {
    let stated = demand.cohort.creditsATerm?.value.least ?? 0
    let (all, isMany) = stated.multipliedReportingOverflow(by: terms)
    return isMany || all <= amount(available) ? amount(least) : all
  }

  private func perTerm(_ needed: Int, _ terms: Int) -> Int {
    needed / terms + (needed % terms == 0 ? 0 : 1)
  }

  private func read(_ proof: TermImpossibility, _ problem: TermProblem) -> TermObstacle {
    switch proof {
    case .chain(let courses):
      let chain = own(courses)
      return chain.count == 1 ? .neverOffered(chain[0]) : .chain(chain, terms: terms.count)
    case .ring(let courses): return .ring(own(courses))
    case .togetherAndApart(let pair):
      let pair = problem.apart[pair]
      return .togetherAndApart(modules[pair.first], modules[pair.second])
    case .load(_, _, let needed, let most, let periods):
      return .credits(
        needed: amount(needed), most: mostCredits(needed, most, periods.count),
        first: terms[periods.lowerBound], last: terms[periods.upperBound - 1],
        cure: amount(perTerm(needed, periods.count)))
    case .count(_, let courses, let most, let periods):
      return .modules(
        needed: courses.count, most: most, first: terms[periods.lowerBound],
        last: terms[periods.upperBound - 1], cure: perTerm(courses.count, periods.count))
    case .leastLoad(_, let available, let least, let periods):
      return .leastCredits(
        available: amount(available), least: leastCredits(available, least, periods.count),
        first: terms[periods.lowerBound],
        last: terms[periods.upperBound - 1])
    case .leastCount(_, let available, let least, let periods):
      return .leastModules(
        available: available, least: least, first: terms[periods.lowerBound],
        last: terms[periods.upperBound - 1])
    case .search: return .search
    }
  }
}
