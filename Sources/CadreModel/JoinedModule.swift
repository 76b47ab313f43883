import CadreText

extension Module {
  /// What stands in the way of teaching a module to two cohorts together, where a tailoring has
  /// changed it for one of them.
  public enum JoinDifference: Sendable, Equatable {
    case length, classSize, needs, pace, delivery, languages, providers
  }

  /// The first difference from what the other cohort is taught; nil where both can be taught
  /// together.
  public func joinDifference(from other: Module) -> JoinDifference? {
    if length?.value != other.length?.value { return .length }
    if classSize?.value != other.classSize?.value { return .classSize }
    if needs.map(\.value) != other.needs.map(\.value) { return .needs }
    if pace?.value != other.pace?.value { return .pace }
    if deliveries.map(\.value) != other.deliveries.map(\.value) { return .delivery }
    if languages != other.languages { return .languages }
    return providers.map(\.value) == other.providers.map(\.value) ? nil : .providers
  }
}

extension Cohort {
  /// The statement by which the cohort joins another one for a module, as the module is called
  /// after all replacements of its variant; nil for the variant where it is not known.
  public func joining(for module: ID<Module>, in variant: Variant?) -> Stated<Joining>? {
    joins.first { joining in
      joining.value.modules.contains { (variant?.resolved($0.value) ?? $0.value) == module }
    }
  }
}
