import CadreFindings
import CadreModel

/// Parts add up to the length; so do topics if each has a time.
struct SumCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let rows = context.program.modules.rows
    return rows.indices.flatMap { row -> [Finding] in
      let id = ID<Module>(row)
      if rows[row].length == nil || context.moduleTouches[id] == nil && isPlain(rows[row]) {
        return []
      }
      return findings(of: id)
    }
  }

  /// Whether the sums hold as the module is declared.
  private func isPlain(_ module: borrowing Module) -> Bool {
    guard let length = module.length?.value else { return true }
    let parts = length.parts.reduce(0) { $0.addingReportingOverflow($1.minutes).partialValue }
    if !length.parts.isEmpty, parts != length.minutes { return false }
    if module.topics.isEmpty || module.topics.contains(where: { $0.value.time == nil }) {
      return true
    }
    let topics = module.topics.reduce(0) {
      $0.addingReportingOverflow($1.value.time?.minutes ?? 0).partialValue
    }
    return topics == length.minutes
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
      topicsAt: module.topics.prefix(8).map(\.origin),
      variant: context.text(of: variant))
  }
}
