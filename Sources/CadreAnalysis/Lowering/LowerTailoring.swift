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
      case .tailoringDrop:
        drop(id, &line)
        reason(id, &line, at: child.origin)
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
    reason(id, &line, at: statement.origin)
  }

  /// `because TEXT` at the end of a line.
  private mutating func reason(
    _ id: ID<Tailoring>, _ line: inout ArgumentReader, at place: Origin
  ) {
    guard line.takeWord("because"), let text = text(&line) else { return }
    program.tailorings[id].reasons.append(Stated(text, at: place))
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
    case "module": change(id, name, .module, \.moduleChanges, statement) { $0.moduleEdits($1) }
    case "path": change(id, name, .path, \.pathChanges, statement) { $0.pathEdits($1) }
    case "position":
      change(id, name, .position, \.positionChanges, statement) { $0.positionStatements($1) }
    case "competency":
      change(id, name, .competency, \.competencyChanges, statement) { lowering, statement in
        lowering.competencyStatement(statement).map { [$0] } ?? []
      }
    default: break
    }
  }

  private mutating func change<Said: TailoringStatement>(
    _ id: ID<Tailoring>, _ name: NameRef?, _ kind: NameKind,
    _ changes: WritableKeyPath<Tailoring, [Change<Said.Thing, Said>]>, _ statement: Statement,
    _ lower: (inout Lowering, Statement) -> [Said]
  ) {
    guard let thing: Stated<ID<Said.Thing>> = reference(name, kind) else { return }
    var change = Change<Said.Thing, Said>(thing: thing.value, origin: thing.origin)
    for child in statement.children {
      var line = child.arguments
      if child.keyword == .changeBecause {
        change.because = text(&line)
      } else {
        let said = edit(child) ?? lower(&self, child)
        change.statements += said.map { Stated($0, at: child.origin) }
      }
    }
    program.tailorings[id][keyPath: changes].append(change)
  }

  /// A statement that any `change` may hold; nil when it is none of these.
  private mutating func edit<Said: TailoringStatement>(_ statement: Statement) -> [Said]? {
    var line = statement.arguments
    switch statement.keyword {
    case .changeTitle: return text(&line).map { [Said.title($0)] } ?? []
    case .changeDrop: return dropped(&line).map { [Said.drop(head: $0.head, key: $0.key)] } ?? []
    default: return nil
    }
  }

  private mutating func moduleEdits(_ statement: Statement) -> [ModuleStatement] {
    var line = statement.arguments
    switch statement.keyword {
    case .changeLength: return lengthChange(&line).map { [.lengthChange($0)] } ?? []
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
    case .changeReplace:
      let isSection = line.takeWord("section")
      if !isSection { _ = line.takeWord("stage") }
      return [.replaceStage(stage(statement, &line, isSection: isSection))]
    default: return pathStatement(statement).map { [$0] } ?? []
    }
  }
}
