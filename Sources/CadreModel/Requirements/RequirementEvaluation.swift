import CadreTime

/// One decision in the making: named requirements and paths are decided once, rings among them end.
struct RequirementEvaluation {
  let judge: RequirementJudge
  var work = 4_000_000
  var depth = 0
  private var named: [ID<NamedRequirement>: Verdict] = [:]
  private var paths: [ID<Path>: Verdict] = [:]
  private var openNames: Set<ID<NamedRequirement>> = []
  private var openPaths: Set<ID<Path>> = []
  /// Rings that were cut short, which makes what lies within them unfit to be remembered.
  private var cuts = 0
  private static let deepest = 256

  init(_ judge: RequirementJudge) { self.judge = judge }

  var variant: Variant { judge.variant }

  mutating func verdict(_ requirement: Requirement) -> Verdict {
    work -= 1
    guard work > 0, depth < Self.deepest else { return Verdict(.notDecided) }
    depth += 1
    defer { depth -= 1 }
    // What recurses stays in small frames: requirements may name one another deeply.
    switch requirement {
    case .both(let terms): return all(terms)
    case .either(let terms): return some(1, of: terms.map { verdict($0) })
    case .allOf(let set): return allMembers(of: set)
    case .anyOf(let count, let set): return any(count, of: set)
    case .atLeast(let quantity, let set): return amount(quantity, of: set)
    case .path(let path): return self.path(path.value)
    case .named(let name): return self.named(name.value)
    default: return single(requirement)
    }
  }

  private mutating func allMembers(of set: ModuleSet) -> Verdict {
    if case .listed(let terms) = set { return all(judge.sets.terms(of: terms)) }
    return all(set)
  }

  /// Of what names nothing that has requirements of its own.
  private mutating func single(_ requirement: Requirement) -> Verdict {
    switch requirement {
    case .module(let module, let grade):
      return self.module(variant.resolved(module.value), grade: grade)
    case .strictCorequisite(let module)
    where judge.elsewhere.contains(variant.resolved(module.value)):
      return Verdict(.notHeld)
    case .corequisite(let module), .strictCorequisite(let module):
      let module = variant.resolved(module.value)
      return judge.companions.contains(module) ? Verdict(.held) : self.module(module, grade: nil)
    case .competency(let competency, let step):
      return Verdict(teaches(competency.value, to: step).answer)
    default: return fact(requirement)
    }
  }

  mutating func module(_ id: ID<Module>, grade: String?) -> Verdict {
    guard judge.record != nil else {
      if judge.isHeld(id) {
        return Verdict(.held, grade.map { [.grade($0, in: id)] } ?? [])
      }
      return variant.module(id).isOutside ? Verdict(.held, [.outside(id)]) : Verdict(.notHeld)
    }
    let isOutside = variant.module(id).isOutside
    guard judge.isHeld(id) else {
      return Verdict(.notHeld, isOutside ? [.outside(id)] : [])
    }
    guard let grade else { return Verdict(.held) }
    let grades = variant.program.grades.map(\.value)
    let reached = judge.credits(for: [id]).contains { $0.reaches(grade, in: grades) }
    return reached ? Verdict(.held) : Verdict(.notHeld, [.grade(grade, in: id)])
  }

  private mutating func all(_ terms: [Requirement]) -> Verdict {
    var result = Verdict(.held)
    for term in terms {
      let next = verdict(term)
      result.answer = result.answer.and(next.answer)
      result.facts += next.facts
      if result.answer == .notHeld, judge.record == nil { break }
    }
    return result
  }

  private mutating func all(_ set: ModuleSet) -> Verdict {
    let members = members(of: set)
    return Verdict(members.allSatisfy { judge.isHeld($0) }.answer)
  }

  /// The verdict where so many of these must hold: those that need no facts are taken first.
  func some(_ count: Int, of verdicts: [Verdict]) -> Verdict {
    let held = verdicts.filter { $0.answer == .held }
    if held.count >= count {
      let taken = held.enumerated().sorted {
        ($0.element.facts.count, $0.offset) < ($1.element.facts.count, $1.offset)
      }
      return Verdict(.held, taken.prefix(max(0, count)).flatMap(\.element.facts))
    }
    let open = verdicts.count { $0.answer == .notDecided }
    if held.count + open >= count { return Verdict(.notDecided) }
    return Verdict(.notHeld, verdicts.flatMap(\.facts))
  }

  private mutating func any(_ count: Int, of set: ModuleSet) -> Verdict {
    guard case .listed(let listed) = set else {
      return amount(.modules(count), of: set)
    }
    let terms = judge.sets.terms(of: listed)
    // A module that is named twice is one; equivalents count once.
    let plain = terms.compactMap(\.plainModule).map { variant.resolved($0) }.uniqued()
    let others = terms.filter { $0.plainModule == nil }.map { verdict($0) }
    guard !judge.isPlain else {
      return some(count, of: plain.map { module($0, grade: nil) } + others)
    }
    let outside = plain.filter { judge.record == nil && variant.module($0).isOutside }
      .map { module($0, grade: nil) }
    let mine = plain.filter { judge.isHeld($0) }
    let most = most(min(count, mine.count), of: mine)
    if case .notDecided = most.answer { return Verdict(.notDecided) }
    let held = [Verdict](repeating: Verdict(.held), count: most.count)
    return some(count, of: held + outside + others)
  }

  /// The most of the modules that completions can stand for, each for one.
  private mutating func most(_ count: Int, of modules: [ID<Module>]) -> (count: Int, answer: Answer)
  {
    var count = count
    while count > 0 {
      switch amount(.modules(count), among: modules) {
      case .held: return (count, .held)
      case .notHeld: count -= 1
      case .notDecided: return (0, .notDecided)
      }
    }
    return (0, .held)
  }

  private mutating func amount(_ quantity: Quantity, of set: ModuleSet) -> Verdict {
    if quantity.size <= 0 { return Verdict(.held) }
    let members = members(of: set)
    let own = amount(quantity, among: members)
    guard own == .notHeld, case .modules(let count) = quantity, judge.record == nil else {
      return Verdict(own)
    }
    let outside = members.filter { variant.module($0).isOutside && !judge.isHeld($0) }
    let missing = max(0, count - outside.count)
    guard amount(.modules(missing), among: members) == .held else { return Verdict(.notHeld) }
    return Verdict(.held, outside.map { .outside($0) })
  }

  /// Whether completions of the modules reach an amount, each counted once.
  private mutating func amount(_ quantity: Quantity, among members: [ID<Module>]) -> Answer {
    if quantity.size <= 0 { return .held }
    if judge.isPlain {
      var sum = 0
      for module in members where judge.isHeld(module) {
        sum = sum.clampedSum(quantity.weight(of: variant.module(module)))
        if sum >= quantity.size { return .held }
      }
      return .notHeld
    }
    let line = CountedLine(quantity: quantity, members: members, section: [])
    let problem = CountedPath(lines: [line], limits: []).problem(judge)
    return problem.answer(work: spend())
  }

  /// The work that one count may take; it counts as used.
  mutating func spend() -> Int {
    let part = min(work / 2, 1_000_000)
    work -= part / 8
    return part
  }

  mutating func members(of set: ModuleSet) -> [ID<Module>] {
    let members = judge.sets.members(of: set)
    work -= members.count / 16
    return members
  }

  private func teaches(_ competency: ID<Competency>, to step: Int) -> Bool {
    if let few = judge.fewHeld {
      return few.contains { $0.teaches(competency, to: step, in: variant) }
    }
    return judge.sets.teaching(competency, to: step).contains { judge.isHeld($0) }
  }

  private mutating func named(_ id: ID<NamedRequirement>) -> Verdict {
    if let known = named[id] { return known }
    guard openNames.insert(id).inserted else {
      cuts += 1
      return Verdict(.notHeld)
    }
    let before = cuts
    let result = verdict(variant.program.requirements[id].requirement)
    openNames.remove(id)
    if result.answer == .held || cuts == before { named[id] = result }
    return result
  }

  mutating func path(_ id: ID<Path>) -> Verdict {
    if let known = paths[id] { return known }
    guard variant.contains(id) else { return Verdict(.notHeld) }
    guard openPaths.insert(id).inserted else {
      cuts += 1
      return Verdict(.notHeld)
    }
    let before = cuts
    let result = counted(id)
    openPaths.remove(id)
    if result.answer == .held || cuts == before { paths[id] = result }
    return result
  }
}

extension Requirement {
  /// The module, where the term is one and nothing else.
  public var plainModule: ID<Module>? {
    if case .module(let module, nil) = self { return module.value }
    return nil
  }
}
