import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerProgramme(_ heading: Heading, _ statement: Statement) {
    var cover = Programme(heading: heading)
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .programOwner: cover.owner = text(&line)
      case .programEdition: cover.edition = edition(&line)
      case .programRuns: cover.runs = span(&line)
      case .programDefault:
        _ = line.takeWord("calendar")
        cover.calendar = reference(line.name(&resolver.interner), .calendar)
      case .programObjective: text(&line).map { cover.objectives.append($0) }
      case .programSolution: text(&line).map { cover.solutions.append($0) }
      case .programPhase: phase(child, &line).map { cover.phases.append($0) }
      case .programBudget: budget(&line).map { cover.budgets.append(Stated($0, at: child.origin)) }
      default: remark(child)?.apply(to: &cover.remarks)
      }
    }
    program.cover = cover
  }

  private mutating func edition(_ line: inout ArgumentReader) -> Programme.Edition? {
    guard let name = text(&line) else { return nil }
    let from = line.takeWord("from") ? when(&line, .first) : nil
    let replaces = line.takeWord("replaces") ? text(&line) : nil
    return .init(name: name, from: from, replaces: replaces)
  }

  private mutating func budget(_ line: inout ArgumentReader) -> Budget? {
    guard let year = line.year()?.value else { return nil }
    _ = line.takeWords("at", "most")
    return money(&line).map { Budget(year: year, money: $0) }
  }

  private mutating func phase(_ statement: Statement, _ line: inout ArgumentReader) -> Phase? {
    guard let name = line.name(&resolver.interner) else { return nil }
    let heading = Heading(name: spelling(name), title: text(&line), origin: name.origin)
    guard let span = span(&line) else { return nil }
    var phase = Phase(heading: heading, span: span.value)
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .phaseTask:
        guard let task = task(&line) else { continue }
        phase.tasks.append(task)
        guard let due = task.due, !span.value.contains(due) else { continue }
        note(
          .taskOutsidePhase(
            task.title.text, due: due.iso, phase: phase.name, at: child.lineOrigin,
            phaseAt: heading.origin))
      case .programSolution: text(&line).map { phase.solutions.append($0) }
      default: remark(child)?.apply(to: &phase.remarks)
      }
    }
    return phase
  }

  private mutating func task(_ line: inout ArgumentReader) -> Phase.Task? {
    guard let title = text(&line) else { return nil }
    let actor = line.takeWord("by") ? text(&line) : nil
    let due = line.takeWord("due") ? when(&line, .last) : nil
    return .init(title: title, actor: actor, due: due)
  }
}
