import CadreModel

/// How many variants the checks of one programme have looked at, and where there were too many.
final class VariantLedger {
  /// Variants of one set of tailorings, and of all checks together.
  static let mostOfOne = 4_096
  static let mostOfAll = 200_000

  private var left = VariantLedger.mostOfAll
  private var last: (tailorings: [ID<Tailoring>], variants: [Variant])?
  /// The largest sets of tailorings of which only the smallest selections were looked at.
  private(set) var cutShort: Set<[ID<Tailoring>]> = []

  private var judges: [String: RequirementJudge] = [:]
  private var baseSets: ModuleSets?

  /// A judge that several checks use, made when the first asks.
  func judge(_ name: String, _ make: () -> RequirementJudge) -> RequirementJudge {
    if let known = judges[name] { return known }
    let judge = make()
    judges[name] = judge
    return judge
  }

  func sets(of base: Variant) -> ModuleSets {
    if let baseSets { return baseSets }
    let sets = ModuleSets(base, index: ModuleIndex(base))
    baseSets = sets
    return sets
  }

  func variants(of tailorings: [ID<Tailoring>], _ base: Variant) -> [Variant] {
    if let last, last.tailorings == tailorings { return last.variants }
    let space = VariantSpace(of: base.program, tailorings: tailorings)
    let limit = min(Self.mostOfOne, max(left, 64))
    let (points, isComplete) = space.firstPoints(limit: limit)
    if !isComplete { cutShort.insert(tailorings) }
    left -= points.count
    let variants = points.map { point in
      Variant(of: base.program, for: point.selection, tailorings: point.active, base: base)
    }
    last = (tailorings, variants)
    return variants
  }
}
