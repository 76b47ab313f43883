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
    var lowering = Lowering(resolver: Resolver(folders: unit.folders.count))
    lowering.declareBuiltIn()
    lowering.linkFolders(unit)
    lowering.readLanguages(unit)
    for (row, folder) in unit.folders.enumerated() { lowering.declare(folder, folder: row) }
    lowering.lowerAll()
    lowering.resolver.reportClashes()
    program = lowering.program
    let ownFiles = Set(unit.folders.first?.trees.map(\.file) ?? [])
    var found = unit.folders.first?.trees.flatMap(\.findings) ?? []
    found += Self.unknownStatements(in: unit)
    found += lowering.findings + lowering.resolver.finish()
    var allowances = Allowances(unit)
    found += AllChecks.findings(in: program, ownFiles: ownFiles, &allowances)
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

  private static func unknownStatements(in unit: UnitSource) -> [Finding] {
    guard let own = unit.folders.first else { return [] }
    var known = PropertyHeads()
    for folder in [own] + own.uses.compactMap(\.folder).map({ unit.folders[$0] }) {
      for tree in folder.trees { known.formUnion(tree.propertyHeads) }
    }
    return own.trees.flatMap { $0.unknownStatements(known: known) }
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
