import CadreModel

/// Which modules a requirement or a path speaks of, those of selectors among them.
struct ModuleSets {
  let program: Program
  /// Leaves out modules that only a selector offers: of `at least 8 periods of field law` no module
  /// of the field is asked for by itself.
  var leavesOutOffers = false

  func modules(of path: Path) -> [ID<Module>] {
    path.stages.flatMap { $0.lines.flatMap { modules(of: $0.value) } }
  }

  func modules(of line: Stage.Line) -> [ID<Module>] {
    switch line {
    case .all(let set): modules(of: set, depth: 0)
    case .any(_, let set): isOffer(set) ? [] : modules(of: set, depth: 0)
    case .atLeast(let line): isOffer(line.set) ? [] : modules(of: line.set, depth: 0)
    case .atMost, .shares: []
    case .optional(let modules): modules.map(\.value)
    }
  }

  /// A path inside a requirement speaks of the modules of the path.
  func modules(of requirement: Requirement) -> [ID<Module>] { modules(of: requirement, depth: 0) }

  /// Paths and named requirements may lead back to themselves, hence the depth.
  private func modules(of requirement: Requirement, depth: Int) -> [ID<Module>] {
    guard depth < 32 else { return [] }
    switch requirement {
    case .both(let terms), .either(let terms):
      return terms.flatMap { modules(of: $0, depth: depth + 1) }
    case .allOf(let set): return modules(of: set, depth: depth + 1)
    case .anyOf(_, let set), .atLeast(_, let set):
      return isOffer(set) ? [] : modules(of: set, depth: depth + 1)
    case .module(let module, _), .corequisite(let module), .strictCorequisite(let module):
      return [module.value]
    case .path(let path) where depth < 4:
      return program.paths[path.value].stages.flatMap { stage in
        stage.lines.flatMap { modules(of: $0.value) }
      }
    case .named(let named) where depth < 4:
      return modules(of: program.requirements[named.value].requirement, depth: depth + 1)
    default: return []
    }
  }

  private func modules(of set: ModuleSet, depth: Int) -> [ID<Module>] {
    switch set {
    case .listed(let terms): terms.flatMap { modules(of: $0, depth: depth) }
    case .selected(let selector): program.modules.ids.filter { fits($0, selector) }
    case .everyModule: program.modules.ids
    }
  }

  private func isOffer(_ set: ModuleSet) -> Bool {
    if case .listed = set { return false }
    return leavesOutOffers
  }

  private func fits(_ id: ID<Module>, _ selector: Selector) -> Bool {
    let module = program.modules[id]
    return selector.marks.allSatisfy { fits(module, $0) }
      && !selector.except.contains { $0.value == id }
  }

  private func fits(_ module: Module, _ mark: Mark) -> Bool {
    switch mark {
    case .field(let ids): module.field.map { ids.contains($0.value) } ?? false
    case .level(let ids): module.level.map { ids.contains($0.value) } ?? false
    case .tier(let ids): module.tiers.contains { ids.contains($0.value) }
    case .tag(let ids): module.remarks.tags.contains { ids.contains($0.value) }
    case .provider(let ids): module.providers.contains { ids.contains($0.value) }
    }
  }
}
