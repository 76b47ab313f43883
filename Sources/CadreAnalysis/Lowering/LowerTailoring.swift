import CadreFindings
import CadreModel
import CadreSyntax
import CadreText

extension Lowering {
  mutating func lowerTailoring(_ id: ID<Tailoring>, _ statement: Statement) {
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .tailoringChange: change(id, child, &line)
      case .tailoringReplace: replace(id, child, &line)
      case .tailoringDrop: drop(id, &line)
      default: remark(child)?.apply(to: &program.tailorings[id].remarks)
      }
    }
  }

  private mutating func replace(
    _ id: ID<Tailoring>, _ statement: Statement, _ line: inout ArgumentReader
  ) {
    let old: Stated<ID<Module>>? = reference(line.name(&resolver.interner), .module)
    _ = line.takeWord("with")
    let new: Stated<ID<Module>>? = reference(line.name(&resolver.interner), .module)
    guard let old, let new else { return }
    let pair = Replacement(old: old.value, new: new.value)
    program.tailorings[id].replacements.append(Stated(pair, at: statement.origin))
  }

  private mutating func drop(_ id: ID<Tailoring>, _ line: inout ArgumentReader) {
    if line.takeWord("module") {
      let module: Stated<ID<Module>>? = reference(line.name(&resolver.interner), .module)
      program.tailorings[id].droppedModules += [module].compactMap { $0 }
    } else if line.takeWord("path") {
      let path: Stated<ID<Path>>? = reference(line.name(&resolver.interner), .path)
      program.tailorings[id].droppedPaths += [path].compactMap { $0 }
    } else if line.takeWord("position") {
      let position: Stated<ID<Position>>? = reference(line.name(&resolver.interner), .position)
      program.tailorings[id].droppedPositions += [position].compactMap { $0 }
    }
  }

  private mutating func change(
    _ id: ID<Tailoring>, _ statement: Statement, _ line: inout ArgumentReader
  ) {
    let kind = line.takeWord(among: ["module", "path", "position", "competency"])
    let name = line.name(&resolver.interner)
    switch kind {
    case "module":
      guard let module: Stated<ID<Module>> = reference(name, .module) else { return }
      var change = Change<Module, ModuleStatement>(thing: module.value, origin: module.origin)
      fill(&change, from: statement) { $0.moduleEdits($1) }
      program.tailorings[id].moduleChanges.append(change)
    case "path":
      guard let path: Stated<ID<Path>> = reference(name, .path) else { return }
      var change = Change<Path, PathStatement>(thing: path.value, origin: path.origin)
      fill(&change, from: statement) { $0.pathEdits($1) }
      program.tailorings[id].pathChanges.append(change)
    case "position":
      guard let position: Stated<ID<Position>> = reference(name, .position) else { return }
      var change = Change<Position, PositionStatement>(
        thing: position.value, origin: position.origin)
      fill(&change, from: statement) { $0.positionEdits($1) }
      program.tailorings[id].positionChanges.append(change)
    case "competency":
      guard let competency: Stated<ID<Competency>> = reference(name, .competency) else { return }
      var change = Change<Competency, CompetencyStatement>(
        thing: competency.value, origin: competency.origin)
      fill(&change, from: statement) { $0.competencyEdits($1) }
      program.tailorings[id].competencyChanges.append(change)
    default: break
    }
  }

  private mutating func fill<Thing, Said>(
    _ change: inout Change<Thing, Said>, from statement: Statement,
    _ lower: (inout Lowering, Statement) -> [Said]
  ) {
    for child in statement.children {
      var line = child.arguments
      if child.keyword == .changeBecause {
        change.because = text(&line)
      } else {
        change.statements += lower(&self, child).map { Stated($0, at: child.origin) }
      }
    }
  }

  private mutating func moduleEdits(_ statement: Statement) -> [ModuleStatement] {
    var line = statement.arguments
    switch statement.keyword {
    case .changeTitle: return text(&line).map { [.title($0)] } ?? []
    case .changeLength: return lengthChange(&line).map { [.lengthChange($0)] } ?? []
    case .changeDrop:
      let line = dropped(&line)
      return line.map { [.drop(head: $0.head, key: $0.key)] } ?? []
    default: return moduleStatements(statement)
    }
  }

  private mutating func lengthChange(_ line: inout ArgumentReader) -> LengthChange? {
    let isLonger = line.take(.plus)
    if !isLonger { _ = line.take(.minus) }
    guard let time = contactTime(&line) else { return nil }
    var part: ID<ContactPart>?
    if !line.isAtEnd {
      let named: Stated<ID<ContactPart>>? = reference(line.name(&resolver.interner), .part)
      part = named?.value
    }
    return LengthChange(minutes: isLonger ? time.minutes : -time.minutes, part: part)
  }

  private mutating func dropped(_ line: inout ArgumentReader) -> (head: String, key: String?)? {
    guard let head = line.name(&resolver.interner).map({ spelling($0) }) else { return nil }
    if line.isAtEnd { return (head, nil) }
    if line.isAtName { return (head, line.name(&resolver.interner).map { spelling($0) }) }
    if let text = line.text() { return (head, text.untagged) }
    return (head, integer(&line).map { String($0) })
  }

  private mutating func pathEdits(_ statement: Statement) -> [PathStatement] {
    var line = statement.arguments
    switch statement.keyword {
    case .changeTitle: return text(&line).map { [.title($0)] } ?? []
    case .changeReplace:
      let isSection = line.takeWord("section")
      if !isSection { _ = line.takeWord("stage") }
      return [.replaceStage(stage(statement, &line, isSection: isSection))]
    case .changeDrop:
      let line = dropped(&line)
      return line.map { [.drop(head: $0.head, key: $0.key)] } ?? []
    default: return pathStatement(statement).map { [$0] } ?? []
    }
  }

  private mutating func positionEdits(_ statement: Statement) -> [PositionStatement] {
    var line = statement.arguments
    switch statement.keyword {
    case .changeTitle: return text(&line).map { [.title($0)] } ?? []
    case .changeDrop:
      let line = dropped(&line)
      return line.map { [.drop(head: $0.head, key: $0.key)] } ?? []
    default: return positionStatements(statement)
    }
  }

  private mutating func competencyEdits(_ statement: Statement) -> [CompetencyStatement] {
    var line = statement.arguments
    switch statement.keyword {
    case .changeTitle: return text(&line).map { [.title($0)] } ?? []
    case .changeDrop:
      let line = dropped(&line)
      return line.map { [.drop(head: $0.head, key: $0.key)] } ?? []
    default: return competencyStatement(statement).map { [$0] } ?? []
    }
  }
}
