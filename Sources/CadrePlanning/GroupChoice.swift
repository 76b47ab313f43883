import CadreModel

extension TeachingNeeds {
  /// Room sizes differ, so that a few counts tell.
  private static let mostCounts = 100

  /// The fewest equal groups within the class sizes for which each need has rooms and instructors
  /// enough; where no number of groups has them, the fewest. nil where no equal groups fit.
  mutating func groups(of module: ID<Module>, learners: Int, for demand: CohortDemand) -> Groups? {
    let limits = demand.classSize(of: module)
    guard let fewest = Groups(learners: learners, limits: limits) else { return nil }
    guard let limits, limits.least > 0, let counts = limits.groupCounts(for: learners) else {
      return fewest
    }
    for count in counts.prefix(Self.mostCounts) {
      let groups = Groups(learners: learners, count: count)
      if serves(module, groups, demand) { return groups }
    }
    return fewest
  }

  /// Whether the largest group finds what it needs.
  private mutating func serves(_ module: ID<Module>, _ groups: Groups, _ demand: CohortDemand)
    -> Bool
  {
    let row = row(of: module, learners: groups.sizes.max() ?? 0, for: demand)
    return segments[row].allSatisfy { segment in
      segment.needs.allSatisfy { $0.candidates.count >= $0.count }
    }
  }
}
