import CadreFindings
import CadreModel
import CadreText

/// Cohorts that are taught modules together.
struct JoinCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  func findings() -> [Finding] {
    context.cohorts.flatMap { joins($0) }
  }

  private func joins(_ own: CohortFacts) -> [Finding] {
    let cohort = own.cohort
    if cohort.joins.isEmpty { return [] }
    let mine = own.possible
    return cohort.joins.flatMap { joining -> [Finding] in
      let host = program.cohorts[joining.value.cohort]
      if host.heading.origin == cohort.heading.origin {
        return [.joinsItself(cohort.name, at: joining.origin)]
      }
      let other = context.cohorts[Int(joining.value.cohort.index)]
      let theirs = other.possible
      return joining.value.modules.compactMap { module in
        let name = program.modules[module.value].name
        for (facts, set) in [(own, mine), (other, theirs)]
        where !set.contains(facts.variant.resolved(module.value)) {
          return .joinedModule(
            name, missingIn: facts.cohort.name, at: module.origin,
            cohortAt: facts.cohort.heading.origin)
        }
        return guest(module, other) ?? unlike(module, own, other)
      }
    }
  }

  /// The host itself joins another cohort for the module.
  private func guest(_ module: Stated<ID<Module>>, _ host: CohortFacts) -> Finding? {
    let joining = host.cohort.joining(
      for: host.variant.resolved(module.value), in: host.variant)
    // A cohort that joins itself is told where it does.
    guard let joining, program.cohorts[joining.value.cohort].name != host.cohort.name else {
      return nil
    }
    return .joinedGuest(
      program.modules[module.value].name, host: host.cohort.name,
      of: program.cohorts[joining.value.cohort].name, at: module.origin, joinsAt: joining.origin)
  }

  private func unlike(
    _ module: Stated<ID<Module>>, _ own: CohortFacts, _ host: CohortFacts
  ) -> Finding? {
    let mine = own.variant.module(own.variant.resolved(module.value))
    let theirs = host.variant.module(host.variant.resolved(module.value))
    guard let difference = mine.joinDifference(from: theirs) else { return nil }
    return .joinedUnlike(
      mine.name, words(difference), cohort: own.cohort.name, host: host.cohort.name,
      at: module.origin, hostAt: host.cohort.heading.origin, variant: context.text(of: own.variant))
  }

  private func words(_ difference: Module.JoinDifference) -> String {
    switch difference {
    case .length: "length"
    case .classSize: "class size"
    case .needs: "needs"
    case .pace: "pace"
    case .delivery: "delivery"
    case .languages: "language"
    case .providers: "provider"
    }
  }
}
