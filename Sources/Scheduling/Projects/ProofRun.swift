/// How a proof search ended.
enum ProofOutcome: Hashable, Sendable {
  /// All variables have one value.
  case solved
  /// No values satisfy everything.
  case refuted
  /// The work allowed was used up first.
  case stopped
}

extension ProofSearch {
  /// Searches until a solution, a refutation, or the given number of start times or conflicts.
  mutating func run(
    placements: Int, conflictLimit: Int = .max, shouldStop: () -> Bool = { false }
  ) -> ProofOutcome {
    let lastPlacement = placed + min(placements, Int.max / 4)
    var restart = 0
    let lastConflict = conflicts + min(conflictLimit, Int.max / 4)
    while !isRefuted {
      restart += 1
      let limit = conflicts + 64 * Self.luby(restart)
      while conflicts < limit {
        if propagate() {
          guard let decision = decide(restart) else { return .solved }
          if placed >= lastPlacement { return .stopped }
          levels.append(ProofLevel(trail: trail.count, reasons: reasons.count))
          // A narrowed window is work on a start too, though it fixes none.
          placed &+= 1
          if !raise(decision, reason: .none) { return .stopped }
        } else if !learn() || isRefuted {
          isRefuted = true
          return .refuted
        } else if conflicts >= lastConflict || conflicts & 63 == 0 && shouldStop() {
          return .stopped
        }
      }
      backtrack(to: 0)
      if clauses.count > model.clauses.count + 4000 + restart * 20 { reduceClauses() }
    }
    return .refuted
  }

  /// Forbids makespans above the limit, from now on.
  mutating func restrict(makespan limit: Int32) {
    backtrack(to: 0)
    if !raise(.atMost(model.makespan, limit), reason: .none) { isRefuted = true }
  }

  /// The next choice: the later half of the times of the variable most often met in conflicts,
  /// which refutes in fewer conflicts than the earlier; before the first restart, the earlier half
  /// of the activity that can start earliest.
  private func decide(_ restart: Int) -> ProofBound? {
    var best = -1
    let earliestFirst = restart == 1
    for variable in 0..<model.makespan where !isFixed(variable) {
      if best < 0 { best = variable; continue }
      if earliestFirst, lower(variable) != lower(best) {
        if lower(variable) < lower(best) { best = variable }
      } else if activity[variable] > activity[best] {
        best = variable
      }
    }
    if best >= 0 {
      let middle = lower(best) &+ (upper(best) &- lower(best)) / 2
      return earliestFirst ? .atMost(best, middle) : .atLeast(best, middle &+ 1)
    }
    return isFixed(model.makespan)
      ? nil : .atMost(model.makespan, lower(model.makespan))
  }

  /// The sequence 1, 1, 2, 1, 1, 2, 4, … (Luby, Sinclair, Zuckerman 1993), from index 1.
  private static func luby(_ index: Int) -> Int {
    var index = index
    var power = 1
    while power - 1 < index { power *= 2 }
    while power - 1 != index {
      power /= 2
      index -= power - 1
      power = 1
      while power - 1 < index { power *= 2 }
    }
    return power / 2
  }
}
