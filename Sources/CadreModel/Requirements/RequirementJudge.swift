import CadreTime

/// What a decision says, and on what facts about the person it rests: in a plan those that it
/// assumes, in a record those that it lacks.
public struct Verdict: Sendable {
  public var answer: Answer
  public var facts: [PersonalFact]

  public init(_ answer: Answer, _ facts: [PersonalFact] = []) {
    self.answer = answer
    self.facts = facts
  }
}

/// Decides whether a requirement is held. With a plan, facts about persons (certificates, consent,
/// service, grades, outside modules) are assumed; with a record, they are looked up in it.
public struct RequirementJudge: Sendable {
  public let variant: Variant
  /// Everything that counts as completed and is valid on the day, equivalents among it.
  public private(set) var held: Set<ID<Module>>
  /// Modules taken in the same term, for corequisites.
  public var companions: Set<ID<Module>> = []
  /// Modules that the same plan takes in other terms: no strict corequisites, though held before.
  public var elsewhere: Set<ID<Module>> = []
  /// nil: a plan.
  let record: LearnerRecord?
  let day: CivilDate?
  public let sets: ModuleSets
  private let links: Equivalents
  /// In a plan, what is completed itself.
  private var completed: Set<ID<Module>> = []
  /// Where everything but some modules is completed: those that are not, and those not held.
  private var absent: Set<ID<Module>>?
  private var lacking: Set<ID<Module>> = []
  /// In a record, its completions with what each counts as.
  private var recorded: [Credit] = []

  /// By a plan: modules that are to be completed before.
  public init(
    _ variant: Variant, completed: [ID<Module>], sets: ModuleSets? = nil,
    equivalents: Equivalents? = nil
  ) {
    self.variant = variant
    self.sets = sets ?? ModuleSets(variant)
    self.completed = Set(completed)
    record = nil
    day = nil
    held = self.completed
    links = equivalents ?? Equivalents(variant)
    if links.isEmpty { return }
    for module in completed { held.formUnion(links.counted(module, on: nil)) }
  }

  /// By a plan in which every module of the variant is completed but some.
  public init(
    _ variant: Variant, allBut absent: Set<ID<Module>>, sets: ModuleSets, equivalents: Equivalents
  ) {
    self.init(variant, completed: [], sets: sets, equivalents: equivalents)
    self.absent = absent
    lacking = absent
    if links.isEmpty { return }
    lacking = absent.filter { module in
      links.giving(to: module).allSatisfy { absent.contains($0) || !variant.contains($0) }
    }
  }

  /// By what is known of a person on a day.
  public init(_ variant: Variant, record: LearnerRecord, on day: CivilDate) {
    self.init(variant, record: record, on: day, expires: true)
  }

  init(_ variant: Variant, record: LearnerRecord, on day: CivilDate, expires: Bool) {
    self.variant = variant
    sets = ModuleSets(variant)
    var known = record.until(day)
    known.completions += Self.recognised(known, on: day, in: variant)
    for row in known.completions.indices {
      known.completions[row].module = variant.resolved(known.completions[row].module)
    }
    known.completions.sort { ($0.date, $0.module) < ($1.date, $1.module) }
    self.record = known
    self.day = day
    links = Equivalents(variant)
    var dates: [ID<Module>: [CivilDate]] = [:]
    for completion in known.completions {
      for module in links.counted(completion.module, on: completion.date) {
        dates[module, default: []].append(completion.date)
      }
    }
    let currency = Currency(variant: variant, record: known)
    held = Set(
      dates.filter { module, dates in
        !expires || currency.lastDay(of: module, completedOn: dates).map { $0 >= day } ?? false
      }.keys)
    let held = held
    recorded = Credit.credits(known.completions, links) { held.contains($0) }
  }

  /// Completions that certificates stand for.
  private static func recognised(
    _ record: LearnerRecord, on day: CivilDate, in variant: Variant
  ) -> [LearnerRecord.Completion] {
    if record.certificates.isEmpty { return [] }
    return variant.moduleIDs.flatMap { module -> [LearnerRecord.Completion] in
      variant.module(module).recognitions.flatMap { rule in
        record.certificates.filter { rule.value.covers($0, on: day) }.map {
          .init(module, on: $0.issued)
        }
      }
    }
  }

  /// Counts a further module as completed, in a plan. Returns what is held anew.
  @discardableResult
  public mutating func complete(_ module: ID<Module>) -> [ID<Module>] {
    if absent != nil {
      absent?.remove(module)
      return links.counted(module, on: nil).sorted().filter { lacking.remove($0) != nil }
    }
    completed.insert(module)
    if links.isEmpty { return held.insert(module).inserted ? [module] : [] }
    return links.counted(module, on: nil).sorted().filter { held.insert($0).inserted }
  }

  /// Whether each held module is a completion that counts as nothing else.
  var isPlain: Bool { record == nil && links.isEmpty }

  /// Whether a module counts as completed and is valid.
  func isHeld(_ module: ID<Module>) -> Bool {
    absent == nil ? held.contains(module) : !lacking.contains(module) && variant.contains(module)
  }

  private func isCompleted(_ module: ID<Module>) -> Bool {
    absent.map { !$0.contains(module) && variant.contains(module) } ?? completed.contains(module)
  }

  /// Few enough held modules to look at each.
  var fewHeld: Set<ID<Module>>? { absent == nil && held.count < 64 ? held : nil }

  /// The completions that can count as some of the modules.
  func credits(for modules: [ID<Module>]) -> [Credit] {
    if record != nil {
      return recorded.filter { credit in modules.contains { credit.counted.contains($0) } }
    }
    if links.isEmpty {
      return modules.uniqued().filter(isCompleted).map { Credit(own: [$0], counted: [$0]) }
    }
    let givers = Set(modules).flatMap { links.giving(to: $0) }
    return Credit.planned(Set(givers).filter(isCompleted).sorted(), links)
  }

  public func verdict(_ requirement: Requirement) -> Verdict {
    var evaluation = RequirementEvaluation(self)
    return evaluation.verdict(requirement)
  }

  /// Whether a line of a stage is held by itself.
  public func verdict(line: Stage.Line) -> Verdict {
    var evaluation = RequirementEvaluation(self)
    switch line {
    case .all(let set): return evaluation.verdict(.allOf(set))
    case .any(let count, let set): return evaluation.verdict(.anyOf(count, set))
    case .atLeast(let count): return evaluation.verdict(.atLeast(count.quantity, count.set))
    case .atMost, .optional, .shares: return Verdict(.held)
    }
  }

  public func verdict(path: ID<Path>) -> Verdict {
    var evaluation = RequirementEvaluation(self)
    return evaluation.path(path)
  }

  /// Whether it is surely held.
  public func holds(_ requirement: Requirement) -> Bool { verdict(requirement).answer == .held }

  /// Whether a module is held; in a plan, one of somebody else's catalogue is assumed.
  public func holds(_ module: ID<Module>) -> Bool {
    let module = variant.resolved(module)
    return isHeld(module) || record == nil && variant.module(module).isOutside
  }
}

extension Recognition {
  /// Whether a certificate issued on its day is recognised on another.
  func covers(_ certification: LearnerRecord.Certification, on day: CivilDate) -> Bool {
    guard certification.certificate == certificate else { return false }
    if let issuedAfter, certification.issued <= issuedAfter { return false }
    if let issuedInLast, let first = issuedInLast.before(day), certification.issued <= first {
      return false
    }
    return true
  }
}
