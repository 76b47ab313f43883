import CadreFindings
import CadreModel
import CadreText

/// What every check reads: the programme, its base variant, and which tailorings touch what.
struct CheckContext {
  let program: Program
  /// The files of the unit's own folder.
  let ownFiles: Set<FileID>
  let base: Variant
  /// In the order of the cohorts.
  let cohorts: [CohortFacts]
  /// Tailorings that change, drop or replace a module, in order.
  let moduleTouches: [ID<Module>: [ID<Tailoring>]]
  let positionTouches: [ID<Position>: [ID<Tailoring>]]
  let pathTouches: [ID<Path>: [ID<Tailoring>]]
  /// Those that exclude another, and the excluded ones, in the base or by a tailoring.
  let modulesWithExclusions: [ID<Module>]

  init(program: Program, ownFiles: Set<FileID>) {
    self.program = program
    self.ownFiles = ownFiles
    cohorts = CohortFacts.all(in: program)
    base = Variant(of: program, for: Selection(), tailorings: [])
    var modules: [ID<Module>: [ID<Tailoring>]] = [:]
    var positions: [ID<Position>: [ID<Tailoring>]] = [:]
    var paths: [ID<Path>: [ID<Tailoring>]] = [:]
    for id in program.tailorings.ids {
      let tailoring = program.tailorings[id]
      for change in tailoring.moduleChanges { modules[change.thing, default: []].append(id) }
      for dropped in tailoring.droppedModules { modules[dropped.value, default: []].append(id) }
      for pair in tailoring.replacements { modules[pair.value.old, default: []].append(id) }
      for change in tailoring.positionChanges { positions[change.thing, default: []].append(id) }
      for change in tailoring.pathChanges { paths[change.thing, default: []].append(id) }
      for dropped in tailoring.droppedPaths { paths[dropped.value, default: []].append(id) }
    }
    moduleTouches = modules
    positionTouches = positions
    pathTouches = paths
    modulesWithExclusions = program.modulesWithExclusions
  }

  let ledger = VariantLedger()

  /// The variants that some tailorings make together, the base first.
  func variants(of tailorings: [ID<Tailoring>]) -> [Variant] {
    let unique = Array(Set(tailorings)).sorted()
    return unique.isEmpty ? [base] : ledger.variants(of: unique, base)
  }

  /// A judge for whom everything of a variant is completed.
  func judge(of variant: Variant) -> RequirementJudge {
    if variant.tailorings.isEmpty { return ledger.judge("base") { baseJudge(without: []) } }
    return RequirementJudge(
      variant, allBut: [], sets: ModuleSets(variant), equivalents: Equivalents(variant))
  }

  /// The same for the base, without some modules.
  func baseJudge(without absent: Set<ID<Module>>) -> RequirementJudge {
    RequirementJudge(
      base, allBut: absent, sets: ledger.sets(of: base), equivalents: Equivalents(base))
  }

  /// Whether a tailoring changes what a module rests on, or takes it away.
  func changesOrder(_ id: ID<Tailoring>, of module: ID<Module>) -> Bool {
    let tailoring = program.tailorings[id]
    let changes = tailoring.moduleChanges.contains { change in
      change.thing == module
        && change.statements.contains {
          ["requires", "same", "counts", "excludes"].contains($0.value.line.head)
        }
    }
    return changes || tailoring.replacements.contains { $0.value.old == module }
      || tailoring.droppedModules.contains { $0.value == module }
  }

  /// Every variant in which a module can look different, the plain one first.
  func variants(touching module: ID<Module>) -> [Variant] {
    variants(
      of: (moduleTouches[module] ?? []) + (program.modules[module].tailoring.map { [$0] } ?? []))
  }

  /// What a finding says of its variant; nil in the base.
  func text(of variant: Variant) -> String? {
    variant.selection.choices.isEmpty ? nil : program.text(of: variant.selection)
  }

  /// Minutes as the author wrote them: "24 period".
  func text(minutes: Int, in unit: ID<ContactUnit>) -> String {
    let row = program.units[unit]
    guard row.minutes > 0 else { return "\(minutes) minutes" }
    let thousandths = minutes.multipliedReportingOverflow(by: 1000).partialValue / row.minutes
    return "\(text(thousandths: thousandths)) \(thousandths == 1000 ? row.name : row.name + "s")"
  }

  /// A number of thousandths as a decimal: "1.5".
  func text(thousandths: Int) -> String { Decimals.text(thousandths: thousandths) }

  /// A share in per mille as per cent.
  func text(perMille: Int) -> String { Decimals.text(thousandths: perMille * 100) }
}
