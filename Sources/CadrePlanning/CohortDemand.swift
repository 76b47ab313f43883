import CadreModel
import CadreText
import CadreTime

/// Demands of a programme that are given up.
struct Waived: Sendable {
  /// That they are taught at all.
  var modules: Set<ID<Module>> = []
  var classSizes: Set<ID<Module>> = []
  /// That they are taught in certain terms only.
  var offerings: Set<ID<Module>> = []
  var needs: Set<NeedSubject> = []
  /// Pairs, both ways round, that need not be kept apart.
  var separations: Set<[ID<Module>]> = []
  /// Modules that need not come soon after others.
  var dues: Set<[ID<Module>]> = []
}

/// What a cohort is to be taught: its variant, the plans of its paths and the modules in order.
struct CohortDemand: Sendable {
  let id: ID<Cohort>
  var cohort: Cohort
  let variant: Variant
  let plans: [PathPlan]
  /// Modules to teach, each once, prerequisites before what requires them.
  let modules: [ID<Module>]
  /// What is given up, to see whether the rest can be kept.
  var waived = Waived()

  init(_ id: ID<Cohort>, in program: Program) {
    self.id = id
    cohort = program.cohorts[id]
    let variant = Variant(of: program, for: cohort.selection, on: cohort.starts?.value)
    self.variant = variant
    var planner = PathPlanner(
      variant, chosen: Self.chosenModules(cohort, variant),
      held: cohort.completed.map { variant.resolved($0.value.module) })
    let paths = cohort.follows.map(\.value).filter { variant.contains($0) }
    plans = paths.map { path in
      let plan = planner.plan(path)
      planner.elsewhere.formUnion(plan.modules.map(\.module))
      return plan
    }
    modules = plans.flatMap(\.modules).filter { !$0.isHeld }.map(\.module).uniqued()
  }

  /// A chosen path stands for all that its lines name.
  private static func chosenModules(_ cohort: Cohort, _ variant: Variant) -> [ID<Module>] {
    cohort.chooses.flatMap { chosen -> [ID<Module>] in
      switch chosen.value {
      case .module(let module): [module]
      case .path(let path): PathPlanner(variant).plan(path).modules.map(\.module)
      }
    }
  }

  var size: Int { min(max(1, cohort.size?.value ?? 1), 100_000) }

  /// Modules that take slots: with contact time, not self-paced, of our own catalogue. A cohort
  /// that is planned in terms takes none.
  var taught: [ID<Module>] {
    if !cohort.terms.isEmpty { return [] }
    return modules.filter { id in
      if waived.modules.contains(id) { return false }
      let module = variant.module(id)
      if case .selfPaced = module.pace?.value { return false }
      return module.minutes > 0 && !module.isOutside
    }
  }

  /// Days on which the cohort may meet: its calendar's known time, its start and its end.
  func window(in program: Program) -> DateSpan? {
    guard let calendar = program.calendar(of: cohort),
      let covers = program.calendars[calendar].covers?.value
    else { return nil }
    let first = max(covers.first, cohort.starts?.value ?? covers.first)
    let last = min(covers.last, cohort.finishes?.value ?? covers.last)
    return first <= last ? DateSpan(first: first, last: last) : nil
  }

  /// The sizes of classes that a module asks for.
  func classSize(of module: ID<Module>) -> ClassSize? {
    waived.classSizes.contains(module) ? nil : variant.module(module).classSize?.value
  }

  /// From its start to its end, as far as both are stated.
  var statedSpan: DateSpan? {
    guard let first = cohort.starts?.value ?? cohort.finishes?.value else { return nil }
    let last = cohort.finishes?.value ?? first
    return first <= last ? DateSpan(first: first, last: last) : nil
  }

  /// The cohort that a module is taught with, where this one joins another for it.
  func host(of module: ID<Module>) -> ID<Cohort>? {
    cohort.joining(for: module, in: variant)?.value.cohort
  }
}
