import CadreModel
import CadreText

/// What a path of a variant asks for and offers, by module.
struct PathContents {
  struct Mention {
    var module: ID<Module>
    var origin: Origin
    /// Row of the stage; nil in a section, which has no order.
    var stage: Int?
  }

  /// A choice of so many among options, each a term of its own.
  struct Choice {
    var count: Int
    var options: [Mention]
    var origin: Origin
  }

  /// Taken in any case.
  private(set) var fixed: [Mention] = []
  private(set) var choices: [Choice] = []
  /// What may be taken or not: optional modules, members of amounts, alternatives.
  private(set) var open: [Mention] = []
  /// What learners bring.
  private(set) var brought: [ID<Module>] = []
  private let variant: Variant
  private let sets: ModuleSets

  init(_ path: ID<Path>, in variant: Variant, _ sets: ModuleSets) {
    self.variant = variant
    self.sets = sets
    let row = variant.path(path)
    for entry in row.entries {
      brought += entry.value.namedModules.map { variant.resolved($0.value) }
      for link in entry.value.links {
        if case .path(let other) = link.target { bring(other, depth: 0) }
        if case .selected(let selector) = link.target {
          brought += sets.members(of: .selected(selector))
        }
      }
    }
    for (number, stage) in row.stages.enumerated() {
      for line in stage.lines { read(line, stage.isSection ? nil : number, depth: 0) }
    }
  }

  private mutating func bring(_ path: ID<Path>, depth: Int) {
    guard depth < 16 else { return }
    for link in variant.path(path).stages.flatMap(\.lines).flatMap(\.value.links) {
      switch link.target {
      case .module(let module): brought.append(variant.resolved(module))
      case .path(let other): bring(other, depth: depth + 1)
      case .selected(let selector): brought += sets.members(of: .selected(selector))
      default: break
      }
    }
  }

  private mutating func read(_ line: Stated<Stage.Line>, _ stage: Int?, depth: Int) {
    switch line.value {
    case .all(let set): readAll(set, line.origin, stage, depth)
    case .any(let count, let set): readChoice(count, set, line.origin, stage, depth)
    case .atLeast(let count): offer(count.set, line.origin, stage)
    case .optional(let modules):
      open += modules.map {
        Mention(module: variant.resolved($0.value), origin: $0.origin, stage: stage)
      }
    case .atMost, .shares: break
    }
  }

  private mutating func readAll(_ set: ModuleSet, _ place: Origin, _ stage: Int?, _ depth: Int) {
    guard case .listed(let terms) = set else {
      fixed += sets.members(of: set).map { Mention(module: $0, origin: place, stage: stage) }
      return
    }
    for term in sets.terms(of: terms) { readTerm(term, place, stage, depth) }
  }

  private mutating func readTerm(_ term: Requirement, _ place: Origin, _ stage: Int?, _ depth: Int)
  {
    switch term {
    case .module(let module, _), .corequisite(let module), .strictCorequisite(let module):
      fixed.append(
        Mention(module: variant.resolved(module.value), origin: module.origin, stage: stage))
    case .both(let terms): for term in terms { readTerm(term, place, stage, depth) }
    case .allOf(let set): readAll(set, place, stage, depth)
    case .path(let path): offerPath(path.value, path.origin, stage, depth)
    default: offer(term, place, stage, depth)
    }
  }

  /// A path named in a section counts as part of it; its own soundness is its own matter.
  private mutating func offerPath(
    _ path: ID<Path>, _ place: Origin, _ stage: Int?, _ depth: Int
  ) {
    guard depth < 16 else { return }
    for line in variant.path(path).stages.flatMap(\.lines) {
      switch line.value {
      case .all(let set), .any(_, let set): offer(set, place, stage, depth + 1)
      case .atLeast(let count): offer(count.set, place, stage, depth + 1)
      case .optional(let modules):
        open += modules.map {
          Mention(module: variant.resolved($0.value), origin: place, stage: stage)
        }
      case .atMost, .shares: break
      }
    }
  }

  private mutating func offer(
    _ set: ModuleSet, _ place: Origin, _ stage: Int?, _ depth: Int = 0
  ) {
    open += sets.members(of: set).map { Mention(module: $0, origin: place, stage: stage) }
    guard case .listed(let terms) = set else { return }
    for case .path(let path) in terms { offerPath(path.value, place, stage, depth) }
  }

  private mutating func offer(
    _ term: Requirement, _ place: Origin, _ stage: Int?, _ depth: Int
  ) {
    offer(.listed([term]), place, stage, depth)
    for link in term.links {
      if case .selected(let selector) = link.target {
        offer(.selected(selector), place, stage, depth)
      }
    }
  }

  private mutating func readChoice(
    _ count: Int, _ set: ModuleSet, _ place: Origin, _ stage: Int?, _ depth: Int
  ) {
    guard case .listed(let listed) = set else { return offer(set, place, stage) }
    let terms = sets.terms(of: listed)
    var options: [Mention] = []
    for term in terms {
      guard case .module(let module, _) = term else {
        offer(term, place, stage, depth)
        continue
      }
      options.append(
        Mention(module: variant.resolved(module.value), origin: module.origin, stage: stage))
    }
    if options.count < terms.count || count >= options.count {
      // Other terms may be taken instead, or all are taken.
      open += options
    } else {
      choices.append(Choice(count: count, options: options, origin: place))
    }
  }

  var mentions: [Mention] { fixed + choices.flatMap(\.options) + open }
}
