import CadreModel

/// What a screening finds of one person. A group's score is Σ min(held, needed) / Σ needed; the
/// result is the weighted sum of the scores. A group below its least puts the person in the lowest
/// band.
public struct ScreeningResult: Sendable {
  /// From 0 to 1, in the order of the groups.
  public let scores: [Double]
  /// From 0 to 1.
  public let total: Double
  /// The row of the band; nil where the screening has none.
  public let band: Int?

  /// `needed` and `held` are steps by competency; one that nothing needs does not count.
  public init(
    _ screening: Screening, needed: [ID<Competency>: Int], held: [ID<Competency>: Int]
  ) {
    let groups = screening.groups.map(\.value)
    let scores = groups.map { group -> Double in
      var (has, wants) = (0.0, 0.0)
      for competency in group.competencies.map(\.value) {
        let want = Double(max(0, needed[competency] ?? 0))
        wants += want
        has += min(want, Double(max(0, held[competency] ?? 0)))
      }
      return wants > 0 ? has / wants : 1
    }
    self.scores = scores
    total = zip(groups, scores).reduce(0) { $0 + Double($1.0.weight) / 1000 * $1.1 }
    let fails = zip(groups, scores).contains { group, score in
      group.least.map { score + Self.tolerance < Double($0) / 1000 } ?? false
    }
    band = Self.band(in: screening, total: total, fails: fails)
  }

  /// What sums of parts may lack by arithmetic alone.
  private static let tolerance = 1e-9

  private static func band(in screening: Screening, total: Double, fails: Bool) -> Int? {
    let ordered = screening.bands.indices.sorted {
      screening.bands[$0].value.from < screening.bands[$1].value.from
    }
    if fails { return ordered.first }
    return ordered.last { total + tolerance >= Double(screening.bands[$0].value.from) / 1000 }
  }
}
