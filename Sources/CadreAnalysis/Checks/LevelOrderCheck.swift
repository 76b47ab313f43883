import CadreFindings
import CadreModel

/// A prerequisite is not of a higher level than the module that requires it. Read in the base and
/// in each tailoring's own statements.
struct LevelOrderCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    guard context.program.levels.count > 1 else { return [] }
    return context.program.modules.ids.flatMap { id -> [Finding] in
      guard let level = context.program.modules[id].level else { return [] }
      let name = context.program.modules[id].name
      return context.program.modules[id].requires.flatMap { plainModules(of: $0.value) }.compactMap
      { required in
        let other = context.program.modules[required.value]
        guard let otherLevel = other.level, otherLevel.value > level.value else { return nil }
        return .levelOrder(
          module: name, level: context.program.levels[level.value].name,
          requires: other.name, otherLevel: context.program.levels[otherLevel.value].name,
          at: required.origin, levelAt: level.origin, otherLevelAt: otherLevel.origin)
      }
    }
  }

  /// Modules that must be held in any case; those of an `or` may be avoided.
  private func plainModules(of requirement: Requirement) -> [Stated<ID<Module>>] {
    switch requirement {
    case .module(let module, _): [module]
    case .both(let terms), .allOf(.listed(let terms)): terms.flatMap { plainModules(of: $0) }
    default: []
    }
  }
}
