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
  let links: Equivalents
  /// What the same learners take in other paths: nothing that it excludes is planned.
  var elsewhere: Set<ID<Module>> = []

  public init(_ variant: Variant, chosen: [ID<Module>] = [], held: [ID<Module>] = []) {
    self.variant = variant
    links = Equivalents(variant)
    self.chosen = Set(chosen.map { variant.resolved($0) })
    self.held = RequirementJudge(variant, completed: held).held
    var exclusions: [ID<Module>: [ID<Module>]] = [:]
    for module in variant.moduleIDs {
      for excluded in variant.module(module).excludes {
        let covered = links.same(variant.resolved(excluded.value), on: nil)
        for other in covered.sorted() where other != module {
          exclusions[module, default: []].append(other)
          exclusions[other, default: []].append(module)
        }
      }
    }
    self.exclusions = exclusions
  }

  public func plan(_ path: ID<Path>) -> PathPlan {
    let entry = EntryKnowledge(path, self)
    let single = draft(path, entry, [:])
    guard single.isShort, variant.path(path).hasChoices else { return single.plan(path) }
    // One line after another has not held the path: all lines together.
    switch JointChoice(self, path, given: held.union(entry.modules)).answer() {
    case .none: return single.plan(path)
    case .undecided:
      var draft = single
      draft.leaveUndecided()
      return draft.plan(path)
    case .found(let picks):
      let joint = draft(path, entry, picks)
      return joint.isShort ? single.plan(path) : joint.plan(path)
    }
  }

  private func draft(
    _ path: ID<Path>, _ entry: EntryKnowledge, _ picks: [Origin: [ChoiceOption]]
  ) -> PlanDraft {
    var draft = PlanDraft(following: path, entry, self, picks)
    for (row, stage) in variant.path(path).stages.enumerated() {
      draft.begin(stage: row)
      for line in stage.lines { draft.follow(line) }
    }
    for minimum in variant.path(path).minimums { draft.reach(minimum) }
    draft.judge(path)
    return draft
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
  /// What lines take that were decided together.
  private let picks: [Origin: [ChoiceOption]]
  /// Modules that a line of some stage has counted; each counts once, unless stages share it.
  private var counted: CountedModules

  init(_ planner: PathPlanner) {
    self.planner = planner
    given = planner.held
    path = nil
    picks = [:]
    counted = CountedModules(of: [])
  }

  init(
    following path: ID<Path>, _ entry: EntryKnowledge, _ planner: PathPlanner,
    _ picks: [Origin: [ChoiceOption]]
  ) {
    self.picks = picks
    self.planner = planner
    given = planner.held.union(entry.modules)
    self.path = path
    conditions = entry.conditions
    counted = CountedModules(of: planner.variant.path(path).stages)
  }

  /// Tells where the plan does not hold the path although each line found its modules: a module
  /// counts for one line only.
  mutating func judge(_ path: ID<Path>) {
    let hasLimits = planner.variant.path(path).stages.flatMap(\.lines).contains { line in
      switch line.value {
      case .atMost, .shares: true
      default: false
      }
    }
    guard !isShort, counted.hasOverlap || hasLimits || !picks.isEmpty else { return }
    let judge = RequirementJudge(planner.variant, completed: taken.union(given).sorted())
    if judge.verdict(path: path).answer == .notHeld {
      conditions.append(.unmet(planner.variant.path(path).heading.origin))
    }
  }

  /// Whether some line is not held.
  var isShort: Bool {
    conditions.contains { condition in
      if case .unmet = condition { return true }
      return false
    }
  }

  func plan(_ path: ID<Path>) -> PathPlan {
    PathPlan(path: path, stages: stages, conditions: conditions)
  }

  /// Whether the path can be held is not known.
  mutating func leaveUndecided() {
    conditions = conditions.map { condition in
      if case .unmet(let origin) = condition { return .undecided(origin) }
      return condition
    }
  }

  /// An amount over the whole path uses nothing up.
  mutating func reach(_ minimum: Stated<CountLine>) {
    if stages.isEmpty { return }
    let line = minimum.value
    let members = ModuleSets(planner.variant).members(of: line.set)
    let variant = planner.variant
    let weight = { (module: ID<Module>) in line.quantity.weight(of: variant.module(module)) }
    let sum = members.filter(isThere).reduce(0) {
      $0.addingReportingOverflow(weight($1)).partialValue
    }
    let left = members.filter { !isThere($0) && weight($0) > 0 }
    if let best = AmountSearch(search(), weight).best(line.quantity.size - sum, of: left) {
      add(best.additions, main: best.modules, .chosen(line: minimum.origin))
    } else {
      require(.atLeast(line.quantity, line.set), from: minimum.origin)
    }
  }

  mutating func begin(stage: Int) {
    counted.begin(stage: stage)
    stages.append(PlannedStage(stage: stage, modules: [], choices: []))
  }

  mutating func follow(_ line: Stated<Stage.Line>) {
    switch line.value {
    case .all(let set): takeAll(set, line.origin)
    case .any, .atLeast:
      if let picked = picks[line.origin] { return take(picked, for: line) }
      choose(line)
    case .atMost, .optional, .shares: break
    }
  }

  private mutating func choose(_ line: Stated<Stage.Line>) {
    switch line.value {
    case .any(let count, let set): takeAny(count, set, line.origin)
    case .atLeast(let count): takeAtLeast(count, line.origin)
    case .all, .atMost, .optional, .shares: break
    }
  }

  /// What was decided together with other lines.
  private mutating func take(_ picked: [ChoiceOption], for line: Stated<Stage.Line>) {
    if picked.isEmpty { return choose(line) }
    for option in picked {
      guard let additions = search().additions(for: option.requirement) else {
        return conditions.append(.unmet(line.origin))
      }
      add(additions, main: option.modules, .chosen(line: line.origin))
    }
    var choice = PlannedChoice(
      origin: line.origin, count: picked.count, options: [],
      taken: picked.flatMap(\.modules), reason: .together)
    switch line.value {
    case .any(_, let set): choice.options = optionTerms(set).flatMap(\.modules)
    case .atLeast(let amount):
      choice.quantity = amount.quantity
      choice.options = ModuleSets(planner.variant).members(of: amount.set)
    default: return
    }
    stages[stages.count - 1].choices.append(choice)
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
    ChoiceOption.all(of: set, ModuleSets(planner.variant))
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

extension Path {
  /// Whether some line leaves a choice.
  fileprivate var hasChoices: Bool {
    stages.flatMap(\.lines).contains { line in
      switch line.value {
      case .any, .atLeast: true
      default: false
      }
    }
  }
}
