import CadreText

/// One mention in a requirement of something that it rests on.
public struct RequirementLink: Sendable {
  public enum Target: Sendable {
    case module(ID<Module>)
    case named(ID<NamedRequirement>)
    case path(ID<Path>)
    case competency(ID<Competency>)
    case selected(Selector)
    case everyModule
  }

  public var target: Target
  /// The mention's own token, where it is a name.
  public var origin: Origin?
  /// In the same term will do.
  public var isCorequisite: Bool
  /// Only in the same term, which holds both ways.
  public var isStrict = false
}

extension Requirement {
  /// Everything that the expression mentions, in order of the text.
  public var links: [RequirementLink] {
    var found: [RequirementLink] = []
    collectLinks(into: &found)
    return found
  }

  private func collectLinks(into found: inout [RequirementLink]) {
    switch self {
    case .both(let terms), .either(let terms):
      for term in terms { term.collectLinks(into: &found) }
    case .allOf(let set), .anyOf(_, let set), .atLeast(_, let set):
      set.collectLinks(into: &found)
    case .module(let module, _):
      found.append(
        .init(target: .module(module.value), origin: module.origin, isCorequisite: false))
    case .corequisite(let module):
      found.append(.init(target: .module(module.value), origin: module.origin, isCorequisite: true))
    case .strictCorequisite(let module):
      found.append(
        .init(
          target: .module(module.value), origin: module.origin, isCorequisite: true,
          isStrict: true))
    case .competency(let it, _):
      found.append(.init(target: .competency(it.value), origin: it.origin, isCorequisite: false))
    case .path(let it):
      found.append(.init(target: .path(it.value), origin: it.origin, isCorequisite: false))
    case .named(let it):
      found.append(.init(target: .named(it.value), origin: it.origin, isCorequisite: false))
    case .certificate, .service, .consent: break
    }
  }

  /// Corequisites that must be met in any case, and in the same term.
  public var plainStrictCorequisites: [ID<Module>] {
    switch self {
    case .strictCorequisite(let module): [module.value]
    case .both(let terms), .allOf(.listed(let terms)): terms.flatMap(\.plainStrictCorequisites)
    default: []
    }
  }

  /// Modules that must be held in any case; those of an `or` may be avoided.
  public var plainModules: [Stated<ID<Module>>] {
    switch self {
    case .module(let module, _): [module]
    case .both(let terms), .allOf(.listed(let terms)): terms.flatMap(\.plainModules)
    default: []
    }
  }
}

extension ModuleSet {
  fileprivate func collectLinks(into found: inout [RequirementLink]) {
    for link in links { found.append(link) }
  }

  /// Everything that the set mentions.
  public var links: [RequirementLink] {
    switch self {
    case .listed(let terms): terms.flatMap(\.links)
    case .selected(let selector):
      [.init(target: .selected(selector), origin: nil, isCorequisite: false)]
    case .everyModule: [.init(target: .everyModule, origin: nil, isCorequisite: false)]
    }
  }
}

extension Stage.Line {
  public var links: [RequirementLink] {
    switch self {
    case .all(let set), .any(_, let set): set.links
    case .atLeast(let count): count.set.links
    case .atMost, .optional, .shares: []
    }
  }
}
