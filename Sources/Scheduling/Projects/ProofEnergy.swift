/// Work against room: what must happen within a window may be more than a resource can do there
/// (energetic reasoning: Baptiste, Le Pape, Nuijten 1999), judged before any decision.
extension ProofSearch {
  /// Up to so many uses all windows are looked at; beyond, those from the start or to the end.
  private static let mostForAllWindows = 130

  /// True if no schedule keeps all bounds, since some resource lacks room for its work.
  var lacksRoom: Bool {
    let lanes = 64 / model.laneBits
    return (0..<model.words).contains { word in
      (0..<lanes).contains { lane in
        let works = works(word, lane)
        return !works.isEmpty && isOverloaded(works, room(word, lane))
      }
    }
  }

  private func units(_ word: UInt64, _ lane: Int) -> Int {
    Int((word >> UInt64(lane * model.laneBits)) & ((1 << UInt64(model.laneBits - 1)) - 1))
  }

  private func works(_ word: Int, _ lane: Int) -> [ProofWork] {
    model.uses.compactMap { use in
      let units = units(use.demand[word], lane)
      if units == 0 || !(use.condition.map(holds) ?? true) { return nil }
      let course = model.courses[Int(model.courseOf[use.variable])]
      let (first, last) = (lower(use.variable), upper(use.variable))
      return ProofWork(
        start: Int(first), firstEnd: Int(course.end(first)), lastStart: Int(last),
        end: Int(course.end(last)), duration: Int(course.duration), units: units,
        hasPauses: course.hasPauses)
    }
  }

  /// Units times time from 0 to each time.
  private func room(_ word: Int, _ lane: Int) -> [Int] {
    var sums = [0]
    for time in 0..<model.horizon {
      sums.append(sums[time] + units(model.free[time * model.words + word], lane))
    }
    return sums
  }

  private func isOverloaded(_ works: [ProofWork], _ room: [Int]) -> Bool {
    let starts = Set(works.map(\.start)).sorted()
    let ends = Set(works.map(\.end)).sorted()
    let isSmall = works.count <= Self.mostForAllWindows
    for first in starts {
      for last in ends where last > first {
        if !isSmall, first != starts.first, last != ends.last { continue }
        let needed = works.reduce(0) { $0 + $1.least(within: first..<last) }
        if needed > room[min(last, room.count - 1)] - room[min(first, room.count - 1)] {
          return true
        }
      }
    }
    return false
  }
}

/// The work of one activity on one resource, and when it may be done.
private struct ProofWork {
  let start: Int
  let firstEnd: Int
  let lastStart: Int
  let end: Int
  let duration: Int
  let units: Int
  let hasPauses: Bool

  /// Units times time that fall into the window wherever it starts.
  func least(within window: Range<Int>) -> Int {
    if start >= window.lowerBound, end <= window.upperBound { return units * duration }
    if hasPauses { return 0 }
    let left = min(window.upperBound, firstEnd) - max(window.lowerBound, start)
    let right = min(window.upperBound, end) - max(window.lowerBound, lastStart)
    return units * max(0, min(left, right))
  }
}
