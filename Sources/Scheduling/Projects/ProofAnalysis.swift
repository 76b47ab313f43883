extension ProofSearch {
  /// Turns the conflict into a clause, goes back to where it first says something new, and says
  /// it. False if the conflict follows without any decision.
  mutating func learn() -> Bool {
    conflicts += 1
    guard let mark = levels.last?.trail else { return false }
    let rootEnd = levels[0].trail
    marks = Array(repeating: .min, count: trail.count)
    var open = 0
    for bound in conflict { require(bound, rootEnd, mark, &open) }
    if open == 0 { return learnBelow(rootEnd) }
    var position = trail.count - 1
    while true {
      while marks[position] == .min { position -= 1 }
      if open == 1 { break }
      open -= 1
      let step = trail[position]
      marks[position] = .min
      eachCause(of: step) { search, bound in search.require(bound, rootEnd, mark, &open) }
      position -= 1
    }
    conclude(position, rootEnd)
    return true
  }

  /// All causes lie below the last decision: that level added nothing to them.
  private mutating func learnBelow(_ rootEnd: Int) -> Bool {
    guard let last = marks.lastIndex(where: { $0 != .min }) else { return false }
    let level = levels.lastIndex { $0.trail <= last } ?? 0
    backtrack(to: level + 1)
    return learn()
  }

  /// Marks the step that made the bound true.
  private mutating func require(
    _ bound: ProofBound, _ rootEnd: Int, _ mark: Int, _ open: inout Int
  ) {
    let side = Int(bound.side)
    var index = lastStep[side]
    while index >= 0, trail[Int(index)].old >= bound.value { index = trail[Int(index)].previous }
    guard index >= rootEnd else { return }
    let place = Int(index)
    if marks[place] == .min {
      activity[side >> 1] += bump
      if place >= mark { open += 1 }
    }
    marks[place] = max(marks[place], bound.value)
  }

  private mutating func eachCause(
    of step: ProofStep, _ body: (inout ProofSearch, ProofBound) -> Void
  ) {
    switch step.reason {
    case .none: break
    case .bounds(let start, let count):
      for index in Int(start)..<Int(start &+ count) { body(&self, reasons[index]) }
    case .clause(let clause):
      for index in clauses.range(Int(clause)) where clauses.literals[index].side != step.side {
        body(&self, clauses.literals[index].negated)
      }
    }
  }

  /// Asserts the negation of the one marked step of the last level under the marked ones below.
  private mutating func conclude(_ position: Int, _ rootEnd: Int) {
    var clause = [bound(at: position).negated]
    var deepest = -1
    // A clause has at most one bound of a side: the cause of a bound is read as all its others.
    var sides: [Int32: Int] = [trail[position].side: position]
    var levelsMet: Set<Int> = [levels.count]
    for place in stride(from: position - 1, through: rootEnd, by: -1) where marks[place] != .min {
      if isImplied(place, rootEnd) { continue }
      let bound = bound(at: place)
      // A later bound of the same side says more.
      if sides[bound.side] != nil { continue }
      sides[bound.side] = place
      levelsMet.insert(level(of: place))
      if deepest < 0 { deepest = place }
      clause.append(bound.negated)
    }
    backtrack(to: deepest < 0 ? 0 : level(of: deepest))
    bump *= 1 / 0.95
    if bump > 1e100 { rescale() }
    if clause.count == 1 {
      if !raise(clause[0], reason: .none) { isRefuted = true }
    } else {
      addClause(clause, distance: levelsMet.count)
      let index = Int32(truncatingIfNeeded: clauses.count - 1)
      if !raise(clause[0], reason: .clause(index)) { isRefuted = true }
    }
  }

  private func bound(at place: Int) -> ProofBound {
    ProofBound(side: Int(trail[place].side), value: marks[place])
  }

  /// Number of decisions up to the step.
  private func level(of place: Int) -> Int {
    var low = 0
    var high = levels.count
    while low < high {
      let middle = (low + high) / 2
      if levels[middle].trail <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// True if other marked steps imply the step.
  private func isImplied(_ place: Int, _ rootEnd: Int) -> Bool {
    let step = trail[place]
    switch step.reason {
    case .none: return false
    case .bounds(let start, let count):
      return (Int(start)..<Int(start &+ count)).allSatisfy { isMarked(reasons[$0], rootEnd) }
    case .clause(let clause):
      return clauses.range(Int(clause)).allSatisfy {
        let literal = clauses.literals[$0]
        return literal.side == step.side || isMarked(literal.negated, rootEnd)
      }
    }
  }

  private func isMarked(_ bound: ProofBound, _ rootEnd: Int) -> Bool {
    var index = lastStep[Int(bound.side)]
    while index >= 0, trail[Int(index)].old >= bound.value { index = trail[Int(index)].previous }
    return index < rootEnd || marks[Int(index)] >= bound.value
  }

  private mutating func rescale() {
    for index in activity.indices { activity[index] *= 1e-100 }
    bump *= 1e-100
  }
}
