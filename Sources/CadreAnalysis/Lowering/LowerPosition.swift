import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerPosition(_ id: ID<Position>, _ statement: Statement, _ rest: ArgumentReader) {
    var line = rest
    var position = program.positions[id]
    position.life = life(&line, .position)
    for child in statement.children {
      for said in positionStatements(child) { said.apply(to: &position, at: child.origin) }
    }
    program.positions[id] = position
  }

  mutating func positionStatements(_ statement: Statement) -> [PositionStatement] {
    if let remark = remark(statement) { return [.remark(remark)] }
    var line = statement.arguments
    switch statement.keyword {
    case .positionTier: return [.tiers(references(&line, .tier))]
    case .positionIncludes: return [.includes(references(&line, .position))]
    case .positionNeeds: return needs(&line, isCritical: false)
    case .positionCritical: return needs(&line, isCritical: true)
    default: return obligation(statement.keyword, &line).map { [.obligation($0)] } ?? []
    }
  }

  private mutating func needs(_ line: inout ArgumentReader, isCritical: Bool)
    -> [PositionStatement]
  {
    var result: [PositionStatement] = []
    repeat {
      guard let name = line.name(&resolver.interner) else { continue }
      _ = line.takeWord("at")
      let step = integer(&line)
      var weight = 1
      if line.takeWord("weight") { weight = integer(&line) ?? 1 }
      let competency: Stated<ID<Competency>>? = reference(name, .competency)
      guard let competency, let step else { continue }
      let need = Position.Need(
        competency: competency.value, name: spelling(name), step: step, weight: weight,
        isCritical: isCritical, origin: name.origin)
      result.append(.need(need, name: need.name))
    } while line.take(.comma)
    return result
  }

  private mutating func obligation(_ keyword: Keyword?, _ line: inout ArgumentReader)
    -> Position.Obligation?
  {
    switch keyword {
    case .positionBefore:
      if line.takeWord("nomination") { return requirement(&line).map { .beforeNomination($0) } }
      _ = line.takeWord("appointment")
      return requirement(&line).map { .beforeAppointment($0) }
    case .positionWithin:
      guard let duration = duration(&line) else { return nil }
      return requirement(&line).map { .within(duration, $0) }
    case .positionEvery:
      _ = line.takeWords("calendar", "year")
      return requirement(&line).map { .everyCalendarYear($0) }
    case .positionIn:
      _ = line.takeWord("any")
      guard let duration = duration(&line) else { return nil }
      return requirement(&line).map { .inAny(duration, $0) }
    case .positionKeeps: return keeps(&line)
    default: return nil
    }
  }

  private mutating func keeps(_ line: inout ArgumentReader) -> Position.Obligation? {
    if line.takeWord("valid") {
      let eachHeld = line.takeWords("each", "held") && line.takeWord("of")
      return .keepsValid(references(&line, .module), eachHeld: eachHeld)
    }
    _ = line.takeWord("recent")
    guard let count = integer(&line) else { return nil }
    let activity: Stated<ID<Activity>>? = reference(line.name(&resolver.interner), .activity)
    _ = line.takeWords("in", "any")
    guard let activity, let duration = duration(&line) else { return nil }
    var otherwise: Requirement?
    if line.take(.comma), line.takeWord("otherwise") { otherwise = requirement(&line) }
    return .keepsRecent(count, activity.value, in: duration, otherwise: otherwise)
  }
}
