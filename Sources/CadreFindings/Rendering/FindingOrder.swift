import CadreText

extension Sequence<Finding> {
  /// In the order of every output: file, place; then by rule and message, so that equal places
  /// come out the same on each run.
  public func inOutputOrder() -> [Finding] {
    sorted { a, b in
      if a.place != b.place { return a.place < b.place }
      return (a.rule, a.message, a.variant ?? "") < (b.rule, b.message, b.variant ?? "")
    }
  }
}
