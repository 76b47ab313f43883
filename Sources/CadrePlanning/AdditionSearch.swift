import CadreModel
import CadreText

/// What must be added to a plan so that something holds: prerequisites before what requires them.
struct Additions {
  struct Entry {
    var module: ID<Module>
    /// nil: whoever asked for the whole.
    var reason: PlannedModule.Reason?
  }

  var modules: [Entry] = []
  var choices: [PlannedChoice] = []
  var conditions: [PlanCondition] = []
  var minutes = 0

  /// Facts about persons weigh more than any contact time.
  var cost: Cost { Cost(conditions: conditions.count, minutes: minutes) }

  struct Cost: Comparable {
    var conditions: Int
    var minutes: Int

    static func < (a: Cost, b: Cost) -> Bool {
      (a.conditions, a.minutes) < (b.conditions, b.minutes)
    }
  }

  mutating func append(_ other: Additions) {
    modules += other.modules
    choices += other.choices
    conditions += other.conditions
    minutes = minutes.addingReportingOverflow(other.minutes).partialValue
  }
}

/// Finds the cheapest additions. Choices within prerequisites are decided one after another, each
/// by its least cost.
struct AdditionSearch {
  private let planner: PathPlanner
  private var given: Set<ID<Module>>
  /// Modules whose prerequisites are being looked for; meeting one again is a ring.
  private var open: Set<ID<Module>> = []
  private var depth = 0
  private let budget: Budget

  /// Choices within choices beyond this depth are not followed; a thread's stack is finite.
  private static let deepest = 200

  /// Work left for comparing alternatives; when it is used up, the first that holds is taken.
  private final class Budget {
    var left = 20_000_000
  }

  private var variant: Variant { planner.variant }

  /// The path that is followed, for modules that are open only to some.
  private let path: ID<Path>?

  init(_ planner: PathPlanner, given: Set<ID<Module>>, following path: ID<Path>? = nil) {
    self.planner = planner
    self.given = given
    self.path = path
    budget = Budget()
  }

  /// nil where nothing makes it hold.
  func additions(for requirement: Requirement) -> Additions? {
    var search = self
    return search.meet(requirement)
  }

  func additions(forModule module: ID<Module>) -> Additions? {
    var search = self
    return search.take(module)
  }

  /// Counts what has been added as given.
  mutating func accept(_ additions: Additions) {
    for entry in additions.modules { given.insert(entry.module) }
  }

  /// Plain prerequisites are taken first, each before what requires it, so that a chain of any
  /// length needs no recursion.
  private mutating func take(_ module: ID<Module>) -> Additions? {
    if given.contains(module) { return Additions() }
    guard let order = PlainPrerequisites(variant, isGiven).order(upTo: module) else {
      return nil
    }
    var result = Additions()
    for next in order {
      guard var needed = takeOne(next.module) else { return nil }
      if let reason = next.requiredBy, let last = needed.modules.indices.last,
        needed.modules[last].module == next.module
      {
        needed.modules[last].reason = .prerequisite(of: reason)
      }
      result.append(needed)
    }
    return result
  }

  /// Whether a module, or what counts as it, is there.
  private func isGiven(_ module: ID<Module>) -> Bool {
    if given.contains(module) { return true }
    if planner.links.isEmpty { return false }
    return planner.links.giving(to: module).contains { other in
      given.contains(other) && planner.links.counted(other, on: nil).contains(module)
    }
  }

  private mutating func takeOne(_ module: ID<Module>) -> Additions? {
    if given.contains(module) { return Additions() }
    let row = variant.module(module)
    if row.isOutside {
      var result = Additions()
      result.conditions = [.outside(module)]
      return result
    }
    guard variant.contains(module), depth < Self.deepest, open.insert(module).inserted,
      !isExcluded(module), isOpen(row)
    else { return nil }
    depth += 1
    defer {
      depth -= 1
      open.remove(module)
    }
    var result = Additions()
    for requirement in row.requires {
      guard var needed = meet(requirement.value) else { return nil }
      for entry in needed.modules.indices where needed.modules[entry].reason == nil {
        needed.modules[entry].reason = .prerequisite(of: module)
      }
      result.append(needed)
    }
    given.insert(module)
    result.modules.append(.init(module: module, reason: nil))
    result.minutes = result.minutes.addingReportingOverflow(row.minutes).partialValue
    return result
  }

  /// Whether who follows the path may take the module; a requirement alone follows none.
  private func isOpen(_ module: Module) -> Bool {
    path == nil || module.openTo.isEmpty || module.openTo.contains { $0.value == path }
  }

  private func isExcluded(_ module: ID<Module>) -> Bool {
    planner.exclusions[module]?.contains { other in
      given.contains(other) || planner.elsewhere.contains(other)
    } ?? false
  }

  private mutating func meet(_ requirement: Requirement) -> Additions? {
    switch requirement {
    case .both(let terms): return meetAll(terms)
    case .either(let terms): return meetOne(of: terms)
    case .module(let module, let grade):
      let id = variant.resolved(module.value)
      // Lines of a path count each module once; what a module requires uses nothing up.
      guard var result = !open.isEmpty && isGiven(id) ? Additions() : take(id) else { return nil }
      if let grade { result.conditions.append(.grade(grade, in: id)) }
      return result
    case .corequisite(let module), .strictCorequisite(let module):
      let id = variant.resolved(module.value)
      return open.contains(id) ? Additions() : take(id)
    case .allOf(.listed(let terms)): return meetAll(present(terms))
    case .anyOf(let count, .listed(let terms)): return meetSome(count, of: present(terms))
    case .allOf(let set): return meetAll(terms(of: set))
    case .anyOf(let count, let set): return meetSome(count, of: terms(of: set))
    case .atLeast(let quantity, let set): return reach(quantity, of: set)
    case .competency(let competency, let step): return learn(competency.value, to: step)
    default: return meetFact(requirement)
    }
  }

  private mutating func meetFact(_ requirement: Requirement) -> Additions? {
    var result = Additions()
    switch requirement {
    case .certificate(let certificate): result.conditions = [.certificate(certificate.value)]
    case .service(let duration, let position):
      result.conditions = [.service(duration, as: position?.value)]
    case .consent(let text): result.conditions = [.consent(text)]
    case .named(let name):
      if depth > 256 { return nil }
      depth += 1
      defer { depth -= 1 }
      return meet(variant.program.requirements[name.value].requirement)
    case .path(let path): return follow(path.value)
    default: return nil
    }
    return result
  }

  private mutating func follow(_ path: ID<Path>) -> Additions? {
    guard depth < 64 else { return nil }
    depth += 1
    defer { depth -= 1 }
    var result = Additions()
    for stage in variant.path(path).stages {
      for line in stage.lines {
        let needed: Additions?
        switch line.value {
        case .all(.listed(let terms)): needed = meetAll(present(terms))
        case .any(let count, .listed(let terms)): needed = meetSome(count, of: present(terms))
        case .all(let set): needed = meetAll(terms(of: set))
        case .any(let count, let set): needed = meetSome(count, of: terms(of: set))
        case .atLeast(let count): needed = reach(count.quantity, of: count.set)
        case .atMost, .optional, .shares: needed = Additions()
        }
        guard let needed else { return nil }
        result.append(needed)
      }
    }
    return result
  }

  /// The terms of a list without dropped modules.
  private func present(_ terms: [Requirement]) -> [Requirement] {
    ModuleSets(variant).terms(of: terms)
  }

  private func terms(of set: ModuleSet) -> [Requirement] {
    ModuleSets(variant).members(of: set).map { module in
      .module(Stated(module, at: variant.module(module).heading.origin), grade: nil)
    }
  }

  private mutating func meetAll(_ terms: [Requirement]) -> Additions? {
    var result = Additions()
    for term in terms {
      guard let needed = meet(term) else { return nil }
      accept(needed)
      result.append(needed)
    }
    return result
  }

  private mutating func meetOne(of terms: [Requirement]) -> Additions? {
    var best: Additions?
    for term in terms {
      var trial = self
      budget.left -= given.count + 1
      guard let needed = trial.meet(term) else { continue }
      if prefers(needed, to: best) { best = needed }
      if budget.left < 0 { break }
    }
    guard let best else { return nil }
    accept(best)
    return best
  }

  /// The author's choice first, then the cost; the first listed of equals.
  private func prefers(_ new: Additions, to old: Additions?) -> Bool {
    guard let old else { return true }
    let wanted = { (additions: Additions) in
      additions.modules.count { planner.chosen.contains($0.module) }
    }
    return wanted(new) == wanted(old) ? new.cost < old.cost : wanted(new) > wanted(old)
  }

  private mutating func meetSome(_ count: Int, of terms: [Requirement]) -> Additions? {
    var result = Additions()
    var left = terms
    for _ in 0..<min(count, terms.count) {
      var best: (row: Int, additions: Additions)?
      for (row, term) in left.enumerated() {
        var trial = self
        guard let needed = trial.meet(term) else { continue }
        if prefers(needed, to: best?.additions) { best = (row, needed) }
      }
      guard let best else { return nil }
      accept(best.additions)
      result.append(best.additions)
      left.remove(at: best.row)
    }
    return count > terms.count ? nil : result
  }

  private mutating func reach(_ quantity: Quantity, of set: ModuleSet) -> Additions? {
    let members = ModuleSets(variant).members(of: set)
    var result = Additions()
    var sum = members.filter(given.contains)
      .reduce(0) {
        $0.addingReportingOverflow(quantity.weight(of: variant.module($1))).partialValue
      }
    var left = members.filter { !given.contains($0) }
    while sum < quantity.size {
      var best: (module: ID<Module>, additions: Additions)?
      for module in left where quantity.weight(of: variant.module(module)) > 0 {
        var trial = self
        guard let needed = trial.take(module) else { continue }
        if prefers(needed, to: best?.additions) { best = (module, needed) }
      }
      guard let best else { return nil }
      accept(best.additions)
      result.append(best.additions)
      left.removeAll { $0 == best.module }
      let weight = quantity.weight(of: variant.module(best.module))
      sum = sum.addingReportingOverflow(weight).partialValue
    }
    return result
  }

  private mutating func learn(_ competency: ID<Competency>, to step: Int) -> Additions? {
    let teaching = variant.moduleIDs.filter { module in
      variant.module(module).teaches.contains {
        $0.competency == competency && $0.step >= step
      }
    }
    if teaching.contains(where: given.contains) { return Additions() }
    return meetOne(
      of: teaching.map {
        .module(Stated($0, at: variant.module($0).heading.origin), grade: nil)
      })
  }
}
