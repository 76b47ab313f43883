import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

/// Finds what names refer to, and gathers those that refer to nothing: one finding for one name,
/// however often it is used.
struct Resolver {
  /// The names of each folder; 0 is the unit's own.
  var tables: [NameTable] = []
  /// For each folder, the folders whose names it sees bare.
  var visible: [[Int]] = []
  /// For each folder, folders behind an alias.
  var aliases: [[NameID: Int]] = []
  /// The paths of these, as written.
  var aliasPaths: [[NameID: String]] = []
  /// Paths of the used folders as written, for messages.
  var usedFolders: [[String]] = []
  /// Where each thing's name was declared, and its title, by kind and row.
  private var declarations = [[Declared]](repeating: [], count: NameKind.allCases.count)
  private var unknown: [UnknownKey: [Origin]] = [:]
  /// How often a name was looked up in vain.
  private(set) var missCount = 0
  private(set) var findings: [Finding] = []
  var interner = Interner()
  /// The row of the folder with what every programme has.
  let builtIn: Int

  struct Declared {
    var name: String
    var title: LocalizedText?
    var origin: Origin
    var folder: Int
    var row: Int
  }

  private struct UnknownKey: Hashable {
    var folder: Int
    var kind: NameKind
    /// The name without its alias.
    var name: String
    var alias: NameID?
  }

  init(folders: Int) {
    builtIn = folders
    tables = Array(repeating: NameTable(), count: folders + 1)
    visible = Array(repeating: [folders], count: folders) + [[]]
    aliases = Array(repeating: [:], count: folders + 1)
    aliasPaths = Array(repeating: [:], count: folders + 1)
    usedFolders = Array(repeating: [], count: folders + 1)
  }

  /// Makes room for that many names of a kind.
  mutating func reserve(_ count: Int, _ kind: NameKind) {
    declarations[Int(kind.rawValue)].reserveCapacity(count)
  }

  mutating func declare(
    _ name: NameRef, title: LocalizedText?, _ kind: NameKind, row: Int, folder: Int
  ) {
    let text = interner[name.name]
    let id = name.name
    declarations[Int(kind.rawValue)].append(
      Declared(name: text, title: title, origin: name.origin, folder: folder, row: row))
    guard let old = tables[folder].declare(id, kind, row: row) else { return }
    guard let first = declared(kind, old) else { return }
    findings.append(
      .duplicateName(text, kind: kind.noun, at: name.origin, first: first.origin))
  }

  /// The row of a name, or nil after noting that there is none.
  mutating func row(_ name: NameRef, _ kind: NameKind, folder: Int) -> Int? {
    if let row = find(name, kind, folder: folder) { return row }
    miss(name, [kind], folder: folder)
    return nil
  }

  /// The one kind under which a name is found, of several that would fit.
  mutating func row(_ name: NameRef, anyOf kinds: [NameKind], folder: Int)
    -> (kind: NameKind, row: Int)?
  {
    let found = kinds.compactMap { kind in
      find(name, kind, folder: folder).map { (kind: kind, row: $0) }
    }
    if found.count > 1 {
      let places = found.map { ($0.kind.noun, declared($0.kind, $0.row)?.origin ?? name.origin) }
      findings.append(.ambiguousName(interner[name.name], at: name.origin, candidates: places))
    }
    if found.isEmpty { miss(name, kinds, folder: folder) }
    return found.first
  }

  func find(_ name: NameRef, _ kind: NameKind, folder: Int) -> Int? {
    let id = name.name
    if let alias = name.alias {
      guard let other = aliases[folder][alias] else { return nil }
      return tables[other].row(id, kind)
    }
    if let row = tables[folder].row(id, kind) { return row }
    for other in visible[folder] {
      if let row = tables[other].row(id, kind) { return row }
    }
    return nil
  }

  func declared(_ kind: NameKind, _ row: Int) -> Declared? {
    // Rows are declared in their order, so that a row is its place in the list.
    let list = declarations[Int(kind.rawValue)]
    if list.indices.contains(row), list[row].row == row { return list[row] }
    return list.first { $0.row == row }
  }

  /// Notes that nothing has the alias of a name, if it has one that is not known.
  mutating func missAlias(_ name: NameRef, folder: Int) -> Bool {
    guard let alias = name.alias, aliases[folder][alias] == nil else { return false }
    missCount += 1
    let start = name.origin.span.start
    // The alias stands before the dot before the name.
    let end = max(start, name.nameOrigin.span.start - 1)
    let place = Origin(file: name.origin.file, span: TextSpan(start: start, end: end))
    let key = UnknownKey(folder: folder, kind: .alias, name: interner[alias])
    unknown[key, default: []].append(place)
    return true
  }

  private mutating func miss(_ name: NameRef, _ kinds: [NameKind], folder: Int) {
    missCount += 1
    if missAlias(name, folder: folder) { return }
    for other in NameKind.allCases where !kinds.contains(other) {
      guard let row = find(name, other, folder: folder), let there = declared(other, row) else {
        continue
      }
      findings.append(
        .wrongKind(
          interner[name.name], wanted: kinds.map(\.noun).joined(separator: " or "),
          found: other.noun,
          at: name.origin, declaredAt: there.origin))
      return
    }
    let key = UnknownKey(
      folder: folder, kind: kinds[0], name: interner[name.name], alias: name.alias)
    unknown[key, default: []].append(name.origin)
  }

  /// A name of the own folder that a used one has too: nothing shadows.
  mutating func reportClashes() {
    for kind in NameKind.allCases where kind != .tag && kind != .program {
      let others = visible[0].filter { tables[$0].holds(kind) }
      if others.isEmpty { continue }
      for mine in declarations[Int(kind.rawValue)] where mine.folder == 0 {
        guard let id = interner.find(mine.name) else { continue }
        for other in others {
          guard let row = tables[other].row(id, kind), let first = declared(kind, row) else {
            continue
          }
          findings.append(
            .duplicateName(mine.name, kind: kind.noun, at: mine.origin, first: first.origin))
        }
      }
    }
  }

  /// Names of one kind that look alike, one of them of the own folder.
  mutating func reportLookAlikes() {
    for kind in NameKind.allCases {
      let list = declarations[Int(kind.rawValue)]
      var seen: [UInt64: Int] = [:]
      seen.reserveCapacity(list.count)
      for index in list.indices {
        let key = Resemblance.key(list[index].name)
        guard let old = seen.updateValue(index, forKey: key) else { continue }
        let declared = list[index]
        guard list[old].name != declared.name, declared.folder == 0 || list[old].folder == 0,
          Resemblance.isLikely(declared.name, list[old].name)
        else { continue }
        let (first, second) =
          declared.folder == 0 ? (list[old], declared) : (declared, list[old])
        findings.append(
          .lookAlike(
            second.name, first.name, kind: kind.noun, at: second.origin, first: first.origin))
      }
    }
  }

  /// Every place of a name that nothing declares.
  var missed: [Origin] { unknown.values.flatMap { $0 } }

  /// What was used and never declared, in the order of the first use.
  mutating func finish(lost: LostNames) -> [Finding] {
    let keys = unexplained(lost).sorted {
      (unknown[$0]?.min() ?? .zero, $0.name) < (unknown[$1]?.min() ?? .zero, $1.name)
    }
    for key in keys {
      let places = (unknown[key] ?? []).sorted()
      guard let first = places.first else { continue }
      findings.append(
        .unknownName(
          key.name, kind: key.kind.noun, at: first, alsoAt: Array(places.dropFirst()),
          near: suggestions(for: key), scope: scope(of: key),
          declaration: key.alias == nil ? key.kind.declaration(of: key.name) : nil))
    }
    return findings
  }

  /// The unknown names that no broken declaration may have declared.
  private func unexplained(_ lost: LostNames) -> [UnknownKey] {
    let keys = unknown.keys.filter { !lost.contains($0.name) }
    let counts = Dictionary(grouping: keys, by: \.kind).mapValues(\.count)
    return keys.filter { !lost.explains(counts[$0.kind] ?? 0, of: "\($0.kind)") }
  }

  /// Where a name was looked for.
  private func scope(of key: UnknownKey) -> NameScope {
    if key.kind == .alias {
      return .aliases(aliasPaths[key.folder].map { (interner[$0.key], $0.value) })
    }
    guard let alias = key.alias else { return .folders(usedFolders[key.folder]) }
    return .aliased(aliasPaths[key.folder][alias] ?? "")
  }

  private func suggestions(for key: UnknownKey) -> [NameSuggestion] {
    if key.kind == .alias {
      return SpellingDistance.suggestions(
        for: key.name, among: aliases[key.folder].keys.map { interner[$0] }.sorted()
      ).map { NameSuggestion(name: $0, title: nil) }
    }
    if let alias = key.alias, let other = aliases[key.folder][alias] {
      let names = declarations[Int(key.kind.rawValue)].filter { $0.folder == other }
      return SpellingDistance.suggestions(for: key.name, among: names.map(\.name)).map { name in
        NameSuggestion(
          name: "\(interner[alias]).\(name)", title: names.first { $0.name == name }?.title?.text)
      }
    }
    let inScope = declarations[Int(key.kind.rawValue)].filter {
      $0.folder == key.folder || visible[key.folder].contains($0.folder)
    }
    let names = inScope.map(\.name)
    let titled = inScope.filter { $0.title.map { NormalForm.composed($0.text) } == key.name }
    if let first = titled.first {
      return [NameSuggestion(name: first.name, title: first.title?.text)]
    }
    return SpellingDistance.suggestions(for: key.name, among: names).map { name in
      NameSuggestion(name: name, title: inScope.first { $0.name == name }?.title?.text)
    }
  }
}

extension Origin {
  static let zero = Origin(file: FileID(0), span: TextSpan(0, 0))
}
