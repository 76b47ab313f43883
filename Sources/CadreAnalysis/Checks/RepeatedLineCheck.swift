import CadreFindings
import CadreModel
import CadreText

/// Lines of a `change` that say what the thing is declared with. Where another tailoring says
/// something under the same head, such a line may win over it and is none of these.
struct RepeatedLineCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let program = context.program
    return repeated(\.moduleChanges, program.modules) + repeated(\.pathChanges, program.paths)
      + repeated(\.positionChanges, program.positions)
      + repeated(\.competencyChanges, program.competencies)
  }

  private func repeated<Statement: TailoringStatement>(
    _ changes: KeyPath<Tailoring, [Change<Statement.Thing, Statement>]>,
    _ table: Table<Statement.Thing>
  ) -> [Finding] {
    let all = context.program.tailorings.flatMap { $0[keyPath: changes] }
    var said: [Line<Statement.Thing>: Int] = [:]
    for change in all {
      for head in change.statements.map(\.value.line.head) {
        said[Line(thing: change.thing, head: head), default: 0] += 1
      }
    }
    return all.flatMap { change -> [Finding] in
      let thing = table[change.thing]
      return change.statements.compactMap { statement in
        let line = statement.value.line
        guard [.set, .upsert].contains(statement.value.merge),
          said[Line(thing: change.thing, head: line.head)] == 1,
          let base = Statement.declared(line, of: thing), base.value.agrees(with: statement.value)
        else { return nil }
        return .repeatsBase(
          [line.head, line.key].filter { !$0.isEmpty }.joined(separator: " "), of: thing.name,
          at: statement.origin, baseAt: base.origin)
      }
    }
  }

  private struct Line<Thing>: Hashable {
    var thing: ID<Thing>
    var head: String
  }
}
