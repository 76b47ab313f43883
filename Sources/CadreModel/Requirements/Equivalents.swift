import CadreTime

/// Which completions count as which others. `same as` is symmetric and transitive, `counts as` goes
/// one way; both at the date of completion.
public struct Equivalents: Sendable {
  private struct Link {
    var module: ID<Module>
    var isOneWay: Bool
    var until: CivilDate?

    func holds(on date: CivilDate?) -> Bool {
      guard let date, let until else { return true }
      return date <= until
    }
  }

  private var links: [ID<Module>: [Link]] = [:]
  /// Who links to a module.
  private var sources: [ID<Module>: [ID<Module>]] = [:]

  public init(_ variant: Variant) {
    guard variant.hasEquivalences else { return }
    for module in variant.moduleIDs {
      for equivalence in variant.module(module).equivalences {
        let other = variant.resolved(equivalence.value.module)
        let (isOneWay, until) = (equivalence.value.isOneWay, equivalence.value.until)
        links[module, default: []].append(Link(module: other, isOneWay: isOneWay, until: until))
        sources[other, default: []].append(module)
        if !isOneWay {
          links[other, default: []].append(Link(module: module, isOneWay: false, until: until))
          sources[module, default: []].append(other)
        }
      }
    }
  }

  public var isEmpty: Bool { links.isEmpty }

  /// Everything that a completion of a module counts as, itself among it. Without a date, ends of
  /// equivalences are not looked at.
  public func counted(_ module: ID<Module>, on date: CivilDate?) -> Set<ID<Module>> {
    reach(from: module, on: date, oneWay: true)
  }

  /// The modules that are the same as this one, itself among them.
  public func same(_ module: ID<Module>, on date: CivilDate?) -> Set<ID<Module>> {
    reach(from: module, on: date, oneWay: false)
  }

  /// Everything whose completion may count as a module, itself among it.
  public func giving(to module: ID<Module>) -> Set<ID<Module>> {
    var found: Set<ID<Module>> = [module]
    var queue = [module]
    while let next = queue.popLast() {
      for source in sources[next] ?? [] where found.insert(source).inserted {
        queue.append(source)
      }
    }
    return found
  }

  private func reach(from module: ID<Module>, on date: CivilDate?, oneWay: Bool) -> Set<
    ID<Module>
  > {
    var found: Set<ID<Module>> = [module]
    if links[module] == nil { return found }
    var queue = [module]
    while let next = queue.popLast() {
      for link in links[next] ?? []
      where (oneWay || !link.isOneWay) && link.holds(on: date) && found.insert(link.module).inserted
      {
        queue.append(link.module)
      }
    }
    return found
  }
}
