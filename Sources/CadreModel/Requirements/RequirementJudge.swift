/// Decides whether a requirement is held by someone who has completed some modules. Facts about
/// persons (certificates, consent, service, grades, outside modules) are taken as given.
public struct RequirementJudge: Sendable {
  public let variant: Variant
  /// Modules that count as completed, equivalents among them.
  public private(set) var held: Set<ID<Module>>

  public init(_ variant: Variant, completed: [ID<Module>]) {
    self.variant = variant
    held = Set(completed)
    spread()
  }

  /// `same as` is symmetric and transitive; `counts as` goes one way.
  private mutating func spread() {
    if held.isEmpty || !variant.hasEquivalences { return }
    let links = Equivalents(variant)
    var queue = Array(held).sorted()
    while let module = queue.popLast() {
      for other in links.counted(from: module) where held.insert(other).inserted {
        queue.append(other)
      }
    }
  }

  public func holds(_ requirement: Requirement, depth: Int = 0) -> Bool {
    if depth > 256 { return false }
    switch requirement {
    case .both(let terms): return terms.allSatisfy { holds($0, depth: depth + 1) }
    case .either(let terms): return terms.contains { holds($0, depth: depth + 1) }
    case .module(let module, _), .corequisite(let module), .strictCorequisite(let module):
      return holds(module.value)
    case .allOf(let set): return allHold(set, depth)
    case .anyOf(let count, let set): return heldCount(set, depth) >= count
    case .atLeast(let quantity, let set): return amount(of: set, as: quantity) >= quantity.size
    case .competency(let competency, let step): return holds(competency.value, at: step)
    case .path(let path): return holds(path.value, depth)
    case .named(let name):
      return holds(variant.program.requirements[name.value].requirement, depth: depth + 1)
    case .certificate, .service, .consent: return true
    }
  }

  public func holds(_ module: ID<Module>) -> Bool {
    let module = variant.resolved(module)
    return held.contains(module) || variant.module(module).isOutside
  }

  private func holds(_ competency: ID<Competency>, at step: Int) -> Bool {
    held.contains { module in
      variant.module(module).teaches.contains {
        $0.competency == competency && $0.step >= step
      }
    }
  }

  private func holds(_ path: ID<Path>, _ depth: Int) -> Bool {
    variant.path(path).stages.flatMap(\.lines).allSatisfy { line in
      switch line.value {
      case .all(let set): allHold(set, depth + 1)
      case .any(let count, let set): heldCount(set, depth + 1) >= count
      case .atLeast(let line): amount(of: line.set, as: line.quantity) >= line.quantity.size
      case .atMost, .optional, .shares: true
      }
    }
  }

  private func allHold(_ set: ModuleSet, _ depth: Int) -> Bool {
    if case .listed(let terms) = set {
      return terms.allSatisfy { holds($0, depth: depth + 1) }
    }
    return ModuleSets(variant).members(of: set).allSatisfy { held.contains($0) }
  }

  private func heldCount(_ set: ModuleSet, _ depth: Int) -> Int {
    if case .listed(let terms) = set {
      return terms.count { holds($0, depth: depth + 1) }
    }
    return ModuleSets(variant).members(of: set).count { held.contains($0) }
  }

  /// What is held of a set, counted as the quantity counts.
  public func amount(of set: ModuleSet, as quantity: Quantity) -> Int {
    ModuleSets(variant).members(of: set).filter { holds($0) }
      .reduce(0) { sum, module in
        sum.addingReportingOverflow(quantity.weight(of: variant.module(module))).partialValue
      }
  }
}
