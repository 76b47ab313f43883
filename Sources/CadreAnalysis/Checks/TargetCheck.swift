import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Targets that nobody is counted for, or that the cohorts so far cannot reach.
struct TargetCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  func findings() -> [Finding] {
    program.targets.flatMap { target in
      target.aims.compactMap { aim in
        unmeasured(target, aim) ?? tooFar(target, aim)
      }
    }
  }

  private func unmeasured(_ target: Target, _ aim: Stated<Target.Aim>) -> Finding? {
    guard case .holding(_, let position, _, _, _) = aim.value.measure else { return nil }
    let counted = program.workforces.filter { $0.position.value == position }
    if counted.contains(where: { !$0.headcounts.isEmpty }) { return nil }
    return .notMeasurable(
      target.name, position: program.positions[position].name, hasWorkforce: !counted.isEmpty,
      at: aim.origin)
  }

  private func tooFar(_ target: Target, _ aim: Stated<Target.Aim>) -> Finding? {
    func finding(_ reason: String, variant: String? = nil) -> Finding {
      .outOfReach(target.name, reason: reason, at: aim.origin, variant: variant)
    }
    switch aim.value.measure {
    case .holding(_, let position, let appointed, let selection, let requirement):
      if let by = aim.value.by, let appointed, by < appointed.first {
        return finding("nobody is appointed by \(by.iso)")
      }
      let variant = Variant(of: program, for: selection)
      if !variant.contains(position) {
        return finding(
          "there is no \(program.positions[position].name) in that variant",
          variant: context.text(of: variant))
      }
      return missing(requirement, in: variant).map {
        finding("\($0) is not in that variant", variant: context.text(of: variant))
      }
    case .completing(let count, let module, let selection):
      let cohorts = counting(by: aim.value.by).filter { facts in
        isWithin(facts.cohort.selection, selection)
          && facts.possible.contains(facts.variant.resolved(module))
      }
      return short(of: count, cohorts, finding)
    case .learnersAYear(let count):
      let years = Dictionary(grouping: counting(by: aim.value.by)) { $0.cohort.starts?.value.year }
      if years[nil] != nil { return nil }
      let best = years.values.max { learners($0) < learners($1) } ?? []
      return short(of: count, best, finding)
    case .learnersFor, .classesDelivered, .classesAYear: return nil
    }
  }

  private func short(
    of count: Int, _ cohorts: [CohortFacts], _ finding: (String, String?) -> Finding
  ) -> Finding? {
    // Without a cohort nothing is planned yet, so that nothing is out of reach.
    if program.cohorts.isEmpty { return nil }
    let learners = learners(cohorts)
    if learners >= count { return nil }
    let found = Plural.text(learners, "learner")
    return finding("the cohorts that count have \(found), not \(count)", nil)
  }

  private func learners(_ cohorts: [CohortFacts]) -> Int {
    cohorts.reduce(0) { $0.addingReportingOverflow($1.cohort.size?.value ?? 0).partialValue }
  }

  /// Cohorts that begin by a day.
  private func counting(by day: CivilDate?) -> [CohortFacts] {
    context.cohorts.filter { facts in
      guard let day, let starts = facts.cohort.starts?.value else { return true }
      return starts <= day
    }
  }

  /// Whether people of a cohort may be among those that a target selects.
  private func isWithin(_ cohort: Selection, _ target: Selection) -> Bool {
    target.choices.allSatisfy { choice in
      guard let value = cohort.value(of: choice.dimension) else { return true }
      return program.value(value, liesIn: choice.value)
        || program.value(choice.value, liesIn: value)
    }
  }

  /// A module or path that must be held and is not there.
  private func missing(_ requirement: Requirement, in variant: Variant) -> String? {
    switch requirement {
    case .both(let terms): return terms.lazy.compactMap { missing($0, in: variant) }.first
    case .module(let module, _):
      let id = variant.resolved(module.value)
      return variant.contains(id) ? nil : program.modules[id].name
    case .path(let path):
      return variant.contains(path.value) ? nil : program.paths[path.value].name
    default: return nil
    }
  }
}
