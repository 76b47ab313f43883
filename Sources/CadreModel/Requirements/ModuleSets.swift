/// The modules that a set of a requirement speaks of.
public struct ModuleSets: Sendable {
  public let variant: Variant

  public init(_ variant: Variant) { self.variant = variant }

  public func members(of set: ModuleSet) -> [ID<Module>] {
    switch set {
    case .everyModule: variant.moduleIDs
    case .listed(let terms):
      terms.flatMap(\.namedModules).map { variant.resolved($0.value) }.uniqued()
    case .selected(let selector):
      variant.moduleIDs.filter { fits($0, selector) }
    }
  }

  private func fits(_ id: ID<Module>, _ selector: Selector) -> Bool {
    if selector.except.contains(where: { variant.resolved($0.value) == id }) { return false }
    let module = variant.module(id)
    return selector.marks.allSatisfy { mark in
      switch mark {
      case .field(let fields): module.field.map { fields.contains($0.value) } ?? false
      case .level(let levels): module.level.map { levels.contains($0.value) } ?? false
      case .tier(let tiers): module.tiers.contains { tiers.contains($0.value) }
      case .tag(let tags): module.remarks.tags.contains { tags.contains($0.value) }
      case .provider(let partners): module.providers.contains { partners.contains($0.value) }
      }
    }
  }
}
