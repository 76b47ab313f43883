import CadreText

extension Rule {
  public static let selfExclusion = Rule(
    "self-exclusion", .error,
    summary: "a module that excludes itself, or one that counts as it",
    explanation: """
      `excludes` covers equivalents: where A is the same as B, who may not take B may not take A. \
      So a module that excludes an equivalent of its own excludes itself. Equivalents count once \
      anyway: drop the `excludes`, or the equivalence.
      """,
    wrong: """
      cadre 1

      module A "Statistics" {
          same as B
          excludes B
      }
      module B "Statistics for managers"
      """,
    right: """
      cadre 1

      module A "Statistics" {
          same as B
      }
      module B "Statistics for managers"
      """)
}

extension Finding {
  public static func selfExclusion(
    _ module: String, _ other: String, at place: Origin, sameAt: Origin?, variant: String?
  ) -> Finding {
    Finding(
      .selfExclusion, at: place,
      module == other
        ? "\(module) excludes itself" : "\(module) excludes \(other), which counts as \(module)",
      remark: module == other ? "itself" : "the same as \(module)",
      labels: sameAt.map { [Label($0, "the equivalence")] } ?? [], variant: variant)
  }
}
