import CadreModel

/// How the learners of a cohort are split. Learner k of n is in group k·g/n of g groups, so that
/// sizes differ by one at most, and modules with the same number of groups have the same groups.
struct Groups: Sendable {
  /// Learners in each group.
  let sizes: [Int]

  /// The fewest groups; nil where no equal groups fit the class sizes.
  init?(learners: Int, limits: ClassSize?) {
    guard let limits else {
      self.init(learners: learners, count: 1)
      return
    }
    guard let counts = limits.groupCounts(for: learners) else { return nil }
    self.init(learners: learners, count: counts.lowerBound)
  }

  init(learners: Int, count: Int) {
    sizes = (0..<count).map { group in
      Self.first(group + 1, of: count, learners) - Self.first(group, of: count, learners)
    }
  }

  var count: Int { sizes.count }

  /// The first learner of a group.
  static func first(_ group: Int, of count: Int, _ learners: Int) -> Int {
    (group * learners + count - 1) / count
  }
}

/// The smallest parts of a cohort that are never split: learners who share all their groups.
struct LearnerCells: Sendable {
  /// First learner of each cell, and one past the last.
  private let borders: [Int]

  /// `ranges`: the learners of the cohort who are in one group of some module.
  init(learners: Int, ranges: [Range<Int>]) {
    var borders: Set<Int> = [0, learners]
    for range in ranges { borders.formUnion([range.lowerBound, range.upperBound]) }
    self.borders = borders.sorted()
  }

  var count: Int { max(0, borders.count - 1) }

  /// The cells of some of the learners.
  func cells(of range: Range<Int>) -> [Int] {
    (0..<count).filter { range.contains(borders[$0]) }
  }
}

/// Groups of cohorts that are taught together: their learners stand one after another, those of
/// the host first, as if they were one cohort.
struct JoinedGroups: Sendable {
  private let offsets: [Int]
  private let count: Int

  /// `sizes`: learners of each cohort.
  init(sizes: [Int], count: Int) {
    offsets = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    self.count = count
  }

  /// Which learners of one of the cohorts are in a group, counted in their own cohort; empty where
  /// none is.
  func range(of group: Int, in cohort: Int) -> Range<Int> {
    let learners = offsets.last ?? 0
    let first = max(Groups.first(group, of: count, learners), offsets[cohort])
    let end = min(Groups.first(group + 1, of: count, learners), offsets[cohort + 1])
    return first < end ? first - offsets[cohort]..<end - offsets[cohort] : 0..<0
  }
}
