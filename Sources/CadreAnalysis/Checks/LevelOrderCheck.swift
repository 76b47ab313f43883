import CadreFindings
import CadreModel
import CadreText

/// A prerequisite is not of a higher level than the module that requires it, in the base and in
/// every variant in which a tailoring changes the levels or what is required.
struct LevelOrderCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    guard context.program.levels.count > 1 else { return [] }
    return context.program.modules.ids.flatMap { findings(of: $0) }
  }

  private func findings(of id: ID<Module>) -> [Finding] {
    let touching = touching(id)
    if touching.isEmpty { return findings(of: context.program.modules[id], in: context.base) }
    var found: [Finding] = []
    var known: Set<Origin> = []
    for variant in context.variants(of: touching) where variant.contains(id) {
      found += findings(of: variant.module(id), in: variant)
        .filter { known.insert($0.place).inserted }
    }
    return found
  }

  /// Tailorings that change the level of the module or of what it requires, or its requirements.
  private func touching(_ id: ID<Module>) -> [ID<Tailoring>] {
    let program = context.program
    var result = program.modules[id].tailoring.map { [$0] } ?? []
    var required = program.modules[id].requires.flatMap { $0.value.namedModules.map(\.value) }
    for tailoring in context.moduleTouches[id] ?? [] {
      for change in program.tailorings[tailoring].moduleChanges where change.thing == id {
        for statement in change.statements {
          guard ["level", "requires"].contains(statement.value.line.head) else { continue }
          result.append(tailoring)
          if case .requires(let it) = statement.value {
            required += it.namedModules.map(\.value)
          }
        }
      }
    }
    // Nothing can be out of order where nothing is required.
    if required.isEmpty { return [] }
    for module in Set(required) {
      result += (context.moduleTouches[module] ?? []).filter { changesLevel($0, of: module) }
    }
    return result
  }

  private func changesLevel(_ tailoring: ID<Tailoring>, of module: ID<Module>) -> Bool {
    let row = context.program.tailorings[tailoring]
    return row.replacements.contains { $0.value.old == module }
      || row.moduleChanges.contains { change in
        change.thing == module && change.statements.contains { $0.value.line.head == "level" }
      }
  }

  private func findings(of module: Module, in variant: Variant) -> [Finding] {
    guard let level = module.level else { return [] }
    var found: [Finding] = []
    for requirement in module.requires {
      compare(requirement.value, with: level, of: module, variant, &found)
    }
    return found
  }

  /// Looks at modules that must be held in any case; those of an `or` may be avoided.
  private func compare(
    _ requirement: Requirement, with level: Stated<ID<Level>>, of module: Module,
    _ variant: Variant, _ found: inout [Finding]
  ) {
    switch requirement {
    case .module(let required, _):
      let other = variant.module(variant.resolved(required.value))
      guard let high = other.level, high.value > level.value else { return }
      let program = context.program
      found.append(
        .levelOrder(
          module: module.name, level: program.levels[level.value].name, requires: other.name,
          otherLevel: program.levels[high.value].name, at: required.origin,
          levelAt: level.origin, otherLevelAt: high.origin, variant: context.text(of: variant)))
    case .both(let terms), .allOf(.listed(let terms)):
      for term in terms { compare(term, with: level, of: module, variant, &found) }
    default: return
    }
  }
}
