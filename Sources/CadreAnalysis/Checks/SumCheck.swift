import CadreFindings
import CadreModel

/// Parts add up to the length; so do topics if each has a time.
struct SumCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    context.program.modules.ids.flatMap { id -> [Finding] in
      let plain = context.program.modules[id]
      if plain.length == nil || (plain.length?.value.parts.isEmpty ?? true) && plain.topics.isEmpty,
        context.moduleTouches[id] == nil
      {
        return []
      }
      return findings(of: id)
    }
  }

  private func findings(of id: ID<Module>) -> [Finding] {
    var parts: Finding?
    var topics: Finding?
    for variant in context.variants(touching: id) where variant.contains(id) {
      parts = parts ?? partsFinding(variant.module(id), in: variant)
      topics = topics ?? topicsFinding(variant.module(id), in: variant)
    }
    return [parts, topics].compactMap { $0 }
  }

  private func partsFinding(_ module: Module, in variant: Variant) -> Finding? {
    guard let length = module.length, !length.value.parts.isEmpty else { return nil }
    let sum = length.value.parts.reduce(0) { $0.addingReportingOverflow($1.minutes).partialValue }
    if sum == length.value.minutes { return nil }
    return .partsSum(
      at: length.origin, module: module.name,
      parts: context.text(minutes: sum, in: length.value.unit),
      total: context.text(minutes: length.value.minutes, in: length.value.unit),
      variant: context.text(of: variant))
  }

  private func topicsFinding(_ module: Module, in variant: Variant) -> Finding? {
    guard let length = module.length, !module.topics.isEmpty else { return nil }
    let times = module.topics.compactMap { $0.value.time?.minutes }
    if times.count != module.topics.count { return nil }
    let sum = times.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    if sum == length.value.minutes { return nil }
    return .topicsSum(
      at: length.origin, module: module.name,
      topics: context.text(minutes: sum, in: length.value.unit),
      total: context.text(minutes: length.value.minutes, in: length.value.unit),
      labels: module.topics.prefix(8).map { Label($0.origin, "a topic") },
      variant: context.text(of: variant))
  }
}
