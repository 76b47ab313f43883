import CadreFindings
import CadreModel
import CadreText

/// Conflicts between tailorings, minimums made weaker, drops without effect or of what is required.
struct TailoringCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    conflicts(\.moduleChanges, context.program.modules, noun: "module")
      + conflicts(\.pathChanges, context.program.paths, noun: "path")
      + conflicts(\.positionChanges, context.program.positions, noun: "position")
      + conflicts(\.competencyChanges, context.program.competencies, noun: "competency")
      + weakerMinimums() + emptyDrops() + droppedButRequired()
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
    return space.points(limit: CheckContext.variantLimit)?.first { point in
      point.active.contains(first.tailoring) && point.active.contains(second.tailoring)
        && !point.active.contains { judge in
          let condition = program.tailorings[judge].condition
          return condition.isNarrower(than: one, in: program)
            && condition.isNarrower(than: two, in: program)
        }
    }
  }

  private func weakerMinimums() -> [Finding] {
    context.program.tailorings.flatMap { tailoring in
      tailoring.moduleChanges.filter { $0.because == nil }.flatMap { change in
        change.statements.compactMap { weaker($0, than: context.program.modules[change.thing]) }
      }
        + tailoring.positionChanges.filter { $0.because == nil }.flatMap { change in
          change.statements.compactMap {
            weaker($0, than: context.program.positions[change.thing])
          }
        }
    }
  }

  private func weaker(_ statement: Stated<PositionStatement>, than base: Position) -> Finding? {
    guard case .need(let need, let name) = statement.value,
      let old = base.needs.first(where: {
        $0.competency == need.competency && $0.isCritical == need.isCritical
      }), need.step < old.step
    else { return nil }
    return .weakerMinimum(
      "the step of \(name)", from: "\(old.step)", to: "\(need.step)", thing: base.name,
      at: statement.origin, baseAt: old.origin)
  }

  private func weaker(_ statement: Stated<ModuleStatement>, than base: Module) -> Finding? {
    switch statement.value {
    case .length(let length):
      guard let old = base.length, length.minutes < old.value.minutes else { return nil }
      return .weakerMinimum(
        "the length", from: context.text(minutes: old.value.minutes, in: old.value.unit),
        to: context.text(minutes: length.minutes, in: length.unit), thing: base.name,
        at: statement.origin, baseAt: old.origin)
    case .lengthChange(let change):
      guard let old = base.length, change.minutes < 0 else { return nil }
      return .weakerMinimum(
        "the length", from: context.text(minutes: old.value.minutes, in: old.value.unit),
        to: context.text(minutes: old.value.minutes &+ change.minutes, in: old.value.unit),
        thing: base.name, at: statement.origin, baseAt: old.origin)
    case .classSize(let size):
      guard let old = base.classSize, size.least < old.value.least else { return nil }
      return .weakerMinimum(
        "the least class", from: "\(old.value.least)", to: "\(size.least)", thing: base.name,
        at: statement.origin, baseAt: old.origin)
    case .teaches(let teaching, let name):
      guard let old = base.teaches.first(where: { $0.competency == teaching.competency }),
        teaching.step < old.step
      else { return nil }
      return .weakerMinimum(
        "the step of \(name)", from: "\(old.step)", to: "\(teaching.step)", thing: base.name,
        at: statement.origin, baseAt: old.origin)
    default: return nil
    }
  }

  private func emptyDrops() -> [Finding] {
    let program = context.program
    return program.tailorings.flatMap { tailoring in
      emptyDrops(tailoring.moduleChanges, program.modules)
        + emptyDrops(tailoring.pathChanges, program.paths)
        + emptyDrops(tailoring.positionChanges, program.positions)
        + emptyDrops(tailoring.competencyChanges, program.competencies)
    }
  }

  private func emptyDrops<Statement: TailoringStatement>(
    _ changes: [Change<Statement.Thing, Statement>], _ table: Table<Statement.Thing>
  ) -> [Finding] {
    changes.flatMap { change in
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

  private func droppedButRequired() -> [Finding] {
    let program = context.program
    var result: [Finding] = []
    for id in program.tailorings.ids {
      let dropped = program.tailorings[id].droppedModules
      if dropped.isEmpty { continue }
      let rows = dropped.map(\.value)
      let variants = context.variants(of: [id]).filter { $0.tailorings.contains(id) }
      guard let variant = variants.first else { continue }
      for other in variant.moduleIDs {
        for requirement in variant.module(other).requires {
          for named in plain(requirement.value) where rows.contains(named.value) {
            guard let drop = dropped.first(where: { $0.value == named.value }) else { continue }
            result.append(
              .droppedButRequired(
                program.modules[named.value].name, requiredBy: program.modules[other].name,
                at: drop.origin, requiredAt: named.origin,
                variant: program.text(of: variant.selection)))
          }
        }
      }
    }
    return result
  }

  private func plain(_ requirement: Requirement) -> [Stated<ID<Module>>] {
    switch requirement {
    case .module(let module, _): [module]
    case .both(let terms): terms.flatMap { plain($0) }
    default: []
    }
  }
}
