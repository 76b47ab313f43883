import CadreFindings
import CadreSyntax
import CadreText

/// The lines that could not be read as they stand. What a check finds may follow from them alone;
/// such findings are left out until the lines are mended, so that one mistake is one finding.
struct Damage {
  fileprivate struct Line {
    var statement: Statement
    var declaration: Place
    /// The name of the thing that a `change` around the line changes.
    var changed: String?
    /// The name of the thing that it belongs to.
    var declared: String?
    /// nil where the head is not known.
    var head: String?
    var names: [String]
  }

  fileprivate struct Place: Hashable {
    var file: FileID
    var statement: Int
  }

  private var trees: [FileID: SyntaxTree] = [:]
  private var lines: [Line] = []
  private var rules: [String: Rule] = [:]

  /// `findings` are those of form and names, `missed` further places of theirs, and `late` the
  /// findings that may follow from them.
  init(_ findings: [Finding], missed: [Origin], late: [Finding], in files: UnitFiles) {
    let places = findings.map(\.place) + missed
    if places.isEmpty { return }
    let later = late.flatMap { [$0.place] + $0.labels.map(\.place) }
    for file in Set((places + later).map(\.file)) { trees[file] = files.tree(file) }
    var seen: Set<Place> = []
    for place in places {
      guard let statement = statement(at: place) else { continue }
      let key = Place(file: place.file, statement: statement.index)
      if seen.insert(key).inserted { lines.append(Line(statement)) }
    }
    guard !lines.isEmpty else { return }
    for rule in RuleCatalogue.all { rules[rule.name] = rule }
  }

  /// Whether a finding may follow from a line that was not read.
  func explains(_ finding: Finding) -> Bool {
    if lines.isEmpty { return false }
    let spots = ([finding.place] + finding.labels.map(\.place)).compactMap { statement(at: $0) }
    let rule = rules[finding.rule]
    let own = Set(spots.compactMap { $0.row?.row.head } + (rule?.restsOn ?? []))
    let declarations = spots.map(\.declaration)
    let places = Set(declarations.map(Place.init))
    let names = Set((spots + declarations).flatMap(\.names))
    let changed = Set(
      declarations.filter { $0.row == .tailoringChange }.compactMap(\.names.first))
    return lines.contains { line in
      let isOfChanged = line.declared.map(changed.contains) ?? false
      if places.contains(line.declaration) || isOfChanged
        || line.changed.map(names.contains) ?? false
      {
        if line.head.map(own.contains) ?? true || own.contains("*") { return true }
      }
      if rule?.restsOnAll.contains(where: { line.mayBe($0) }) == true { return true }
      if rule?.restsOnMentions == true {
        return line.names.isEmpty ? false : line.mayConcern(names)
      }
      return rule?.restsOnOthers.contains { line.mayBe($0) } == true && line.mayConcern(names)
    }
  }

  private func statement(at place: Origin) -> Statement? {
    trees[place.file]?.statement(at: Int(place.span.start))
  }
}

extension Damage.Place {
  fileprivate init(_ statement: Statement) {
    self.init(file: statement.headOrigin.file, statement: statement.index)
  }
}

extension Damage.Line {
  fileprivate init(_ statement: Statement) {
    let declaration = statement.declaration
    self.statement = statement
    self.declaration = Damage.Place(declaration)
    changed = declaration.row == .tailoringChange ? declaration.names.first : nil
    declared = declaration.names.first
    head = statement.row?.row.head
    names = statement.names + statement.namesInside
    if names.isEmpty, !(statement.row?.row.refersToNames ?? true) {
      names = [declaration.names, declaration.children.flatMap(\.names)].flatMap { $0 }
    }
  }

  /// Whether the line may have been meant as a statement with a head.
  fileprivate func mayBe(_ head: String) -> Bool {
    if let own = self.head { return own == head }
    return KeywordTable.heads(in: statement.place).contains(head)
  }

  /// Whether the line has one of the names, or one that is spelt nearly alike; without any it may
  /// concern everything.
  fileprivate func mayConcern(_ others: Set<String>) -> Bool {
    names.isEmpty
      || names.contains { name in
        let limit = max(1, min(3, name.unicodeScalars.count / 3))
        return others.contains { SpellingDistance.between(name, $0, limit: limit) != nil }
      }
  }
}

extension Statement {
  /// The thing that it belongs to: itself, or the outermost statement around it but a tailoring.
  fileprivate var declaration: Statement {
    var outermost = self
    while let parent = outermost.parent, parent.row != .fileTailoring { outermost = parent }
    return outermost
  }

  /// The names in its block, which is lost with it.
  fileprivate var namesInside: [String] {
    guard self.row == .tailoringChange else { return [] }
    return children.flatMap { $0.names + $0.children.flatMap(\.names) }
  }

  /// The names on its line: not keywords, units after numbers or marks of languages.
  fileprivate var names: [String] {
    let tokens = tree.tokens
    return argumentTokens.filter { token in
      switch tokens.kind(token) {
      case .word where tokens.isKeyword(token): return false
      case .word, .quotedName, .unreadableName: break
      default: return false
      }
      if [.integer, .decimal].contains(tokens.kind(token - 1)), !refersToThing(token) {
        return false
      }
      return token + 1 >= tokens.count || tokens.kind(token + 1) != .text
        || token == argumentTokens.lowerBound
    }.map { tree.source.text(tokens.span($0)) }
  }
}
