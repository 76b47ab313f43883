import CadreModel

/// On which modules of a cohort's plan the requirement of a module rests, so that they are over
/// before it.
struct RequirementGrounds {
  private let demand: CohortDemand
  private let variant: Variant
  private let rows: [ID<Module>: Int]
  private let completed: [ID<Module>]
  private let sets: ModuleSets
  private let links: Equivalents

  init(_ demand: CohortDemand) {
    self.demand = demand
    variant = demand.variant
    rows = Dictionary(
      demand.modules.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    completed = demand.cohort.completed.map { demand.variant.resolved($0.value.module) }
    sets = ModuleSets(demand.variant)
    links = Equivalents(demand.variant)
  }

  /// Of several ways the one that is over first in the plan's order. Empty where the plan does not
  /// meet it, or facts meet it.
  func modules(for requirement: Requirement, of module: ID<Module>) -> [ID<Module>] {
    needed(by: requirement, of: module) ?? []
  }

  /// nil where the plan does not meet it.
  private func needed(by requirement: Requirement, of module: ID<Module>) -> [ID<Module>]? {
    switch requirement {
    case .module(let named, _):
      let named = variant.resolved(named.value)
      if rows[named] != nil { return [named] }
      return variant.hasEquivalences ? found(requirement, for: module) : []
    // Stages stand for terms: one of the same stage needs no order.
    case .corequisite, .strictCorequisite, .certificate, .service, .consent: return []
    case .both(let terms), .allOf(.listed(let terms)):
      return terms.reduce([]) { all, term in
        guard let all, let more = needed(by: term, of: module) else { return nil }
        return all + more
      }
    case .either(let terms):
      let ways = terms.compactMap { way($0, of: module) }
      return ways.min { last($0) < last($1) } ?? []
    case .anyOf(let count, .listed(let terms)):
      let ways = terms.compactMap { way($0, of: module) }.sorted { last($0) < last($1) }
      return ways.prefix(count).flatMap { $0 }
    default: return found(requirement, for: module)
    }
  }

  /// The modules of one way of an `or`, if all that it names are in the plan.
  private func way(_ term: Requirement, of module: ID<Module>) -> [ID<Module>]? {
    switch term {
    case .either, .both, .module, .allOf(.listed), .anyOf(_, .listed), .corequisite,
      .strictCorequisite:
      let named = term.namedModules.map { variant.resolved($0.value) }
      if named.isEmpty { return nil }
      if case .either = term { return needed(by: term, of: module) }
      if named.allSatisfy({ rows[$0] != nil }) { return needed(by: term, of: module) }
      return variant.hasEquivalences ? found(term, for: module) : nil
    case .certificate, .service, .consent: return nil
    default: return found(term, for: module)
    }
  }

  private func last(_ modules: [ID<Module>]) -> Int {
    modules.compactMap { rows[$0] }.max() ?? 0
  }

  /// Modules that suffice for any other requirement, of those that come before in the plan.
  private func found(_ requirement: Requirement, for module: ID<Module>) -> [ID<Module>]? {
    let row = rows[module] ?? demand.modules.count
    var chosen = Array(demand.modules[..<row])
    if !isHeld(requirement, by: chosen) { return nil }
    var index = chosen.count - 1
    while index >= 0 {
      let fewer = Array(chosen[..<index] + chosen[(index + 1)...])
      if isHeld(requirement, by: fewer) { chosen = fewer }
      index -= 1
    }
    return chosen
  }

  private func isHeld(_ requirement: Requirement, by modules: [ID<Module>]) -> Bool {
    RequirementJudge(variant, completed: completed + modules, sets: sets, equivalents: links)
      .holds(requirement)
  }
}
