import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

/// A unit as the rest of Cadre reads it, and everything found on the way.
public struct Analysis: Sendable {
  public var program: Program
  /// In the order of files and places.
  public var findings: [Finding]
  private let allowedInPlans: [(rule: String, region: Origin)]

  /// Whether an `allow` keeps away what only a timetable tells.
  public func allows(_ finding: Finding) -> Bool {
    allowedInPlans.contains { $0.rule == finding.rule && $0.region.holds(finding.place) }
  }

  /// The trees are let go while they are lowered, where nobody else holds them.
  public init(_ source: consuming UnitSource) {
    var unit = source
    let known = Self.propertyHeads(of: unit)
    for folder in unit.folders.indices {
      unit.folders[folder].trees = unit.folders[folder].trees.map {
        $0.settled(known: known[folder])
      }
    }
    var form = UnitForm(unit, known: known)
    let read = Self.lowered(consume unit, lost: form.lost)
    program = read.program
    // Few of what lowering finds follow from what others say.
    let tasks = read.findings.filter { $0.rule == Rule.taskOutsidePhase.name }
    var found = form.findings
    found += read.findings.filter { $0.rule != Rule.taskOutsidePhase.name }
    let late =
      form.missing + tasks
      + AllChecks.findings(
        in: program, ownFiles: form.ownFiles, untranslated: read.untranslated, &form.allowances)
    let errors = found.filter { $0.severity == .error }
    let damage = Damage(errors, missed: read.missed, late: late, in: form.files)
    found += late.filter { !damage.explains($0) }
    // What concerns used folders alone is theirs to report.
    let own = found.filter { finding in
      form.ownFiles.contains(finding.place.file)
        || finding.labels.contains { form.ownFiles.contains($0.place.file) }
    }
    allowedInPlans = form.allowances.ofPlanning
    findings = Self.ordered(Self.allowed(own, &form.allowances, form.ownFiles))
  }

  /// What lowering leaves. Its tables of names go before the checks begin.
  private struct Lowered {
    var program: Program
    var findings: [Finding]
    /// Every place of a name that nothing declares.
    var missed: [Origin]
    var untranslated: [UntranslatedText]
  }

  private static func lowered(_ source: consuming UnitSource, lost: LostNames) -> Lowered {
    var unit = source
    var lowering = Lowering(resolver: Resolver(folders: unit.folders.count))
    lowering.declareBuiltIn()
    lowering.linkFolders(unit)
    lowering.readLanguages(unit)
    let texts = (unit.folders.first?.trees ?? []).flatMap {
      $0.untranslatedTexts(into: Array(lowering.program.languages.dropFirst()))
    }
    lowering.reserve(for: unit)
    for (row, folder) in unit.folders.enumerated() { lowering.declare(folder, folder: row) }
    unit = UnitSource(folders: [])
    lowering.lowerAll()
    lowering.resolver.reportClashes()
    lowering.resolver.reportLookAlikes()
    var found = lowering.findings + lowering.missedNames.findings(lost: lost)
    found += lowering.resolver.finish(lost: lost)
    return Lowered(
      program: lowering.program, findings: found,
      missed: lowering.resolver.missed + lowering.missedNames.places, untranslated: texts)
  }

  /// Without what an `allow` keeps out, and with what is wrong with the `allow` statements.
  private static func allowed(
    _ found: [Finding], _ allowances: inout Allowances, _ own: Set<FileID>
  ) -> [Finding] {
    let kept = allowances.keep(found) + allowances.findings
    let isSound = !kept.contains { $0.severity == .error }
    return isSound ? kept + allowances.unused(inFiles: own) : kept
  }

  /// The heads of the own statements that each folder may use: its own, and those of the folders
  /// that it uses.
  private static func propertyHeads(of unit: UnitSource) -> [PropertyHeads] {
    unit.folders.map { own in
      var known = PropertyHeads()
      for folder in [own] + own.uses.compactMap(\.folder).map({ unit.folders[$0] }) {
        for tree in folder.trees { known.formUnion(tree.propertyHeads) }
      }
      return known
    }
  }

  /// By place; a finding that two ways lead to counts once.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    var seen: Set<Finding> = []
    return findings.filter { seen.insert($0).inserted }
      .enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }
}
