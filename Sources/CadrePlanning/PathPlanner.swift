import CadreModel
import CadreText
import CadreTime

/// Plans a path: which modules are taken, in which order, and why. Where a line leaves a choice,
/// the cohort's own choice counts, else the least added contact time with prerequisites, else the
/// first listed; what needs a fact about a person comes last.
public struct PathPlanner: Sendable {
  let variant: Variant
  let chosen: Set<ID<Module>>
  let held: Set<ID<Module>>
  /// Modules that exclude each other, whichever of the two says so.
  let exclusions: [ID<Module>: [ID<Module>]]

  public init(_ variant: Variant, chosen: [ID<Module>] = [], held: [ID<Module>] = []) {
    self.variant = variant
    self.chosen = Set(chosen.map { variant.resolved($0) })
    self.held = RequirementJudge(variant, completed: held).held
    var exclusions: [ID<Module>: [ID<Module>]] = [:]
    for module in variant.moduleIDs {
      for excluded in variant.module(module).excludes {
        let other = variant.resolved(excluded.value)
        exclusions[module, default: []].append(other)
        exclusions[other, default: []].append(module)
      }
    }
    self.exclusions = exclusions
  }

  public func plan(_ path: ID<Path>) -> PathPlan {
    let entry = EntryKnowledge(path, self)
    var draft = PlanDraft(following: path, entry, self)
    for (row, stage) in variant.path(path).stages.enumerated() {
      draft.begin(stage: row)
      for line in stage.lines { draft.follow(line) }
    }
    draft.judge(path)
    return PathPlan(path: path, stages: draft.stages, conditions: draft.conditions)
  }

  /// The plan for a requirement alone, such as the gate of a position.
  public func plan(_ requirement: Requirement, from origin: Origin) -> [PlannedModule] {
    var draft = PlanDraft(self)
    draft.begin(stage: 0)
    draft.require(requirement, from: origin)
    return draft.stages.flatMap(\.modules)
  }
}

/// A plan in the making.
struct PlanDraft {
  private let planner: PathPlanner
  private(set) var stages: [PlannedStage] = []
  private(set) var conditions: [PlanCondition] = []
  private var taken: Set<ID<Module>> = []
  /// Modules that learners bring or hold already.
  private let given: Set<ID<Module>>
  private let path: ID<Path>?
  /// Modules that a line of some stage has counted; each counts once, unless stages share it.
  private var counted: CountedModules

  init(_ planner: PathPlanner) {
    self.planner = planner
    given = planner.held
    path = nil
    counted = CountedModules(of: [])
  }

  init(following path: ID<Path>, _ entry: EntryKnowledge, _ planner: PathPlanner) {
    self.planner = planner
    given = planner.held.union(entry.modules)
    self.path = path
    conditions = entry.conditions
    counted = CountedModules(of: planner.variant.path(path).stages)
  }

  /// Tells where the plan does not hold the path although each line found its modules: a module
  /// counts for one line only.
  mutating func judge(_ path: ID<Path>) {
    let isTold = conditions.contains { condition in
      if case .unmet = condition { return true }
      return false
    }
    guard !isTold, counted.hasOverlap else { return }
    let judge = RequirementJudge(planner.variant, completed: taken.union(given).sorted())
    if judge.verdict(path: path).answer == .notHeld {
      conditions.append(.unmet(planner.variant.path(path).heading.origin))
    }
  }

  mutating func begin(stage: Int) {
    counted.begin(stage: stage)
    stages.append(PlannedStage(stage: stage, modules: [], choices: []))
  }

  mutating func follow(_ line: Stated<Stage.Line>) {
    switch line.value {
    case .all(let set): takeAll(set, line.origin)
    case .any(let count, let set): takeAny(count, set, line.origin)
    case .atLeast(let count): takeAtLeast(count, line.origin)
    case .atMost, .optional, .shares: break
    }
  }

  private mutating func takeAll(_ set: ModuleSet, _ origin: Origin) {
    if case .listed(let terms) = set {
      for term in ModuleSets(planner.variant).terms(of: terms) { require(term, from: origin) }
    } else {
      for module in ModuleSets(planner.variant).members(of: set) {
        take(module, .asked(by: origin), origin)
      }
    }
    counted.formUnion(ModuleSets(planner.variant).members(of: set).filter(isThere))
  }

  mutating func require(_ requirement: Requirement, from origin: Origin) {
    if case .module(let module, _) = requirement {
      return take(planner.variant.resolved(module.value), .asked(by: origin), module.origin)
    }
    guard let additions = search().additions(for: requirement) else {
      return conditions.append(.unmet(origin))
    }
    add(additions, main: [], .asked(by: origin))
  }

  private func isThere(_ module: ID<Module>) -> Bool {
    taken.contains(module) || given.contains(module)
  }

  private func search() -> AdditionSearch {
    AdditionSearch(planner, given: taken.union(given), following: path)
  }

  private mutating func take(
    _ module: ID<Module>, _ reason: PlannedModule.Reason, _ origin: Origin
  ) {
    guard let additions = search().additions(forModule: module) else {
      return conditions.append(.unmet(origin))
    }
    add(additions, main: [module], reason)
    restate(module, reason)
  }

  /// A module first planned as a prerequisite that a line then asks for is asked for.
  private mutating func restate(_ module: ID<Module>, _ reason: PlannedModule.Reason) {
    let last = stages.count - 1
    guard last >= 0, let row = stages[last].modules.firstIndex(where: { $0.module == module })
    else { return }
    stages[last].modules[row].reason = reason
  }

  private mutating func add(
    _ additions: Additions, main: [ID<Module>], _ reason: PlannedModule.Reason
  ) {
    guard let last = stages.indices.last else { return }
    for addition in additions.modules where taken.insert(addition.module).inserted {
      let why = main.contains(addition.module) ? reason : addition.reason ?? reason
      stages[last].modules.append(
        PlannedModule(
          module: addition.module, reason: why,
          isHeld: planner.held.contains(addition.module)))
    }
    for choice in additions.choices
    where !stages[last].choices.contains(where: {
      $0.origin == choice.origin
    }) {
      stages[last].choices.append(choice)
    }
    conditions += additions.conditions
  }

  private mutating func takeAny(_ count: Int, _ set: ModuleSet, _ origin: Origin) {
    let options = optionTerms(set)
    let present = options.filter { $0.modules.allSatisfy(isThere) && !$0.modules.isEmpty }
    let free = present.filter { $0.modules.allSatisfy { counted.isFree($0) } }
    let wanted = max(0, count - min(count, free.count))
    for option in free.prefix(count) { counted.formUnion(option.modules) }
    let rest = options.filter { option in !option.modules.allSatisfy(isThere) }
    guard let pick = ChoiceSearch(planner, search()).best(wanted, of: rest) else {
      return conditions.append(.unmet(origin))
    }
    for option in pick.options {
      counted.formUnion(option.modules)
    }
    add(pick.additions, main: pick.options.flatMap(\.modules), .chosen(line: origin))
    let picked = free.prefix(count).flatMap(\.modules) + pick.options.flatMap(\.modules)
    stages[stages.count - 1].choices.append(
      PlannedChoice(
        origin: origin, count: count, options: options.flatMap(\.modules), taken: picked,
        reason: pick.reason))
  }

  private func optionTerms(_ set: ModuleSet) -> [ChoiceOption] {
    if case .listed(let terms) = set {
      return ModuleSets(planner.variant).terms(of: terms).map { term in
        let modules = term.namedModules.map { planner.variant.resolved($0.value) }.uniqued()
        return ChoiceOption(requirement: term, modules: modules)
      }
    }
    return ModuleSets(planner.variant).members(of: set).map { module in
      let origin = planner.variant.module(module).heading.origin
      return ChoiceOption(
        requirement: .module(Stated(module, at: origin), grade: nil), modules: [module])
    }
  }

  private mutating func takeAtLeast(_ line: CountLine, _ origin: Origin) {
    if case .everyModule = line.set { return takeOver(line, origin) }
    let members = ModuleSets(planner.variant).members(of: line.set)
    let variant = planner.variant
    let weight = { (module: ID<Module>) in line.quantity.weight(of: variant.module(module)) }
    var sum = 0
    for module in members
    where sum < line.quantity.size && isThere(module) && counted.isFree(module) {
      counted.insert(module)
      sum = sum.addingReportingOverflow(weight(module)).partialValue
    }
    var chosen: [ID<Module>] = []
    var left = members.filter { !isThere($0) && weight($0) > 0 }
    if let best = AmountSearch(search(), weight).best(line.quantity.size - sum, of: left) {
      add(best.additions, main: best.modules, .chosen(line: origin))
      counted.formUnion(best.modules)
      chosen = best.modules
      left.removeAll { taken.contains($0) }
      sum = line.quantity.size
    }
    while sum < line.quantity.size {
      let costs = left.compactMap { module in
        search().additions(forModule: module).map { (module, $0) }
      }
      guard let (module, additions) = costs.min(by: { $0.1.cost < $1.1.cost }) else {
        return conditions.append(.unmet(origin))
      }
      add(additions, main: [module], .chosen(line: origin))
      counted.insert(module)
      chosen.append(module)
      left.removeAll { $0 == module || taken.contains($0) }
      sum = sum.addingReportingOverflow(weight(module)).partialValue
    }
    guard !chosen.isEmpty, let last = stages.indices.last else { return }
    stages[last].choices.append(
      PlannedChoice(
        origin: origin, count: chosen.count, quantity: line.quantity, options: members,
        taken: chosen, reason: left.isEmpty ? .onlyPossible : .firstListed))
  }

  /// An amount of all modules uses nothing up.
  private mutating func takeOver(_ line: CountLine, _ origin: Origin) {
    require(.atLeast(line.quantity, line.set), from: origin)
  }
}
