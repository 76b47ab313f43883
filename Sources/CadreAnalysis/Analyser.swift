import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

/// A unit as the rest of Cadre reads it, and everything found on the way.
public struct Analysis: Sendable {
  public var program: Program
  /// In the order of files and places.
  public var findings: [Finding]

  public init(_ unit: UnitSource) {
    let known = Self.propertyHeads(of: unit)
    var unit = unit
    for folder in unit.folders.indices {
      unit.folders[folder].trees = unit.folders[folder].trees.map {
        $0.settled(known: known[folder])
      }
    }
    var lowering = Lowering(resolver: Resolver(folders: unit.folders.count))
    lowering.declareBuiltIn()
    lowering.linkFolders(unit)
    lowering.readLanguages(unit)
    for (row, folder) in unit.folders.enumerated() { lowering.declare(folder, folder: row) }
    lowering.lowerAll()
    lowering.resolver.reportClashes()
    lowering.resolver.reportLookAlikes()
    program = lowering.program
    let ownFiles = Set(unit.folders.first?.trees.map(\.file) ?? [])
    let lost = LostNames(in: unit, known: known)
    let formal = unit.folders.flatMap { $0.trees.flatMap(\.findings) }
    var found = formal.filter { $0.rule != Rule.missingStatement.name }
    if let own = unit.folders.first {
      found += own.trees.flatMap { $0.unknownStatements(known: known[0]) }
    }
    found += lowering.findings + lowering.missedNames.findings(lost: lost)
    found += lowering.resolver.finish(lost: lost)
    let missed = lowering.resolver.missed + lowering.missedNames.places
    let damage = Damage(found, missed: missed, in: unit)
    var allowances = Allowances(unit)
    var late = formal.filter { $0.rule == Rule.missingStatement.name }
    late += AllChecks.findings(in: program, ownFiles: ownFiles, &allowances)
    found += late.filter { !damage.explains($0) }
    // What concerns used folders alone is theirs to report.
    let own = found.filter { finding in
      ownFiles.contains(finding.place.file)
        || finding.labels.contains { ownFiles.contains($0.place.file) }
    }
    findings = Self.ordered(Self.allowed(own, &allowances, ownFiles))
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
