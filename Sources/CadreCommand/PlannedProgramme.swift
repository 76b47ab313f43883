import CadreDocuments
import CadreFindings
import CadreModel
import CadrePlanning
import CadreText
import CadreTime
import CadreWorkspace

/// A checked programme with what its catalog and schedules are made of.
struct PlannedProgramme {
  let input: CatalogInput
  let violations: [Violation]
  /// What became of an earlier timetable, where one was kept.
  let replanning: Replanning?

  /// Plans every cohort, judges the timetable, and plans each path in the base and for each cohort.
  /// With an earlier timetable, keeps what is before `asOf` and moves the rest as little as it can.
  /// `explains`: looks for reasons and cures where something has no place; of a kept timetable
  /// nothing is verified by planning without it.
  init(
    _ unit: CheckedUnits.Unit, asOf: CivilDate?, languages: [String],
    keeping kept: (timetable: KeptTimetable, day: CivilDate)? = nil, explains: Bool = false
  ) {
    let program = unit.analysis.program
    replanning = kept.map {
      TimetablePlanner.replan(program, keeping: $0.timetable, asOf: $0.day)
    }
    let timetable = replanning?.timetable ?? TimetablePlanner.plan(program)
    violations = TimetableChecker(program, timetable, heldBefore: kept?.day).violations()
    let base = Variant(of: program, for: Selection())
    let planner = PathPlanner(base)
    let plans = base.pathIDs.map {
      CatalogInput.ShownPlan(selection: Selection(), plan: planner.plan($0))
    }
    var input = CatalogInput(
      program: program, timetable: timetable, pathPlans: plans,
      variantCount: VariantSpace.count(of: program),
      sourcesHash: Fingerprint.text(of: unit), asOf: asOf, languages: languages)
    if explains, kept == nil { input.whyNot = TimetablePlanner.whyNot(program, timetable) }
    self.input = input
  }

  var program: Program { input.program }

  /// Broken rules of plans in terms.
  var termViolations: [TermPlanViolation] {
    input.timetable.cohorts.flatMap { TermPlanChecker(program, $0)?.violations() ?? [] }
  }

  /// A broken rule is a mistake of ours; it is told, never published.
  func tellViolations(_ context: Context) {
    for violation in violations.prefix(20) {
      context.say("the timetable breaks a rule, please report this: \(violation)")
    }
    for violation in termViolations.prefix(20) {
      context.say("the plan by terms breaks a rule, please report this: \(violation)")
    }
  }
}

/// A fingerprint of the sources: equal texts have equal ones.
enum Fingerprint {
  static func text(of unit: CheckedUnits.Unit) -> String {
    var hash = StableHash()
    for text in unit.loaded.texts { hash.add(part: text.bytes) }
    return hash.text
  }
}
