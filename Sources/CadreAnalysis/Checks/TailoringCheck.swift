import CadreFindings
import CadreModel
import CadreText

/// Conflicts between tailorings: two that hold together and set one line differently.
struct TailoringCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    conflicts(\.moduleChanges, context.program.modules, noun: "module")
      + conflicts(\.pathChanges, context.program.paths, noun: "path")
      + conflicts(\.positionChanges, context.program.positions, noun: "position")
      + conflicts(\.competencyChanges, context.program.competencies, noun: "competency")
  }

  private struct Setter<Statement: TailoringStatement> {
    var tailoring: ID<Tailoring>
    var statement: Stated<Statement>
  }

  private func conflicts<Statement: TailoringStatement>(
    _ changes: KeyPath<Tailoring, [Change<Statement.Thing, Statement>]>,
    _ table: Table<Statement.Thing>, noun: String
  ) -> [Finding] {
    var setters: [ID<Statement.Thing>: [Setter<Statement>]] = [:]
    for id in context.program.tailorings.ids {
      for change in context.program.tailorings[id][keyPath: changes] {
        setters[change.thing, default: []] += change.statements.filter {
          [.set, .upsert].contains($0.value.merge)
        }
        .map { Setter(tailoring: id, statement: $0) }
      }
    }
    return setters.keys.sorted().flatMap { thing in
      conflicts(among: setters[thing] ?? [], of: "\(noun) \(table[thing].name)")
    }
  }

  private func conflicts<Statement: TailoringStatement>(
    among setters: [Setter<Statement>], of thing: String
  ) -> [Finding] {
    var result: [Finding] = []
    for (row, first) in setters.enumerated() {
      for second in setters[(row + 1)...] {
        if let finding = conflict(first, second, among: setters, of: thing) {
          result.append(finding)
        }
      }
    }
    return result
  }

  private func conflict<Statement: TailoringStatement>(
    _ first: Setter<Statement>, _ second: Setter<Statement>, among setters: [Setter<Statement>],
    of thing: String
  ) -> Finding? {
    let line = first.statement.value.line
    guard first.tailoring != second.tailoring, line == second.statement.value.line,
      !first.statement.value.agrees(with: second.statement.value),
      let point = unresolvedPoint(first, second, among: setters)
    else { return nil }
    let what = [line.head, line.key].filter { !$0.isEmpty }.joined(separator: " ")
    let program = context.program
    return .tailoringConflict(
      what: "`\(what)` of the \(thing)",
      first: (program.tailorings[first.tailoring].name, first.statement.origin),
      second: (program.tailorings[second.tailoring].name, second.statement.origin),
      variant: program.text(of: point.selection))
  }

  /// The smallest selection where both hold and no narrower setter of the line decides.
  private func unresolvedPoint<Statement: TailoringStatement>(
    _ first: Setter<Statement>, _ second: Setter<Statement>, among setters: [Setter<Statement>]
  ) -> VariantSpace.Point? {
    let program = context.program
    let one = program.tailorings[first.tailoring].condition
    let two = program.tailorings[second.tailoring].condition
    if one.isNarrower(than: two, in: program) || two.isNarrower(than: one, in: program) {
      return nil
    }
    let line = first.statement.value.line
    let rivals = setters.filter { $0.statement.value.line == line }.map(\.tailoring)
    let space = VariantSpace(of: program, tailorings: Array(Set(rivals)).sorted())
    return space.firstPoints(limit: VariantLedger.mostOfOne).points.first { point in
      point.active.contains(first.tailoring) && point.active.contains(second.tailoring)
        && !point.active.contains { judge in
          let condition = program.tailorings[judge].condition
          return condition.isNarrower(than: one, in: program)
            && condition.isNarrower(than: two, in: program)
        }
    }
  }
}
