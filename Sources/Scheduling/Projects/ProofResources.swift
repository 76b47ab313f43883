/// Time tables: what must run at a time, because an activity starts by then and has not ended,
/// leaves no room for others there (Aggoun, Beldiceanu 1993), explained point by point.
extension ProofSearch {
  /// Takes the times at which the variable's uses must run out of `free`; false if there is too
  /// little, with the conflict noted.
  mutating func takeCompulsory(_ variable: Int) -> Bool {
    for index in usesOf[variable].indices {
      let use = Int(usesOf[variable][index])
      let wanted = compulsory(use)
      let old = taken[use]
      if wanted == old { continue }
      taken[use] = wanted
      for time in wanted where !old.contains(time) {
        take(use, time, adding: true)
      }
      for time in wanted where !old.contains(time) && isOverfull(Int(time)) {
        noteOverload(time)
        return false
      }
    }
    return true
  }

  mutating func releaseCompulsory(_ variable: Int) {
    for index in usesOf[variable].indices {
      let use = Int(usesOf[variable][index])
      let wanted = compulsory(use)
      let old = taken[use]
      // Steps not yet followed have taken nothing: times only ever leave here.
      if wanted.count >= old.count { continue }
      taken[use] = wanted
      for time in old where !wanted.contains(time) { take(use, time, adding: false) }
    }
  }

  private func compulsory(_ index: Int) -> Range<Int32> {
    let variable = model.uses[index].variable
    if let condition = model.uses[index].condition, !holds(condition) { return 0..<0 }
    return mustRun(variable)
  }

  @inline(__always)
  func mustRun(_ variable: Int) -> Range<Int32> {
    let first = upper(variable)
    let end = model.courses[Int(model.courseOf[variable])].end(lower(variable))
    return first < end ? first..<end : 0..<0
  }

  private mutating func take(_ use: Int, _ time: Int32, adding: Bool) {
    let variable = model.uses[use].variable
    if !model.courses[Int(model.courseOf[variable])].isWorking(time) { return }
    for word in 0..<model.words {
      let place = Int(time) &* model.words &+ word
      let demand = model.uses[use].demand[word]
      if adding { free[place] &-= demand } else { free[place] &+= demand }
    }
  }

  private func isOverfull(_ time: Int) -> Bool {
    for word in 0..<model.words
    where free[time &* model.words &+ word] & model.guards != model.guards {
      return true
    }
    return false
  }

  @inline(__always)
  private func fits(_ use: Int, _ time: Int32) -> Bool {
    for word in 0..<model.words {
      let left = free[Int(time) &* model.words &+ word] &- model.uses[use].demand[word]
      if left & model.guards != model.guards { return false }
    }
    return true
  }

  /// Pushes starts away from times without room, until nothing more moves.
  mutating func propagateResources() -> Bool {
    guard isProfileDirty else { return true }
    isProfileDirty = false
    for use in model.uses.indices {
      let variable = model.uses[use].variable
      if let condition = model.uses[use].condition {
        if isFalse(condition) { continue }
        if !holds(condition) {
          if !forbid(use, condition) { return false }
          continue
        }
      }
      if isFixed(variable) { continue }
      if !pushLater(use) || !pushEarlier(use) { return false }
    }
    return true
  }

  private mutating func pushLater(_ use: Int) -> Bool {
    let variable = model.uses[use].variable
    let course = Int(model.courseOf[variable])
    let own = mustRun(variable)
    let start = lower(variable)
    var time = min(model.courses[course].end(start), upper(variable)) &- 1
    while time >= start {
      if !own.contains(time), model.courses[course].isWorking(time), !fits(use, time) {
        let cause = ProofBound.atLeast(variable, model.courses[course].firstCover(time))
        return push(use, time, cause, .atLeast(variable, time &+ 1))
      }
      time &-= 1
    }
    return true
  }

  private mutating func pushEarlier(_ use: Int) -> Bool {
    let variable = model.uses[use].variable
    let course = Int(model.courseOf[variable])
    let start = upper(variable)
    let end = model.courses[course].end(start)
    var time = max(start, model.courses[course].end(lower(variable)))
    while time < end {
      if model.courses[course].isWorking(time), !fits(use, time) {
        let last = model.courses[course].firstCover(time) &- 1
        return push(use, time, .atMost(variable, time), .atMost(variable, last))
      }
      time &+= 1
    }
    return true
  }

  /// The option cannot be taken where the activity must run and there is no room for it.
  private mutating func forbid(_ use: Int, _ condition: ProofBound) -> Bool {
    let variable = model.uses[use].variable
    let course = model.courses[Int(model.courseOf[variable])]
    for time in mustRun(variable) where course.isWorking(time) && !fits(use, time) {
      let first = reasons.count
      reasons.append(.atLeast(variable, course.firstCover(time)))
      reasons.append(.atMost(variable, time))
      explainRoom(time, demand: model.uses[use].demand)
      return raise(condition.negated, reason: reason(since: first))
    }
    return true
  }

  private mutating func push(
    _ use: Int, _ time: Int32, _ cause: ProofBound, _ effect: ProofBound
  ) -> Bool {
    let first = reasons.count
    reasons.append(cause)
    if let condition = model.uses[use].condition { reasons.append(condition) }
    explainRoom(time, demand: model.uses[use].demand)
    return raise(effect, reason: reason(since: first))
  }

  private func reason(since first: Int) -> ProofReason {
    .bounds(
      start: Int32(truncatingIfNeeded: first),
      count: Int32(truncatingIfNeeded: reasons.count - first))
  }

  private mutating func noteOverload(_ time: Int32) {
    let first = reasons.count
    explainRoom(time, demand: Array(repeating: 0, count: model.words))
    conflict = Array(reasons[first...])
    reasons.removeLast(reasons.count - first)
  }
}

extension ProofSearch {
  /// Appends reasons why the demand has no room at the time: enough uses that must run then.
  mutating func explainRoom(_ time: Int32, demand: [UInt64]) {
    let lane = (UInt64(1) << UInt64(model.laneBits)) &- 1
    for word in 0..<model.words {
      let place = Int(time) &* model.words &+ word
      let left = (free[place] &- demand[word]) & model.guards
      if left == model.guards { continue }
      let short = (model.guards ^ left).trailingZeroBitCount / model.laneBits
      let shift = UInt64(short * model.laneBits)
      let capacity = (model.free[place] >> shift) & (lane >> 1)
      let wanted = Int64((demand[word] >> shift) & lane)
      var missing = Int64(capacity) - wanted
      var chosen: [(use: Int, units: Int64)] = []
      for use in model.uses.indices where taken[use].contains(time) {
        let course = Int(model.courseOf[model.uses[use].variable])
        let units = Int64((model.uses[use].demand[word] >> shift) & lane)
        if units == 0 || !model.courses[course].isWorking(time) { continue }
        chosen.append((use, units))
      }
      chosen.sort { ($0.units, $1.use) > ($1.units, $0.use) }
      for entry in chosen {
        let variable = model.uses[entry.use].variable
        let course = Int(model.courseOf[variable])
        reasons.append(.atLeast(variable, model.courses[course].firstCover(time)))
        reasons.append(.atMost(variable, time))
        if let condition = model.uses[entry.use].condition { reasons.append(condition) }
        missing -= entry.units
        if missing < 0 { return }
      }
      return
    }
  }
}
