import CadreModel

/// Which modules can ever be completed: the least set closed under "its requirements hold", where
/// modules that are each other's corequisites may go in together (a greatest fixpoint inside the
/// least one).
struct Reachability {
  private let variant: Variant
  private let modules: [ID<Module>]
  private(set) var reached: Set<ID<Module>> = []
  private var dependents: [ID<Module>: [ID<Module>]] = [:]

  init(_ variant: Variant, among modules: [ID<Module>]) {
    self.variant = variant
    self.modules = modules
    link()
    close()
  }

  var unreached: [ID<Module>] { modules.filter { !reached.contains($0) } }

  private mutating func link() {
    for module in modules {
      for requirement in variant.module(module).requires {
        for named in requirement.value.namedModules {
          dependents[variant.resolved(named.value), default: []].append(module)
        }
      }
    }
  }

  private mutating func close() {
    var queue = modules
    repeat {
      drain(&queue)
      queue = together()
      for module in queue { reached.insert(module) }
      queue = queue.flatMap { dependents[$0] ?? [] }
    } while !queue.isEmpty
  }

  private mutating func drain(_ queue: inout [ID<Module>]) {
    var next = 0
    while next < queue.count {
      let module = queue[next]
      next += 1
      if reached.contains(module) || !holds(module, with: []) { continue }
      reached.insert(module)
      queue += dependents[module] ?? []
    }
    queue = []
  }

  /// The largest set of further modules whose requirements hold once all of the set are taken.
  private func together() -> [ID<Module>] {
    var candidates = Set(modules.filter { !reached.contains($0) })
    while true {
      let failing = candidates.filter { !holds($0, with: candidates) }
      if failing.isEmpty { return candidates.sorted() }
      candidates.subtract(failing)
    }
  }

  private func holds(_ module: ID<Module>, with group: Set<ID<Module>>) -> Bool {
    variant.module(module).requires.allSatisfy { holds($0.value, with: group) }
  }

  private func holds(_ requirement: Requirement, with group: Set<ID<Module>>) -> Bool {
    switch requirement {
    case .both(let terms): terms.allSatisfy { holds($0, with: group) }
    case .either(let terms): terms.contains { holds($0, with: group) }
    case .module(let module, _): isReached(module.value)
    case .corequisite(let module), .strictCorequisite(let module):
      isReached(module.value) || group.contains(variant.resolved(module.value))
    case .allOf(.listed(let terms)): terms.allSatisfy { holds($0, with: group) }
    case .anyOf(let count, .listed(let terms)):
      terms.count { holds($0, with: group) } >= count
    default: true
    }
  }

  /// Modules outside the set are somebody else's fact.
  private func isReached(_ module: ID<Module>) -> Bool {
    let module = variant.resolved(module)
    return reached.contains(module) || !variant.contains(module)
      || variant.module(module).isOutside
  }
}
