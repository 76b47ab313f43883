import CadreMarkup
import CadreModel
import CadrePlanning

/// A planned path as JSON.
struct PathData {
  let volume: Volume
  let variant: Variant

  private var program: Program { volume.program }

  func bytes(of plan: PathPlan) -> [UInt8] {
    let path = variant.path(plan.path)
    let column = PlanColumn(audience: .base, variant: variant, plan: plan)
    var json = JSONWriter()
    json.object { json in
      json.field("path", path.name)
      json.field("title", volume.plainTitle(path))
      json.field("variant", program.text(of: variant.selection))
      json.field("minutes", column.amount.minutes)
      json.key("stages")
      json.array(of: plan.stages) { json, stage in write(stage, column, to: &json) }
      json.key("conditions")
      json.array(of: plan.conditions) { json, condition in
        json.value(volume.plain(volume.words(of: condition)))
      }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ stage: PlannedStage, _ column: PlanColumn, to json: inout JSONWriter) {
    json.object { json in
      let name = column.stageName(stage)
      json.field("name", ifAny: name)
      json.field("minutes", name.map { column.amount(ofStage: $0).minutes } ?? 0)
      json.key("modules")
      json.array(of: stage.modules) { json, module in write(module, to: &json) }
      json.key("choices")
      json.array(of: stage.choices) { json, choice in write(choice, to: &json) }
    }
  }

  private func write(_ planned: PlannedModule, to json: inout JSONWriter) {
    let module = variant.module(planned.module)
    json.object { json in
      json.field("module", module.name)
      json.field("title", volume.plainTitle(module))
      json.field("minutes", module.minutes)
      json.field("held", planned.isHeld)
      switch planned.reason {
      case .asked: json.field("reason", "asked")
      case .chosen: json.field("reason", "chosen")
      case .prerequisite(let other):
        json.field("reason", "prerequisite")
        json.field("of", program.modules[other].name)
      }
    }
  }

  private func write(_ choice: PlannedChoice, to json: inout JSONWriter) {
    json.object { json in
      json.field("count", choice.count)
      json.key("options")
      json.array(of: choice.options) { json, id in json.value(program.modules[id].name) }
      json.key("taken")
      json.array(of: choice.taken) { json, id in json.value(program.modules[id].name) }
      json.field("text", volume.text(choice.reason))
    }
  }
}
