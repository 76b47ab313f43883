import CadreText

/// Puts the edits of the active tailorings on things of the base. Tailorings commute: of the
/// setters of one line the narrowest wins, and additions apply unless a narrower setter absorbs
/// them, so the order of declaration does not matter.
struct Composer {
  let program: Program
  let active: [ID<Tailoring>]

  struct Edit<Statement: Sendable> {
    var tailoring: ID<Tailoring>
    var statement: Stated<Statement>
  }

  func composed<Statement: TailoringStatement>(
    _ table: Table<Statement.Thing>,
    _ changes: KeyPath<Tailoring, [Change<Statement.Thing, Statement>]>
  ) -> [ID<Statement.Thing>: Statement.Thing] {
    var edits: [ID<Statement.Thing>: [Edit<Statement>]] = [:]
    for tailoring in active {
      for change in program.tailorings[tailoring][keyPath: changes] {
        edits[change.thing, default: []] += change.statements.map {
          Edit(tailoring: tailoring, statement: $0)
        }
      }
    }
    var result: [ID<Statement.Thing>: Statement.Thing] = [:]
    for (id, edits) in edits {
      var thing = table[id]
      apply(edits, to: &thing)
      result[id] = thing
    }
    return result
  }

  /// What each replaced module reads: where two tailorings replace one, the narrower decides.
  func replacements() -> [ID<Module>: ID<Module>] {
    var result: [ID<Module>: (tailoring: ID<Tailoring>, new: ID<Module>)] = [:]
    for tailoring in active {
      for pair in program.tailorings[tailoring].replacements {
        if let old = result[pair.value.old],
          !program.tailorings[tailoring].condition.isNarrower(
            than: program.tailorings[old.tailoring].condition, in: program)
        {
          continue
        }
        result[pair.value.old] = (tailoring, pair.value.new)
      }
    }
    return result.mapValues(\.new)
  }

  private func apply<Statement: TailoringStatement>(
    _ edits: [Edit<Statement>], to thing: inout Statement.Thing
  ) {
    let effective = edits.filter { edit in !edits.contains { absorbs($0, edit) } }
    for edit in effective where edit.statement.value.merge == .drop {
      edit.statement.value.apply(to: &thing, at: edit.statement.origin)
    }
    for edit in effective where [.set, .upsert].contains(edit.statement.value.merge) {
      edit.statement.value.apply(to: &thing, at: edit.statement.origin)
    }
    for edit in effective where edit.statement.value.merge == .add {
      edit.statement.value.apply(to: &thing, at: edit.statement.origin)
    }
  }

  /// Whether a setter of a narrower condition makes another edit of the same line void.
  private func absorbs<Statement: TailoringStatement>(
    _ setter: Edit<Statement>, _ other: Edit<Statement>
  ) -> Bool {
    guard setter.tailoring != other.tailoring, setter.statement.value.merge != .add else {
      return false
    }
    let line = setter.statement.value.line
    let otherLine = other.statement.value.line
    let covers =
      line == otherLine
      || setter.statement.value.merge == .drop && line.key.isEmpty && line.head == otherLine.head
    return covers
      && program.tailorings[setter.tailoring].condition.isNarrower(
        than: program.tailorings[other.tailoring].condition, in: program)
  }
}
