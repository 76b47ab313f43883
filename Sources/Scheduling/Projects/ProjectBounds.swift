extension ProjectProblem {
  /// A bound that needs no search, in units of time; 0 where no schedule can exist at all.
  ///
  /// A makespan is refuted where chains of lags and calendars, the room that resources have beside
  /// what must run, or their energy within windows leave no way to keep it (destructive
  /// improvement: Klein, Scholl 1999); the bound is the first that is not.
  public func lowerBound() throws(ProjectDefect) -> Int {
    try validate()
    return refutedBound()
  }

  func refutedBound() -> Int {
    let latest = latestEnd
    let search = ProofSearch(ProofModel(self, limit: latest))
    if search.isRefuted { return 0 }
    let least = Int(search.lower(search.model.makespan))
    return ProofSearch.refutedBound(from: least, to: latest) { ProofModel(self, limit: $0) }
  }
}

extension ProofSearch {
  /// The least makespan that is not refuted without a decision, between one that is a bound and one
  /// that is not to be asked. What is refuted with a limit is so with every smaller one.
  static func refutedBound(from least: Int, to most: Int, _ model: (Int) -> ProofModel) -> Int {
    var (low, high) = (least, most)
    while low < high {
      let middle = low + (high - low) / 2
      let search = ProofSearch(model(middle))
      if search.isRefuted || search.lacksRoom { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
