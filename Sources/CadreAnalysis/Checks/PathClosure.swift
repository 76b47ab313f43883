import CadreFindings
import CadreModel
import CadreText

/// The closure of one path in one variant.
struct PathClosure {
  private let path: Path
  private let variant: Variant
  let contents: PathContents
  private let text: String?
  private let sets: ModuleSets
  let equivalents: Equivalents
  /// For each module of the path, the earliest stage that has it; -1 where it has no order.
  private var stages: [ID<Module>: Int] = [:]
  /// Everything that the path has or expects.
  private lazy var available = RequirementJudge(
    variant, completed: Array(stages.keys), sets: sets, equivalents: equivalents)
  /// Combinations of choices beyond this are not tried.
  private static let mostCombinations = 5_000

  init(_ id: ID<Path>, in variant: Variant, _ sets: ModuleSets, _ text: String?) {
    path = variant.path(id)
    self.variant = variant
    self.text = text
    self.sets = sets
    contents = PathContents(id, in: variant, sets)
    equivalents = Equivalents(variant)
    for module in contents.brought { stages[module] = -1 }
    for mention in contents.mentions {
      stages[mention.module] = min(stages[mention.module] ?? .max, mention.stage ?? -1)
    }
  }

  mutating func findings() -> [Finding] {
    var result: [Finding] = []
    var told: Set<ID<Module>> = []
    for mention in contents.fixed where told.insert(mention.module).inserted {
      if let finding = unclosed(mention) ?? tooEarly(mention) { result.append(finding) }
    }
    let excluded = exclusiveChoices()
    for choice in contents.choices {
      var lost: [LostOption] = []
      for option in choice.options where told.insert(option.module).inserted {
        if let found = withoutWay(option, excluded) {
          lost.append(found)
        } else if let finding = tooEarly(option) {
          result.append(finding)
        }
      }
      result += [.optionWithoutWay(lost, path: path.name, variant: text)].compactMap { $0 }
    }
    return result
  }

  /// The first requirement of a module that what is there does not meet.
  private func unmet(
    _ module: ID<Module>, _ judge: () -> RequirementJudge, plainly: (ID<Module>) -> Bool
  ) -> Stated<Requirement>? {
    guard variant.contains(module) else { return nil }
    return variant.module(module).requires.first { requirement in
      if let held = holdsPlainly(requirement.value, plainly) { return !held }
      return judge().verdict(requirement.value).answer == .notHeld
    }
  }

  /// The answer where the expression only names modules; nil where it says more.
  private func holdsPlainly(_ requirement: Requirement, _ isThere: (ID<Module>) -> Bool) -> Bool? {
    guard equivalents.isEmpty else { return nil }
    switch requirement {
    case .module(let module, _), .corequisite(let module), .strictCorequisite(let module):
      let id = variant.resolved(module.value)
      return isThere(id) || variant.module(id).isOutside || !variant.contains(id)
    case .both(let terms):
      for term in terms {
        guard let held = holdsPlainly(term, isThere) else { return nil }
        if !held { return false }
      }
      return true
    case .either(let terms):
      for term in terms {
        guard let held = holdsPlainly(term, isThere) else { return nil }
        if held { return true }
      }
      return false
    default: return nil
    }
  }

  /// The first requirement that the whole path does not meet.
  private mutating func unmet(_ module: ID<Module>) -> Stated<Requirement>? {
    let stages = stages
    if !variant.contains(module) { return nil }
    return variant.module(module).requires.first { requirement in
      if let held = holdsPlainly(requirement.value, { stages[$0] != nil }) { return !held }
      return available.verdict(requirement.value).answer == .notHeld
    }
  }

  private func missing(_ requirement: Stated<Requirement>) -> (name: String, place: Origin) {
    let lacking = (requirement.value.plainModules + requirement.value.namedModules).first {
      stages[variant.resolved($0.value)] == nil
    }
    return lacking.map { (variant.module(variant.resolved($0.value)).name, $0.origin) }
      ?? ("what it asks for", requirement.origin)
  }

  private mutating func unclosed(_ mention: PathContents.Mention) -> Finding? {
    guard let requirement = unmet(mention.module),
      canEverHold(requirement.value)
    else { return nil }
    let missing = missing(requirement)
    return .pathNotClosed(
      path: path.name, module: variant.module(mention.module).name, missing: missing.name,
      at: mention.origin, requiredAt: missing.place, variant: text)
  }

  private mutating func withoutWay(
    _ option: PathContents.Mention, _ excluded: Set<ID<Module>>
  ) -> LostOption? {
    let name = variant.module(option.module).name
    guard let requirement = unmet(option.module) else {
      return excluded.contains(option.module)
        ? LostOption(name: name, place: option.origin, .notClosed) : nil
    }
    guard canEverHold(requirement.value) else { return nil }
    let missing = missing(requirement)
    return LostOption(
      name: name, place: option.origin, .requires(missing.name, at: missing.place))
  }

  /// What can never hold is a finding of its own.
  private func canEverHold(_ requirement: Requirement) -> Bool {
    let all = RequirementJudge(variant, allBut: [], sets: sets, equivalents: equivalents)
    return all.verdict(requirement).answer != .notHeld
  }

  private func tooEarly(_ mention: PathContents.Mention) -> Finding? {
    guard let stage = mention.stage, stages[mention.module] == stage else { return nil }
    let isThere = { (module: ID<Module>) in stages[module].map { $0 <= stage } ?? false }
    let before = {
      RequirementJudge(
        variant, completed: stages.filter { $0.value <= stage }.map(\.key), sets: sets,
        equivalents: equivalents)
    }
    guard let requirement = unmet(mention.module, before, plainly: isThere),
      let late = (requirement.value.plainModules + requirement.value.namedModules).first(where: {
        stages[variant.resolved($0.value)].map { $0 > stage } ?? false
      }),
      let place = contents.mentions.first(where: { $0.module == variant.resolved(late.value) }),
      let row = place.stage
    else { return nil }
    return .stageOrder(
      module: variant.module(mention.module).name, stage: path.stages[stage].name,
      requires: variant.module(place.module).name, in: path.stages[row].name, at: mention.origin,
      laterAt: place.origin, requiredAt: late.origin, variant: text)
  }
}

extension PathClosure {
  /// Options that no closed combination has, since one needs another that is not taken with it.
  private func exclusiveChoices() -> Set<ID<Module>> {
    let optional = Set(contents.choices.flatMap(\.options).map(\.module))
    let sure = Set(contents.fixed.map(\.module) + contents.open.map(\.module) + contents.brought)
    let dependent = (contents.fixed.map(\.module) + Array(optional)).filter { module in
      variant.module(module).requires.contains { requirement in
        requirement.value.namedModules.contains {
          let id = variant.resolved($0.value)
          return optional.contains(id) && !sure.contains(id)
        }
      }
    }
    if dependent.isEmpty { return [] }
    guard let closed = closedOptions(sure, dependent) else { return [] }
    return optional.subtracting(closed).subtracting(sure)
  }

  /// The options that some closed combination has; nil where there are too many combinations.
  private func closedOptions(_ sure: Set<ID<Module>>, _ dependent: [ID<Module>]) -> Set<ID<Module>>?
  {
    var combinations: [[ID<Module>]] = [[]]
    for choice in contents.choices {
      let sets = Combinations.all(choice.options.count, choice.count, limit: Self.mostCombinations)
      guard let sets, combinations.count * sets.count <= Self.mostCombinations else { return nil }
      combinations = combinations.flatMap { old in
        sets.map { set in old + set.map { choice.options[$0].module } }
      }
    }
    var closed: Set<ID<Module>> = []
    for taken in combinations {
      let there = sure.union(taken)
      let judge = RequirementJudge(
        variant, completed: Array(there), sets: sets, equivalents: equivalents)
      let isClosed = dependent.filter(there.contains).allSatisfy { module in
        unmet(module, { judge }, plainly: { there.contains($0) }) == nil
      }
      if isClosed { closed.formUnion(taken) }
    }
    return closed
  }
}
