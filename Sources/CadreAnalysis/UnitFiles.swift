import CadreFindings
import CadreSyntax
import CadreText

/// The files of a unit, to be read once more where something is wrong in them: their trees are let
/// go as soon as they are lowered.
struct UnitFiles {
  private var files: [FileID: (source: SourceFile, folder: Int)] = [:]
  /// The heads of the own statements that each folder may use.
  private let known: [PropertyHeads]

  init(_ unit: UnitSource, known: [PropertyHeads]) {
    self.known = known
    for (row, folder) in unit.folders.enumerated() {
      for tree in folder.trees { files[tree.file] = files[tree.file] ?? (tree.source, row) }
    }
  }

  func tree(_ file: FileID) -> SyntaxTree? {
    files[file].map { SyntaxTree($0.source, file: file).settled(known: known[$0.folder]) }
  }
}

/// What the trees of a unit say besides what they declare, taken down before they are let go.
struct UnitForm {
  let files: UnitFiles
  let ownFiles: Set<FileID>
  let lost: LostNames
  /// What is wrong with the form, but for statements that are missing.
  let findings: [Finding]
  let missing: [Finding]
  var allowances: Allowances

  init(_ unit: UnitSource, known: [PropertyHeads]) {
    files = UnitFiles(unit, known: known)
    ownFiles = Set(unit.folders.first?.trees.map(\.file) ?? [])
    lost = LostNames(in: unit, known: known)
    let formal = unit.folders.flatMap { $0.trees.flatMap(\.findings) }
    lazy var modules = Self.moduleNames(unit)
    let unknown = unit.folders.first?.trees.flatMap {
      $0.unknownStatements(known: known[0]) { modules.contains($0) }
    }
    findings = formal.filter { $0.rule != Rule.missingStatement.name } + (unknown ?? [])
    missing = formal.filter { $0.rule == Rule.missingStatement.name }
    allowances = Allowances(unit)
  }
  private static func moduleNames(_ unit: UnitSource) -> Set<String> {
    var names: Set<String> = []
    for tree in unit.folders.flatMap(\.trees) {
      for statement in tree.statements {
        let inside = statement.row == .fileTailoring ? Array(statement.children) : [statement]
        for module in inside where module.row == .fileModule {
          var line = module.arguments
          var spellings = Interner()
          if let name = line.name(&spellings) { names.insert(spellings[name.name]) }
        }
      }
    }
    return names
  }
}
