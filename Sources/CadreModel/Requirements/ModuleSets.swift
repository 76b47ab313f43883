/// The modules that the sets of requirements speak of.
public struct ModuleSets: Sendable {
  public let variant: Variant
  private let index: ModuleIndex?

  public init(_ variant: Variant) {
    self.variant = variant
    index = nil
  }

  /// Worth it where many sets are asked for.
  public init(_ variant: Variant, index: ModuleIndex) {
    self.variant = variant
    self.index = index
  }

  /// In the order of declaration, or of the list; each once.
  public func members(of set: ModuleSet) -> [ID<Module>] {
    switch set {
    case .everyModule: index?.all ?? variant.moduleIDs
    case .listed(let terms):
      self.terms(of: terms).flatMap(\.namedModules).map { variant.resolved($0.value) }.uniqued()
    case .selected(let selector):
      candidates(selector).filter { fits($0, selector) }
    }
  }

  /// The terms of a list in the variant: dropped modules are not there.
  public func terms(of terms: [Requirement]) -> [Requirement] {
    terms.filter { term in
      guard case .module(let module, _) = term else { return true }
      return !variant.drops(variant.resolved(module.value))
    }
  }

  /// The modules that teach a competency so far.
  public func teaching(_ competency: ID<Competency>, to step: Int) -> [ID<Module>] {
    (index?.teaching[competency] ?? variant.moduleIDs).filter {
      $0.teaches(competency, to: step, in: variant)
    }
  }

  /// Modules among which all that fit are.
  private func candidates(_ selector: Selector) -> [ID<Module>] {
    guard let index else { return variant.moduleIDs }
    return index.possible(selector)
  }

  public func fits(_ id: ID<Module>, _ selector: Selector) -> Bool {
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

  /// Whether a module is of a set, as far as it is named there.
  public func contains(_ id: ID<Module>, _ set: ModuleSet) -> Bool {
    switch set {
    case .everyModule: true
    case .listed(let terms):
      terms.contains { $0.namedModules.contains { variant.resolved($0.value) == id } }
    case .selected(let selector): fits(id, selector)
    }
  }
}

extension ID<Module> {
  func teaches(_ competency: ID<Competency>, to step: Int, in variant: Variant) -> Bool {
    variant.module(self).teaches.contains { $0.competency == competency && $0.step >= step }
  }
}

/// Modules of a variant by their marks and by what they teach.
public struct ModuleIndex: Sendable {
  public let all: [ID<Module>]
  private(set) var teaching: [ID<Competency>: [ID<Module>]] = [:]
  private var fields: [ID<Field>: [ID<Module>]] = [:]
  private var levels: [ID<Level>: [ID<Module>]] = [:]
  private var tiers: [ID<Tier>: [ID<Module>]] = [:]
  private var tags: [ID<Tag>: [ID<Module>]] = [:]
  private var partners: [ID<Partner>: [ID<Module>]] = [:]

  public init(_ variant: Variant) {
    all = variant.moduleIDs
    for id in all { enter(variant.module(id), id) }
  }

  /// Of the base and all tailorings, as they are declared.
  public init(_ program: Program) {
    all = program.modules.ids
    for id in all { enter(program.modules[id], id) }
  }

  private mutating func enter(_ module: Module, _ id: ID<Module>) {
    for competency in module.teaches.map(\.competency).uniqued() {
      teaching[competency, default: []].append(id)
    }
    if let field = module.field { fields[field.value, default: []].append(id) }
    if let level = module.level { levels[level.value, default: []].append(id) }
    for tier in module.tiers { tiers[tier.value, default: []].append(id) }
    for tag in module.remarks.tags { tags[tag.value, default: []].append(id) }
    for partner in module.providers { partners[partner.value, default: []].append(id) }
  }

  /// The modules that may fit a selector: those that fit the mark with the fewest.
  public func possible(_ selector: Selector) -> [ID<Module>] {
    selector.marks.map { modules(with: $0) }.min { $0.count < $1.count } ?? all
  }

  func modules(with mark: Mark) -> [ID<Module>] {
    switch mark {
    case .field(let names): Self.joined(names, fields)
    case .level(let names): Self.joined(names, levels)
    case .tier(let names): Self.joined(names, tiers)
    case .tag(let names): Self.joined(names, tags)
    case .provider(let names): Self.joined(names, partners)
    }
  }

  private static func joined<Name>(
    _ names: [ID<Name>], _ rows: [ID<Name>: [ID<Module>]]
  ) -> [ID<Module>] {
    if names.count == 1 { return rows[names[0]] ?? [] }
    return Set(names.flatMap { rows[$0] ?? [] }).sorted()
  }
}
