import CadreModel

/// Which of some modules can ever be completed, all others being given: the least set closed under
/// "its requirements hold", where modules that are each other's corequisites may go in together (a
/// greatest fixpoint inside the least one). Modules with strict corequisites go in as one.
struct Reachability {
  private let variant: Variant
  private let modules: [ID<Module>]
  private var judge: RequirementJudge
  private var waiting: Set<ID<Module>>
  private var dependents: [ID<Module>: [ID<Module>]] = [:]
  /// Modules whose requirements may rest on any other.
  private var wide: [ID<Module>] = []
  private var groups: [ID<Module>: [ID<Module>]] = [:]
  private var work = 20_000_000

  init(
    _ variant: Variant, among modules: [ID<Module>], sets: ModuleSets, equivalents: Equivalents
  ) {
    self.variant = variant
    self.modules = modules
    waiting = Set(modules)
    judge = RequirementJudge(variant, allBut: waiting, sets: sets, equivalents: equivalents)
    link()
    close()
  }

  /// None where the work limit was reached first.
  var unreached: [ID<Module>] { work > 0 ? modules.filter(waiting.contains) : [] }

  var isDecided: Bool { work > 0 }

  private mutating func link() {
    for module in modules {
      var isWide = false
      for link in variant.module(module).requires.flatMap(\.value.links) {
        if case .module(let other) = link.target {
          dependents[variant.resolved(other), default: []].append(module)
        } else {
          isWide = true
        }
      }
      if isWide { wide.append(module) }
    }
    groupPartners()
  }

  private mutating func groupPartners() {
    let rows = Dictionary(
      modules.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var sets = DisjointSets(count: modules.count)
    var grouped: Set<Int> = []
    for (row, module) in modules.enumerated() {
      for requirement in variant.module(module).requires {
        for partner in requirement.value.plainStrictCorequisites {
          guard let other = rows[variant.resolved(partner)] else { continue }
          sets.join(row, other)
          grouped.formUnion([row, other])
        }
      }
    }
    var members: [Int: [ID<Module>]] = [:]
    for row in grouped.sorted() { members[sets.root(row), default: []].append(modules[row]) }
    for group in members.values { for module in group { groups[module] = group } }
  }

  private mutating func close() {
    var queue = modules
    while !queue.isEmpty, work > 0 {
      let before = waiting.count
      drain(queue)
      queue = waiting.count < before ? wide.filter(waiting.contains) : []
    }
  }

  private mutating func drain(_ first: [ID<Module>]) {
    var queue = first
    var next = 0
    while next < queue.count, work > 0 {
      let module = queue[next]
      next += 1
      guard waiting.contains(module) else { continue }
      let group = together(with: module)
      guard group.contains(module) else { continue }
      for member in group.sorted() {
        waiting.remove(member)
        for held in judge.complete(member) { queue += dependents[held] ?? [] }
        queue += dependents[member] ?? []
      }
    }
  }

  /// The largest set of waiting modules, this one and those it may go in with, whose requirements
  /// hold once all of the set are taken.
  private mutating func together(with module: ID<Module>) -> Set<ID<Module>> {
    var candidates = partners(of: module)
    while true {
      work -= candidates.count
      let failing = candidates.filter { !holds($0, with: candidates) }
      if failing.isEmpty || work <= 0 { return candidates }
      candidates.subtract(failing)
      for module in failing { candidates.subtract(groups[module] ?? []) }
      if !candidates.contains(module) { return [] }
    }
  }

  /// The waiting modules that corequisites lead to, from one to the next.
  private mutating func partners(of module: ID<Module>) -> Set<ID<Module>> {
    var found: Set = [module]
    var queue = [module]
    while let next = queue.popLast() {
      work -= 1
      var others = groups[next] ?? []
      for link in variant.module(next).requires.flatMap(\.value.links) where link.isCorequisite {
        if case .module(let other) = link.target { others.append(variant.resolved(other)) }
      }
      for other in others where waiting.contains(other) && found.insert(other).inserted {
        queue.append(other)
      }
    }
    return found
  }

  private mutating func holds(_ module: ID<Module>, with group: Set<ID<Module>>) -> Bool {
    judge.companions = group
    return variant.module(module).requires.allSatisfy {
      judge.verdict($0.value).answer != .notHeld
    }
  }
}
