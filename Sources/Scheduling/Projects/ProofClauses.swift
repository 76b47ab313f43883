/// Clauses: of each at least one bound holds.
struct ProofClauses: Sendable {
  var literals: [ProofBound] = []
  private var starts: [Int32] = []
  private(set) var distances: [Int32] = []

  var count: Int { starts.count }

  func range(_ clause: Int) -> Range<Int> {
    let end = clause + 1 < starts.count ? Int(starts[clause + 1]) : literals.count
    return Int(starts[clause])..<end
  }

  mutating func append(_ bounds: [ProofBound], distance: Int) {
    starts.append(Int32(truncatingIfNeeded: literals.count))
    distances.append(Int32(truncatingIfNeeded: distance))
    literals += bounds
  }
}

extension ProofSearch {
  /// Adds a clause of at least two bounds; the first two are watched.
  mutating func addClause(_ bounds: [ProofBound], distance: Int) {
    let clause = Int32(truncatingIfNeeded: clauses.count)
    clauses.append(bounds, distance: distance)
    watch(clause, bounds[0], blocker: bounds[1])
    watch(clause, bounds[1], blocker: bounds[0])
  }

  private mutating func watch(_ clause: Int32, _ bound: ProofBound, blocker: ProofBound) {
    watches[bucket(Int(bound.side), bound.value)].append(
      ProofWatch(value: bound.value, clause: clause, blocker: blocker))
  }

  /// Watches of one side lie in buckets by value, so that a step meets few that it leaves alone.
  private func bucket(_ side: Int, _ value: Int32) -> Int {
    side &* bucketCount &+ (Int(value) & (bucketCount &- 1))
  }

  mutating func propagateClauses(_ step: ProofStep) -> Bool {
    let side = Int(step.side ^ 1)
    let falseFrom = 1 &- step.value
    let falseBefore = 1 &- step.old
    let steps = min(Int(falseBefore &- falseFrom), bucketCount)
    for value in falseFrom..<(falseFrom &+ Int32(truncatingIfNeeded: steps)) {
      if !propagate(bucket(side, value), side, falseFrom..<falseBefore) { return false }
    }
    return true
  }

  private mutating func propagate(_ bucket: Int, _ side: Int, _ fallen: Range<Int32>) -> Bool {
    if watches[bucket].isEmpty { return true }
    var list: [ProofWatch] = []
    swap(&list, &watches[bucket])
    var index = 0
    var isFine = true
    while isFine, index < list.count {
      let entry = list[index]
      if !fallen.contains(entry.value) || holds(entry.blocker) {
        index &+= 1
        continue
      }
      switch visit(entry, side) {
      case .moved:
        list.swapAt(index, list.count - 1)
        list.removeLast()
      case .kept(let blocker):
        list[index] = ProofWatch(value: entry.value, clause: entry.clause, blocker: blocker)
        index &+= 1
      case .failed: isFine = false
      }
    }
    // A clause may have moved a watch to another bound of the same bucket.
    if !watches[bucket].isEmpty { list += watches[bucket] }
    swap(&list, &watches[bucket])
    return isFine
  }

  private enum Visit {
    case moved
    case kept(ProofBound)
    case failed
  }

  private mutating func visit(_ entry: ProofWatch, _ side: Int) -> Visit {
    let range = clauses.range(Int(entry.clause))
    let first = range.lowerBound
    if Int(clauses.literals[first].side) == side, clauses.literals[first].value == entry.value {
      clauses.literals.swapAt(first, first + 1)
    }
    let other = clauses.literals[first]
    if holds(other) { return .kept(other) }
    for index in (first + 2)..<max(first + 2, range.upperBound)
    where !isFalse(clauses.literals[index]) {
      clauses.literals.swapAt(first + 1, index)
      watch(entry.clause, clauses.literals[first + 1], blocker: other)
      return .moved
    }
    return raise(other, reason: .clause(entry.clause)) ? .kept(other) : .failed
  }

  /// Keeps the clauses of the model and the better half of the learned ones. Only at level 0.
  mutating func reduceClauses() {
    let learned = (model.clauses.count..<max(model.clauses.count, clauses.count))
      .sorted { (clauses.distances[$0], -$0) < (clauses.distances[$1], -$1) }
    let kept = Set(learned.prefix(learned.count / 2))
    let old = clauses
    clauses = ProofClauses()
    for bucket in watches.indices { watches[bucket].removeAll(keepingCapacity: true) }
    for clause in 0..<old.count
    where old.distances[clause] <= 2 || kept.contains(clause) {
      var bounds = Array(old.literals[old.range(clause)])
      if bounds.contains(where: holds) { continue }
      bounds.removeAll(where: isFalse)
      if bounds.count < 2 {
        if let only = bounds.first, !raise(only, reason: .none) { isRefuted = true }
        if bounds.isEmpty { isRefuted = true }
        continue
      }
      addClause(bounds, distance: Int(old.distances[clause]))
    }
  }
}
