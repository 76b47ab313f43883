/// Which completions count as which others.
struct Equivalents {
  private var links: [ID<Module>: [ID<Module>]] = [:]

  init(_ variant: Variant) {
    for module in variant.moduleIDs {
      for equivalence in variant.module(module).equivalences {
        links[module, default: []].append(equivalence.value.module)
        if !equivalence.value.isOneWay {
          links[equivalence.value.module, default: []].append(module)
        }
      }
    }
  }

  func counted(from module: ID<Module>) -> [ID<Module>] { links[module] ?? [] }
}
