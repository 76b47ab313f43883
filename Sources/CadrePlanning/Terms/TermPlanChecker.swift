import CadreModel

/// Judges a term plan by the rules alone; shares nothing with the planner but the model and the
/// decision of requirements.
public struct TermPlanChecker {
  private let program: Program
  private let timetable: CohortTimetable
  private let plan: TermPlan
  private let variant: Variant
  private let cohort: Cohort

  /// Nil where the cohort has no plan in terms, or none was found.
  public init?(_ program: Program, _ timetable: CohortTimetable) {
    guard let plan = timetable.terms, !plan.rows.isEmpty else { return nil }
    self.program = program
    self.timetable = timetable
    self.plan = plan
    variant = timetable.variant
    cohort = program.cohorts[timetable.cohort]
  }

  public func violations() -> [TermPlanViolation] {
    contents() + places() + requirements() + stages() + amounts()
  }

  private func contents() -> [TermPlanViolation] {
    var found: [TermPlanViolation] = []
    let own = Set(cohort.terms.map(\.value))
    let starts = plan.rows.map { program.terms[$0.term].span?.value.first }
    let isInOrder = zip(starts, starts.dropFirst()).allSatisfy { pair in
      if let first = pair.0, let second = pair.1 { return first <= second }
      return false
    }
    if !isInOrder || !Set(plan.rows.map(\.term)).isSubset(of: own) { found.append(.notTheTerms) }
    let wanted = timetable.plans.flatMap(\.modules).filter { !$0.isHeld }.map(\.module)
      .filter { !variant.module($0).isOutside }
    let taken = plan.rows.flatMap(\.modules)
    for module in Set(wanted).sorted() where taken.count(where: { $0 == module }) != 1 {
      found.append(.notOnce(module))
    }
    for module in Set(taken).subtracting(wanted).sorted() { found.append(.notInPlan(module)) }
    return found
  }

  private func places() -> [TermPlanViolation] {
    var found: [TermPlanViolation] = []
    for row in plan.rows {
      for id in row.modules {
        let module = variant.module(id)
        if !program.isOffered(module, in: row.term) { found.append(.notOffered(id, row.term)) }
        for other in module.apart.map({ variant.resolved($0.value) })
        where other != id && row.modules.contains(other) { found.append(.apart(id, other)) }
      }
    }
    for fixed in cohort.fixedTerms {
      let module = variant.resolved(fixed.value.module)
      for row in plan.rows where row.term != fixed.value.term && row.modules.contains(module) {
        found.append(.notFixed(module))
      }
    }
    return found
  }

  private func requirements() -> [TermPlanViolation] {
    var found: [TermPlanViolation] = []
    var completed = cohort.completed.map { variant.resolved($0.value.module) }
    for row in plan.rows {
      var judge = RequirementJudge(variant, completed: completed)
      for module in row.modules {
        judge.companions = Set(row.modules).subtracting([module])
        for requirement in variant.module(module).requires {
          let apart = partners(requirement.value).filter {
            plan.modules.contains($0) && !row.modules.contains($0)
          }
          found += apart.map { .strictCorequisite(module, $0) }
          // What no alternative can avoid is told by name.
          judge.elsewhere = apart.isEmpty ? Set(plan.modules).subtracting(row.modules) : []
          if judge.verdict(requirement.value).answer == .notHeld {
            found.append(.requirement(module))
          }
        }
      }
      completed += row.modules
    }
    return found.uniqued()
  }

  /// Strict corequisites that no alternative can avoid.
  private func partners(_ requirement: Requirement) -> [ID<Module>] {
    switch requirement {
    case .strictCorequisite(let module): [variant.resolved(module.value)]
    case .both(let parts), .allOf(.listed(let parts)): parts.flatMap { partners($0) }
    default: []
    }
  }

  /// A stage begins in a later term than the one before it.
  private func stages() -> [TermPlanViolation] {
    var found: [TermPlanViolation] = []
    var period: [ID<Module>: Int] = [:]
    for (index, row) in plan.rows.enumerated() {
      for module in row.modules { period[module] = index }
    }
    for path in timetable.plans {
      let declared = variant.path(path.path).stages
      let stages = path.stages.filter {
        declared.indices.contains($0.stage) && !declared[$0.stage].isSection
      }
      var last: (module: ID<Module>, period: Int)?
      for stage in stages {
        let taken = stage.modules.filter { !$0.isHeld }.compactMap { planned in
          period[planned.module].map { (module: planned.module, period: $0) }
        }
        if let first = taken.min(by: { $0.period < $1.period }), let last,
          first.period <= last.period, first.module != last.module
        {
          found.append(.stageOrder(last.module, first.module))
        }
        if let end = taken.max(by: { $0.period < $1.period }) { last = end }
      }
    }
    return found
  }

  /// Limits hold from the first term to the last in which something is taken.
  private func amounts() -> [TermPlanViolation] {
    let used = (plan.rows.lastIndex { !$0.modules.isEmpty } ?? -1) + 1
    return plan.rows.prefix(used).flatMap { row -> [TermPlanViolation] in
      var found: [TermPlanViolation] = []
      let credits = row.modules.compactMap { variant.module($0).credits?.value }
      // Of a range the minimum counts the least, the limit the most.
      let least = credits.reduce(0) { $0 + min($1.least, 1_000_000_000_000) }
      let most = credits.reduce(0) { $0 + min($1.most, 1_000_000_000_000) }
      let hasAny = plan.modules.contains { variant.module($0).credits != nil }
      if hasAny, let limit = cohort.creditsATerm?.value,
        least < limit.least || most > limit.most
      {
        found.append(.credits(row.term))
      }
      if let limit = cohort.modulesATerm?.value,
        row.modules.count < limit.least || row.modules.count > limit.most
      {
        found.append(.modules(row.term))
      }
      return found
    }
  }
}
