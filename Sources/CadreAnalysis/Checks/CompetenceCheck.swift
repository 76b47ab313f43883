import CadreFindings
import CadreModel
import CadreText

/// Each step that is taught or needed is on the scale, and what positions need is taught so far.
struct CompetenceCheck {
  let context: CheckContext

  func findings() -> [Finding] { steps() + needs() }

  private func steps() -> [Finding] {
    var found: [Finding] = []
    func check(_ competency: ID<Competency>, _ step: Int, _ place: Origin) {
      if let finding = finding(of: competency, step: step, at: place) { found.append(finding) }
    }
    let program = context.program
    let modules = program.modules.rows
    for row in modules.indices {
      for taught in modules[row].teaches { check(taught.competency, taught.step, taught.origin) }
    }
    for position in program.positions {
      for need in position.needs { check(need.competency, need.step, need.origin) }
    }
    for tailoring in program.tailorings {
      for statement in tailoring.moduleChanges.flatMap(\.statements) {
        guard case .teaches(let it, _) = statement.value else { continue }
        check(it.competency, it.step, it.origin)
      }
      for statement in tailoring.positionChanges.flatMap(\.statements) {
        guard case .need(let it, _) = statement.value else { continue }
        check(it.competency, it.step, it.origin)
      }
    }
    return found + program.competencies.flatMap { behaviours(of: $0) }
  }

  private func behaviours(of competency: Competency) -> [Finding] {
    guard let scale = competency.scale else { return [] }
    let steps = context.program.scales[scale.value].steps.map(\.number)
    return competency.behaviours.filter { !steps.contains($0.step) }.map { behaviour in
      .stepOutsideScale(
        behaviour.step, competency: competency.name,
        scale: context.program.scales[scale.value].name, steps: steps, at: behaviour.origin,
        scaleAt: scale.origin)
    }
  }

  private func finding(of id: ID<Competency>, step: Int, at place: Origin) -> Finding? {
    let competency = context.program.competencies[id]
    guard let scale = competency.scale else { return nil }
    let own = context.program.scales[scale.value]
    if own.steps.contains(where: { $0.number == step }) { return nil }
    return .stepOutsideScale(
      step, competency: competency.name, scale: own.name, steps: own.steps.map(\.number),
      at: place, scaleAt: scale.origin)
  }

  private func needs() -> [Finding] {
    context.program.positions.ids.flatMap { needs(of: $0) }
  }

  private func needs(of id: ID<Position>) -> [Finding] {
    var found: [Finding] = []
    var known: Set<Origin> = []
    for variant in context.variants(of: interacting(with: id)) where variant.contains(id) {
      let position = variant.position(id)
      for need in position.needs where !known.contains(need.origin) {
        if let finding = untaught(need, of: position, in: variant) {
          known.insert(need.origin)
          found.append(finding)
        }
      }
    }
    return found
  }

  /// Tailorings that change the position, or what teaches the competencies that it needs.
  private func interacting(with id: ID<Position>) -> [ID<Tailoring>] {
    let program = context.program
    var result = context.positionTouches[id] ?? []
    if let own = program.positions[id].tailoring { result.append(own) }
    var wanted = Set(program.positions[id].needs.map(\.competency))
    for tailoring in result {
      for change in program.tailorings[tailoring].positionChanges where change.thing == id {
        for statement in change.statements {
          if case .need(let need, _) = statement.value { wanted.insert(need.competency) }
        }
      }
    }
    for module in program.modules.ids {
      let row = program.modules[module]
      guard row.teaches.contains(where: { wanted.contains($0.competency) }) else { continue }
      if let tailoring = row.tailoring { result.append(tailoring) }
      result += context.moduleTouches[module] ?? []
    }
    return result
  }

  private func untaught(_ need: Position.Need, of position: Position, in variant: Variant)
    -> Finding?
  {
    // A step that is not on the scale has its own finding.
    if finding(of: need.competency, step: need.step, at: need.origin) != nil { return nil }
    var best: (module: String, step: Int, place: Origin)?
    for id in variant.moduleIDs {
      for teaching in variant.module(id).teaches where teaching.competency == need.competency {
        if teaching.step >= need.step { return nil }
        if teaching.step > best?.step ?? .min {
          best = (variant.module(id).name, teaching.step, teaching.origin)
        }
      }
    }
    return .notTaught(
      variant.competency(need.competency).name, to: need.step, neededBy: position.name,
      at: need.origin, best: best, variant: context.text(of: variant))
  }
}
