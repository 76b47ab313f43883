extension ProofSearch {
  /// Raises a bound; false if the variable has no value left, with the conflict's bounds noted.
  mutating func raise(_ bound: ProofBound, reason: ProofReason) -> Bool {
    let side = Int(bound.side)
    if bounds[side] >= bound.value { return true }
    if bound.value &+ bounds[side ^ 1] > 0 {
      note(conflictOf: bound, reason)
      return false
    }
    let step = ProofStep(
      side: bound.side, value: bound.value, old: bounds[side], previous: lastStep[side],
      reason: reason)
    lastStep[side] = Int32(truncatingIfNeeded: trail.count)
    trail.append(step)
    bounds[side] = bound.value
    isProfileDirty = true
    if side < 2 * model.startCount, bounds[side] &+ bounds[side ^ 1] == 0 { placed &+= 1 }
    return true
  }

  private mutating func note(conflictOf bound: ProofBound, _ reason: ProofReason) {
    conflict.removeAll(keepingCapacity: true)
    conflict.append(bound.negated)
    switch reason {
    case .none: break
    case .bounds(let start, let count):
      conflict += reasons[Int(start)..<Int(start &+ count)]
    case .clause(let clause):
      for other in clauses.range(Int(clause)) {
        let literal = clauses.literals[other]
        if literal.side != bound.side { conflict.append(literal.negated) }
      }
    }
  }

  /// Follows all steps not yet followed to the end; false on a conflict.
  mutating func propagate() -> Bool {
    repeat {
      while next < trail.count {
        let step = trail[next]
        next += 1
        let side = Int(step.side)
        if !snap(side) || !takeCompulsory(side >> 1) { return false }
        if !propagateArcs(side) { return false }
        if !propagateClauses(step) { return false }
      }
      if !propagateResources() { return false }
    } while next < trail.count
    return true
  }

  mutating func propagateArcs(_ side: Int) -> Bool {
    let value = bounds[side]
    for index in arcRows[side].indices {
      let arc = arcRows[side][index]
      let image = image(arc.image, value)
      if bounds[Int(arc.to)] < image {
        let first = Int32(truncatingIfNeeded: reasons.count)
        reasons.append(ProofBound(side: side, value: value))
        let bound = ProofBound(side: Int(arc.to), value: image)
        if !raise(bound, reason: .bounds(start: first, count: 1)) { return false }
      }
    }
    return true
  }

  private func image(_ image: ProofImage, _ value: Int32) -> Int32 {
    switch image {
    case .shift(let shift): value &+ shift
    case .end(let course, let shift):
      model.courses[Int(course)].end(value) &+ shift
    case .lastStart(let course, let shift):
      -model.courses[Int(course)].lastStart(endingBy: -value &- shift)
    case .latestEnd(let course, let shift):
      -(model.courses[Int(course)].end(-value) &+ shift)
    case .firstStart(let course, let shift):
      model.courses[Int(course)].firstStart(endingFrom: value &- shift)
    }
  }

  /// Moves a bound to the next time at which the activity can start at all.
  mutating func snap(_ side: Int) -> Bool {
    let variable = side >> 1
    guard variable < model.startCount else { return true }
    let course = Int(model.courseOf[variable])
    guard model.courses[course].hasPauses else { return true }
    let value = bounds[side]
    let moved =
      side & 1 == 0
      ? model.courses[course].startFrom(value) : -model.courses[course].startUpTo(-value)
    if moved == value { return true }
    let first = Int32(truncatingIfNeeded: reasons.count)
    reasons.append(ProofBound(side: side, value: value))
    return raise(ProofBound(side: side, value: moved), reason: .bounds(start: first, count: 1))
  }

  mutating func backtrack(to level: Int) {
    guard level < levels.count else { return }
    let mark = levels[level]
    while trail.count > mark.trail {
      let step = trail.removeLast()
      let side = Int(step.side)
      bounds[side] = step.old
      lastStep[side] = step.previous
      releaseCompulsory(side >> 1)
    }
    reasons.removeLast(reasons.count - mark.reasons)
    levels.removeLast(levels.count - level)
    next = trail.count
  }
}
