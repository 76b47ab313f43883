/// Which activities are kept apart from which, in rows.
struct SeparationLayout {
  private let periods: [Range<Int>]
  private var rows: [Int: Int] = [:]
  private var partners: [[Int]] = []

  init(_ problem: Problem) {
    periods = problem.periods
    for separation in problem.separations {
      let first = add(separation.first)
      let second = add(separation.second)
      partners[first].append(second)
      partners[second].append(first)
    }
  }

  private mutating func add(_ activity: Int) -> Int {
    if let row = rows[activity] { return row }
    rows[activity] = partners.count
    partners.append([])
    return partners.count - 1
  }

  /// Activities that are kept apart from some other.
  var count: Int { partners.count }

  /// -1 for an activity that is kept apart from none.
  func row(of activity: Int) -> Int { rows[activity] ?? -1 }

  func others(of activity: Int) -> [Int] {
    rows[activity].map { partners[$0].sortedWithoutRepeats() } ?? []
  }

  func periods(at minute: Int) -> [Int] {
    periods.indices.filter { periods[$0].contains(minute) }
  }
}
