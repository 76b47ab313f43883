import CadreModel
import Scheduling

/// Which modules of a cohort's plan must be taken in an earlier or the same term as others.
struct TermOrders {
  private let demand: CohortDemand
  private let rows: [ID<Module>: Int]
  private let held: Set<ID<Module>>
  private let sets: ModuleSets
  private let modules: [ID<Module>]
  private let choice: Choice

  /// What is asked where a requirement can be held in several ways.
  enum Choice: Hashable {
    /// One of the ways, in turn.
    case way(Int)
    /// Nothing: what remains holds for every plan.
    case none
  }

  init(_ demand: CohortDemand, _ modules: [ID<Module>], _ choice: Choice) {
    self.choice = choice
    self.demand = demand
    self.modules = modules
    rows = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($0.element, $0.offset) })
    held = Set(demand.cohort.completed.map { demand.variant.resolved($0.value.module) })
    sets = ModuleSets(demand.variant)
  }

  func all() -> [TermOrder] {
    var orders: [TermOrder] = []
    for (row, module) in modules.enumerated() {
      for requirement in demand.variant.module(module).requires {
        orders += way(requirement.value, for: row) ?? []
      }
    }
    for edge in demand.plans.flatMap({ TeachingOrder.stageEdges($0, demand.variant) }) {
      if let first = rows[edge.before], let second = rows[edge.after] {
        orders.append(TermOrder(first, .before, second))
      }
    }
    return orders.uniqued()
  }

  /// The orders that hold the requirement of a module; nil where the plan cannot.
  private func way(
    _ requirement: Requirement, for row: Int, in names: Set<ID<NamedRequirement>> = []
  ) -> [TermOrder]? {
    switch requirement {
    case .module(let module, _): return order(module.value, .before, row)
    case .corequisite(let module): return order(module.value, .notAfter, row)
    case .strictCorequisite(let module): return order(module.value, .together, row)
    case .both(let parts), .allOf(.listed(let parts)):
      return parts.reduce([]) { all, part in
        guard let all, let more = way(part, for: row, in: names) else { return nil }
        return all + more
      }
    case .either(let parts): return some(1, of: parts, row, names)
    case .anyOf(let count, .listed(let parts)): return some(count, of: parts, row, names)
    case .named(let name) where !names.contains(name.value):
      let inner = demand.variant.program.requirements[name.value].requirement
      return way(inner, for: row, in: names.union([name.value]))
    default: return found(requirement, row)
    }
  }

  private func some(
    _ count: Int, of parts: [Requirement], _ row: Int, _ names: Set<ID<NamedRequirement>>
  ) -> [TermOrder]? {
    let ways = parts.compactMap { way($0, for: row, in: names) }
    if ways.count < count { return nil }
    if ways.count == count { return Array(ways.joined()) }
    guard case .way(let turn) = choice else { return [] }
    return (0..<count).flatMap { ways[($0 + turn) % ways.count] }
  }

  private func order(
    _ module: ID<Module>, _ kind: TermOrder.Kind, _ row: Int
  ) -> [TermOrder]? {
    let module = demand.variant.resolved(module)
    if let first = rows[module] { return first == row ? nil : [TermOrder(first, kind, row)] }
    let isFact = held.contains(module) || demand.variant.module(module).isOutside
    return isFact ? [] : nil
  }

  /// The modules that suffice for any other requirement, the first of the plan if possible.
  private func found(_ requirement: Requirement, _ row: Int) -> [TermOrder]? {
    if choice == .none { return [] }
    let others = modules.indices.filter { $0 != row }
    var chosen = others.filter { $0 < row }
    if !isHeld(requirement, by: chosen) { chosen = others }
    if !isHeld(requirement, by: chosen) { return nil }
    for other in chosen.reversed() {
      let fewer = chosen.filter { $0 != other }
      if isHeld(requirement, by: fewer) { chosen = fewer }
    }
    return chosen.map { TermOrder($0, .before, row) }
  }

  private func isHeld(_ requirement: Requirement, by rows: [Int]) -> Bool {
    let completed = held.sorted() + rows.map { modules[$0] }
    return RequirementJudge(demand.variant, completed: completed, sets: sets)
      .verdict(requirement).answer == .held
  }
}
