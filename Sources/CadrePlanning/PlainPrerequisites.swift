import CadreModel

/// The modules that must be held in any case before a module: those that no `or` can avoid.
struct PlainPrerequisites {
  struct Step {
    var module: ID<Module>
    /// Who requires it; nil for the module asked for.
    var requiredBy: ID<Module>?
  }

  private let variant: Variant
  private let isGiven: (ID<Module>) -> Bool

  init(_ variant: Variant, _ isGiven: @escaping (ID<Module>) -> Bool) {
    self.variant = variant
    self.isGiven = isGiven
  }

  /// What is not given yet, prerequisites first, the module itself last; nil where they form a
  /// ring.
  func order(upTo module: ID<Module>) -> [Step]? {
    var result: [Step] = []
    var isOpen: Set<ID<Module>> = [module]
    var isDone: Set<ID<Module>> = []
    var work = [(step: Step(module: module, requiredBy: nil), next: 0, needs: needs(of: module))]
    while let (step, next, needs) = work.last {
      guard next < needs.count else {
        work.removeLast()
        isOpen.remove(step.module)
        isDone.insert(step.module)
        result.append(step)
        continue
      }
      work[work.count - 1].next += 1
      let needed = needs[next]
      if isGiven(needed) || isDone.contains(needed) { continue }
      guard isOpen.insert(needed).inserted else { return nil }
      work.append((Step(module: needed, requiredBy: step.module), 0, self.needs(of: needed)))
    }
    return result
  }

  private func needs(of module: ID<Module>) -> [ID<Module>] {
    variant.module(module).requires.flatMap { plain($0.value) }
  }

  private func plain(_ requirement: Requirement) -> [ID<Module>] {
    switch requirement {
    case .module(let module, grade: nil): [variant.resolved(module.value)]
    case .both(let terms), .allOf(.listed(let terms)): terms.flatMap { plain($0) }
    default: []
    }
  }
}
