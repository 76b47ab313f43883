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
  private let learners: Int

  init(learners: Int, groupCounts: [Int]) {
    self.learners = learners
    var borders: Set<Int> = [0, learners]
    for count in groupCounts {
      for group in 0..<count { borders.insert(Groups.first(group, of: count, learners)) }
    }
    self.borders = borders.sorted()
  }

  var count: Int { max(0, borders.count - 1) }

  /// The cells of a group.
  func cells(of group: Int, of groupCount: Int) -> [Int] {
    let first = Groups.first(group, of: groupCount, learners)
    let end = Groups.first(group + 1, of: groupCount, learners)
    return (0..<count).filter { borders[$0] >= first && borders[$0] < end }
  }
}
