import CadreFindings
import CadreModel
import CadreText

/// Drops of lines that are not there, and of modules that others cannot do without.
struct DropCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let program = context.program
    return empty(\.moduleChanges, program.modules) + empty(\.pathChanges, program.paths)
      + empty(\.positionChanges, program.positions)
      + empty(\.competencyChanges, program.competencies) + droppedButRequired()
  }

  /// Drops apply before anything else, so only what the thing is declared with can be dropped.
  private func empty<Statement: TailoringStatement>(
    _ changes: KeyPath<Tailoring, [Change<Statement.Thing, Statement>]>,
    _ table: Table<Statement.Thing>
  ) -> [Finding] {
    context.program.tailorings.flatMap { tailoring in
      tailoring[keyPath: changes].flatMap { change in
        change.statements.compactMap { statement -> Finding? in
          let line = statement.value.line
          guard statement.value.merge == .drop else { return nil }
          let thing = table[change.thing]
          let count =
            line.key.isEmpty
            ? StatementCounts.count(line.head, of: thing)
            : StatementKeys.count(line.head, key: line.key, of: thing)
          if count > 0 { return nil }
          return .dropWithoutEffect(
            line.key.isEmpty ? line.head : "\(line.head) \(line.key)", of: thing.name,
            at: statement.origin)
        }
      }
    }
  }

  private func droppedButRequired() -> [Finding] {
    let program = context.program
    let drops = program.tailorings.ids.flatMap { id in
      program.tailorings[id].droppedModules.map { (tailoring: id, drop: $0) }
    }
    if drops.isEmpty { return [] }
    let dependents = dependents()
    return drops.flatMap { tailoring, drop -> [Finding] in
      (dependents[drop.value] ?? []).compactMap { other in
        var touches = (context.moduleTouches[other] ?? []) + [tailoring]
        touches += context.moduleTouches[drop.value] ?? []
        if let own = program.modules[other].tailoring { touches.append(own) }
        let shown = context.variants(of: touches).lazy.compactMap { variant in
          finding(drop, tailoring, of: other, in: variant)
        }
        return shown.first
      }
    }
  }

  /// For each module, those that some base or tailored line makes require it plainly.
  private func dependents() -> [ID<Module>: [ID<Module>]] {
    var result: [ID<Module>: [ID<Module>]] = [:]
    let rows = context.program.modules.rows
    for row in rows.indices {
      for named in rows[row].requires.flatMap({ Self.plain($0.value) }) {
        result[named.value, default: []].append(ID(row))
      }
    }
    for change in context.program.tailorings.flatMap(\.moduleChanges) {
      for statement in change.statements {
        guard case .requires(let requirement) = statement.value else { continue }
        for named in Self.plain(requirement) {
          result[named.value, default: []].append(change.thing)
        }
      }
    }
    return result.mapValues { $0.uniqued() }
  }

  private func finding(
    _ drop: Stated<ID<Module>>, _ tailoring: ID<Tailoring>, of other: ID<Module>,
    in variant: Variant
  ) -> Finding? {
    guard variant.tailorings.contains(tailoring), variant.contains(other) else { return nil }
    let needs = variant.module(other).requires.flatMap { Self.plain($0.value) }
    guard let named = needs.first(where: { variant.resolved($0.value) == drop.value }) else {
      return nil
    }
    return .droppedButRequired(
      context.program.modules[drop.value].name, requiredBy: variant.module(other).name,
      at: drop.origin, requiredAt: named.origin,
      variant: context.program.text(of: variant.selection))
  }

  /// Outside of lists, from which a dropped module is taken away.
  private static func plain(_ requirement: Requirement) -> [Stated<ID<Module>>] {
    switch requirement {
    case .module(let module, _): [module]
    case .both(let terms): terms.flatMap { plain($0) }
    default: []
    }
  }
}
