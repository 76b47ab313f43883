import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerPath(_ id: ID<Path>, _ statement: Statement, _ rest: ArgumentReader) {
    var line = rest
    var path = program.paths[id]
    if line.takeWord("for") { path.positions = references(&line, .position) }
    path.life = life(&line, .path)
    for child in statement.children {
      pathStatement(child)?.apply(to: &path, at: child.origin)
    }
    program.paths[id] = path
  }

  mutating func pathStatement(_ statement: Statement) -> PathStatement? {
    if let remark = remark(statement) { return .remark(remark) }
    var line = statement.arguments
    switch statement.keyword {
    case .pathEntry: return requirement(&line).map { .entry($0) }
    case .pathAt: return countLine(&line).map { .minimum($0) }
    case .pathStage: return .stage(stage(statement, &line, isSection: false))
    case .pathSection: return .stage(stage(statement, &line, isSection: true))
    default: return nil
    }
  }

  mutating func stage(_ statement: Statement, _ line: inout ArgumentReader, isSection: Bool)
    -> Stage
  {
    let name = line.name(&resolver.interner)
    let heading = Heading(
      name: name.map { spelling($0) } ?? "", title: text(&line),
      origin: name?.origin ?? statement.headOrigin)
    var wait: Stage.Wait?
    if line.takeWords("at", "least"), let duration = duration(&line) {
      _ = line.takeWord("after")
      wait = line.name(&resolver.interner).map {
        Stage.Wait(duration: duration, stage: spelling($0))
      }
    }
    var stage = Stage(heading: heading, isSection: isSection, wait: wait)
    for child in statement.children {
      if let said = remark(child) {
        said.apply(to: &stage.remarks)
      } else if let said = stageLine(child) {
        stage.lines.append(Stated(said, at: child.origin))
      }
    }
    return stage
  }

  private mutating func stageLine(_ statement: Statement) -> Stage.Line? {
    var line = statement.arguments
    switch statement.keyword {
    case .stageAll:
      _ = line.takeWord("of")
      return moduleSet(&line).map { .all($0) }
    case .stageAny:
      let count = integer(&line) ?? 1
      _ = line.takeWord("of")
      return moduleSet(&line).map { .any(count, $0) }
    case .stageAtLeast: return countLine(&line).map { .atLeast($0) }
    case .stageAtMost: return countLine(&line).map { .atMost($0) }
    case .stageOptional: return .optional(references(&line, .module))
    case .stageShares:
      _ = line.takeWords("at", "most")
      let quantity = quantity(&line)
      _ = line.takeWord("with")
      guard let quantity, let section = line.name(&resolver.interner) else { return nil }
      return .shares(quantity, with: spelling(section))
    default: return nil
    }
  }

  /// `least|most NUMBER UNIT of SET`.
  private mutating func countLine(_ line: inout ArgumentReader) -> CountLine? {
    if !line.takeWord("least") { _ = line.takeWord("most") }
    let quantity = quantity(&line)
    _ = line.takeWord("of")
    guard let set = moduleSet(&line), let quantity else { return nil }
    return CountLine(quantity: quantity, set: set)
  }
}
