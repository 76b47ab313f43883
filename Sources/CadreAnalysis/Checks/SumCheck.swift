import CadreFindings
import CadreModel
import CadreText

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
      parts = parts ?? partsFinding(id, in: variant)
      topics = topics ?? topicsFinding(id, in: variant)
    }
    return [parts, topics].compactMap { $0 }
  }

  /// The lines of the variant's tailorings that change the length or the topics of a module.
  private func changes(
    of id: ID<Module>, in variant: Variant
  ) -> [(tailoring: String, place: Origin)] {
    variant.tailorings.map { context.program.tailorings[$0] }.flatMap { tailoring in
      tailoring.moduleChanges.filter { $0.thing == id }.flatMap(\.statements)
        .filter { ["length", "topic"].contains($0.value.line.head) }
        .map { (tailoring.name, $0.origin) }
    }
  }

  private func partsFinding(_ id: ID<Module>, in variant: Variant) -> Finding? {
    let module = variant.module(id)
    guard let length = module.length, !length.value.parts.isEmpty else { return nil }
    let sum = length.value.parts.reduce(0) { $0.addingReportingOverflow($1.minutes).partialValue }
    if sum == length.value.minutes { return nil }
    return .partsSum(
      at: length.origin, module: module.name,
      parts: context.text(minutes: sum, in: length.value.unit),
      total: context.text(minutes: length.value.minutes, in: length.value.unit),
      changes: changes(of: id, in: variant), variant: context.text(of: variant))
  }

  private func topicsFinding(_ id: ID<Module>, in variant: Variant) -> Finding? {
    let module = variant.module(id)
    guard let length = module.length, !module.topics.isEmpty else { return nil }
    let times = module.topics.compactMap { $0.value.time?.minutes }
    if times.count != module.topics.count { return nil }
    let sum = times.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    if sum == length.value.minutes { return nil }
    return .topicsSum(
      at: length.origin, module: module.name,
      topics: context.text(minutes: sum, in: length.value.unit),
      total: context.text(minutes: length.value.minutes, in: length.value.unit),
      topicsAt: module.topics.prefix(8).map(\.origin), changes: changes(of: id, in: variant),
      variant: context.text(of: variant))
  }
}
