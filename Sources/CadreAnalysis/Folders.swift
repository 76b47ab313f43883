import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

extension Lowering {
  /// Units and parts that every programme has; they stand in a folder of their own.
  mutating func declareBuiltIn() {
    folder = resolver.builtIn
    let place = Origin.zero
    for (name, minutes) in [("minute", 1), ("hour", 60)] {
      let heading = Heading(name: name, title: nil, origin: place)
      let id = program.units.append(ContactUnit(heading: heading, minutes: minutes))
      enter(name, .unit, row: Int(id.index))
    }
    for name in ["theory", "practice"] {
      let id = program.parts.append(
        ContactPart(heading: Heading(name: name, title: nil, origin: place)))
      enter(name, .part, row: Int(id.index))
    }
  }

  private mutating func enter(_ name: String, _ kind: NameKind, row: Int) {
    let reference = NameRef(name: resolver.interner.intern(name), origin: .zero)
    resolver.declare(reference, title: nil, kind, row: row, folder: folder)
  }

  /// Reads the `use` statements: which folder sees which, bare or behind an alias.
  mutating func linkFolders(_ unit: UnitSource) {
    for (row, source) in unit.folders.enumerated() {
      for tree in source.trees where tree.holds(.fileUse) {
        for statement in tree.statements where statement.keyword == .fileUse {
          link(statement, source, row)
        }
      }
    }
    reportRings(unit)
  }

  private mutating func link(_ statement: Statement, _ source: FolderSource, _ row: Int) {
    var line = statement.arguments
    guard let path = line.text()?.untagged else { return }
    guard let folder = source.uses.first(where: { $0.path == path })?.folder else {
      note(.missingFolder(path, at: statement.lineOrigin))
      return
    }
    resolver.usedFolders[row].append(path)
    if line.takeWord("as"), let alias = line.name(&resolver.interner) {
      resolver.aliases[row][alias.name] = folder
      resolver.aliasPaths[row][alias.name] = path
    } else if !resolver.visible[row].contains(folder) {
      resolver.visible[row].append(folder)
    }
  }

  private mutating func reportRings(_ unit: UnitSource) {
    let edges = unit.folders.map { $0.uses.compactMap(\.folder) }
    for ring in Rings(edges: edges).found() where ring.contains(0) {
      let uses = unit.folders[0].trees.flatMap { tree in
        tree.statements.filter { $0.keyword == .fileUse }
      }
      guard let first = uses.first else { continue }
      note(.ringOfFolders(at: first.lineOrigin, count: ring.count))
    }
  }

  /// The languages: of the own folder's programme or file statement, else of a used folder's.
  mutating func readLanguages(_ unit: UnitSource) {
    for source in unit.folders where program.languages.isEmpty {
      for tree in source.trees where tree.holds(.programLanguage) {
        for statement in tree.statements { readLanguage(statement) }
      }
    }
  }

  private mutating func readLanguage(_ statement: Statement) {
    if statement.keyword == .fileProgram {
      for child in statement.children { readLanguage(child) }
    } else if statement.keyword == .programLanguage, program.languages.isEmpty {
      var line = statement.arguments
      program.languages = line.languages().map(\.code)
    }
  }
}
