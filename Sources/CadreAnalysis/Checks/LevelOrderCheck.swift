import CadreFindings
import CadreModel

/// A prerequisite is not of a higher level than the module that requires it. Read in the base and
/// in each tailoring's own statements.
struct LevelOrderCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    guard context.program.levels.count > 1 else { return [] }
    let rows = context.program.modules.rows
    var found: [Finding] = []
    for row in rows.indices {
      guard let level = rows[row].level else { continue }
      for requirement in rows[row].requires {
        compare(requirement.value, with: level, of: row, &found)
      }
    }
    return found
  }

  /// Looks at modules that must be held in any case; those of an `or` may be avoided.
  private func compare(
    _ requirement: Requirement, with level: Stated<ID<Level>>, of row: Int,
    _ found: inout [Finding]
  ) {
    switch requirement {
    case .module(let required, _):
      guard let other = context.program.modules[required.value].level, other.value > level.value
      else { return }
      found.append(finding(row, level, requires: required, at: other))
    case .both(let terms), .allOf(.listed(let terms)):
      for term in terms { compare(term, with: level, of: row, &found) }
    default: return
    }
  }

  private func finding(
    _ row: Int, _ level: Stated<ID<Level>>, requires required: Stated<ID<Module>>,
    at other: Stated<ID<Level>>
  ) -> Finding {
    let program = context.program
    return .levelOrder(
      module: program.modules[ID(row)].name, level: program.levels[level.value].name,
      requires: program.modules[required.value].name,
      otherLevel: program.levels[other.value].name, at: required.origin, levelAt: level.origin,
      otherLevelAt: other.origin)
  }
}
