import CadreModel
import CadrePlanning

/// A planned path for a terminal: stages, modules with their hours and reasons, choices.
struct PathText {
  let volume: Volume
  let variant: Variant

  func text(of plan: PathPlan) -> String {
    let path = variant.path(plan.path)
    let column = PlanColumn(audience: .base, variant: variant, plan: plan)
    let total = volume.text(column.amount, withHours: true)
    var result =
      "\(path.name) \(volume.plainTitle(path)): \(total)".singleLine + "\n"
    for stage in plan.stages {
      guard path.stages.indices.contains(stage.stage) else { continue }
      result += "\n" + text(of: stage, named: path.stages[stage.stage], column)
    }
    for condition in plan.conditions {
      let words = volume.plain(volume.words(of: condition))
      result += "\n" + "\(volume.words(.conditions)): \(words)".singleLine + "\n"
    }
    return result
  }

  private func text(of planned: PlannedStage, named stage: Stage, _ column: PlanColumn) -> String {
    let amount = volume.text(column.amount(ofStage: stage.name))
    var grid = PlainGrid()
    for module in planned.modules {
      let row = variant.module(module.module)
      grid.row(
        ["  " + row.name, volume.plainTitle(row), volume.text(lengthOf: row), reason(module)])
    }
    let choices = planned.choices.map { "  " + text(of: $0).singleLine + "\n" }.joined()
    return "\(volume.plainTitle(stage)): \(amount)".singleLine + "\n" + grid.text + choices
  }

  private func reason(_ planned: PlannedModule) -> String {
    if planned.isHeld { return volume.words(.alreadyHeld) }
    switch planned.reason {
    case .asked: return ""
    case .chosen: return volume.words(.chosen)
    case .prerequisite(let other):
      return "\(volume.words(.prerequisiteOf)) \(volume.program.modules[other].name)"
    }
  }

  private func text(of choice: PlannedChoice) -> String {
    let options = choice.options.map { volume.program.modules[$0].name }.joined(separator: ", ")
    let taken = choice.taken.map { volume.program.modules[$0].name }.joined(separator: ", ")
    let asked =
      choice.quantity.map { volume.words(.atLeast(volume.text($0))) }
      ?? volume.words(.anyOf(choice.count))
    return "\(asked) (\(options)): \(taken) – "
      + volume.text(choice.reason)
  }
}

extension String {
  /// The text with control characters as spaces.
  fileprivate var singleLine: String { PlainGrid.clean(self) }
}
