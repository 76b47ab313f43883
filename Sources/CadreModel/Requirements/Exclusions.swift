import CadreText

/// What a set of modules excludes. `excludes` goes both ways and covers equivalents.
public struct Exclusions {
  private let variant: Variant
  private let modules: Set<ID<Module>>
  /// For each module, those of the set that say that they exclude it.
  private var excluding: [ID<Module>: [Stated<ID<Module>>]] = [:]
  private let equivalents: Equivalents

  public init(of modules: [ID<Module>], in variant: Variant, _ equivalents: Equivalents) {
    self.variant = variant
    self.equivalents = equivalents
    self.modules = Set(modules)
    for module in modules where variant.contains(module) {
      for said in variant.module(module).excludes {
        for other in covered(by: said) where other != module {
          excluding[other, default: []].append(Stated(module, at: said.origin))
        }
      }
    }
  }

  /// The modules of the set that exclude a module or are excluded by it, with the place that says
  /// so.
  public func partners(of module: ID<Module>) -> [Stated<ID<Module>>] {
    var found = excluding[module] ?? []
    guard variant.contains(module) else { return found }
    for said in variant.module(module).excludes {
      for other in covered(by: said) where other != module && modules.contains(other) {
        found.append(Stated(other, at: said.origin))
      }
    }
    return found
  }

  private func covered(by said: Stated<ID<Module>>) -> [ID<Module>] {
    let other = variant.resolved(said.value)
    return equivalents.isEmpty ? [other] : equivalents.same(other, on: nil).sorted()
  }
}
