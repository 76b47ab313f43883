extension PlacementSearch {
  /// Takes the sessions of an earlier schedule, if all from the day on still keep the rules; nil if
  /// they do not. Where only the resources do not, others are chosen.
  mutating func keep(
    _ task: Task, _ kept: KeptPlacement, in window: PlacementWindow, heldBefore day: Int
  ) -> KeptFate? {
    let slots = kept.sessions.map { task.slots.lowerBound + $0.slot }
    let options = task.sites.isEmpty ? [[]] : task.sites
    // All sites are tried with what it had before any is tried with something else.
    for isExact in [true, false] {
      for sites in options {
        runSites = sites
        guard take(task, slots, in: window, heldBefore: day) else { continue }
        if !isPaced(task, slots, window, heldBefore: day) { continue }
        guard take(task, slots, in: window, heldBefore: day) else { continue }
        if isExact, assign(task, kept, heldBefore: day) { return .kept }
        if !isExact, chooseFuture(task, heldBefore: day) { return .otherResources }
      }
    }
    return nil
  }

  /// Most days that are tried for one task.
  private static let mostDays = 4_000

  /// The place whose first session is the fewest days away, before or after; the earlier of equals.
  mutating func place(_ task: Task, near day: Int, in window: PlacementWindow) -> Bool {
    guard place(task, in: window) else { return false }
    if task.fixedDay != nil { return true }
    let starts = instance.firstSlots(of: task, in: window)
    var days: [Int] = []
    for slot in starts where days.last != instance.slots[slot].day {
      days.append(instance.slots[slot].day)
    }
    days.sort { (abs($0 - day), $0) < (abs($1 - day), $1) }
    var onDay = task
    for near in days.prefix(Self.mostDays) {
      onDay.fixedDay = near
      if place(onDay, in: window) { return true }
    }
    return place(task, in: window)
  }

  /// Most places that are tried for what is left of a task.
  private static let mostResumptions = 400

  /// The sessions before the day as they were, what is left of the task in the first slots from
  /// then on in which its resources are free.
  mutating func resume(
    _ task: Task, _ kept: KeptPlacement, in window: PlacementWindow, heldBefore day: Int
  ) -> Bool {
    for sites in task.sites.isEmpty ? [[]] : task.sites {
      var next = task.slots.lowerBound
      for _ in 0..<Self.mostResumptions {
        runSites = sites
        guard resume(task, kept, from: next, in: window, heldBefore: day) else { break }
        if assign(task, kept, heldBefore: day) { return true }
        if chooseFuture(task, heldBefore: day) { return true }
        let future = taken.first { instance.slots[$0.slot].day >= day }
        next = (future?.slot ?? next) + 1
      }
    }
    return false
  }

  /// The sessions before the day in `taken`; false if there is nothing left to be held.
  mutating func takePast(_ task: Task, _ kept: KeptPlacement, heldBefore day: Int) -> Bool {
    taken.removeAll(keepingCapacity: true)
    var progress = Progress(task, instance)
    for session in kept.sessions {
      let index = task.slots.lowerBound + session.slot
      let slot = instance.slots[index]
      if slot.day >= day { break }
      let amount = progress.amount(in: slot)
      taken.append(TakenSlot(slot: index, run: progress.run, amount: amount))
      if progress.take(amount, task, instance) { return false }
    }
    return true
  }

  private mutating func resume(
    _ task: Task, _ kept: KeptPlacement, from start: Int, in window: PlacementWindow,
    heldBefore day: Int
  ) -> Bool {
    taken.removeAll(keepingCapacity: true)
    var progress = Progress(task, instance)
    var next = max(start, task.slots.lowerBound)
    for session in kept.sessions {
      let index = task.slots.lowerBound + session.slot
      let slot = instance.slots[index]
      if slot.day >= day { break }
      let amount = progress.amount(in: slot)
      progress.enter(week: slot.week)
      taken.append(TakenSlot(slot: index, run: progress.run, amount: amount))
      if progress.take(amount, task, instance) { return false }
      next = max(next, index + 1)
    }
    while next < task.slots.upperBound {
      let slot = instance.slots[next]
      steps += 1
      if slot.end > window.latestEnd || slot.day > window.latestDay { return false }
      progress.enter(week: slot.week)
      let amount = progress.amount(in: slot)
      if slot.day >= day, passes(task, next, progress, amount, .exclusives) {
        taken.append(TakenSlot(slot: next, run: progress.run, amount: amount))
        if progress.take(amount, task, instance) { return true }
      }
      next += 1
    }
    return false
  }

  /// Fills `taken` with sessions in exactly the slots; false if one is not allowed any more.
  private mutating func take(
    _ task: Task, _ slots: [Int], in window: PlacementWindow, heldBefore day: Int
  ) -> Bool {
    taken.removeAll(keepingCapacity: true)
    var progress = Progress(task, instance)
    for (row, index) in slots.enumerated() {
      let slot = instance.slots[index]
      let amount = progress.amount(in: slot)
      progress.enter(week: slot.week)
      if slot.day >= day {
        let isInside =
          slot.end <= window.latestEnd && slot.day <= window.latestDay
          && slot.start >= window.earliestStart && slot.day >= window.earliestDay
        if !isInside || !passes(task, index, progress, amount, .exclusives) { return false }
        if row == 0, let fixed = task.fixedDay, fixed != slot.day { return false }
      }
      taken.append(TakenSlot(slot: index, run: progress.run, amount: amount))
      if progress.take(amount, task, instance) {
        return row == slots.count - 1 && (slot.day < day || slot.day >= window.leastLastDay)
      }
    }
    return false
  }

  /// Whether the sessions follow one another as the pace asks. Of one that has begun nothing can
  /// be asked.
  private mutating func isPaced(
    _ task: Task, _ slots: [Int], _ window: PlacementWindow, heldBefore day: Int
  ) -> Bool {
    let days = slots.map { instance.slots[$0].day }
    guard let first = days.first, first >= day else { return true }
    switch task.pace {
    // Which slots the weekly amounts leave out is seen when all others have their place.
    case .consecutiveSlots where task.hasWeeklyLimit: return true
    case .consecutiveSlots:
      return walkConsecutive(task, from: slots[0], window) == .complete
        && taken.map(\.slot) == slots
    case .oneDay: return days.allSatisfy { $0 == first }
    case .perWeek(let most):
      let weeks = Dictionary(grouping: slots) { instance.slots[$0].week }
      return weeks.values.allSatisfy { $0.count <= most }
    case .unconstrained: return true
    }
  }

  /// Chooses what the sessions used; false if it is not all there any more.
  private mutating func assign(_ task: Task, _ kept: KeptPlacement, heldBefore day: Int) -> Bool {
    for unit in task.units { chosen[unit] = -1 }
    let used = Dictionary(
      kept.sessions.map { (task.slots.lowerBound + $0.slot, $0.resources) },
      uniquingKeysWith: { first, _ in first })
    let all = taken
    taken = all.filter { instance.slots[$0.slot].day >= day }
    defer { taken = all }
    for choice in task.choices {
      for unit in instance.choices[choice].units {
        let sessions = all.filter { uses($0.run, choice, unit) && used[$0.slot] != nil }
        guard let resources = sessions.last.flatMap({ used[$0.slot] }) else { return false }
        let candidates = instance.choices[choice].candidates
        let found = candidates.first { index in
          let resource = instance.candidates[index]
          return resources.contains(resource) && conflict(task, choice, unit, resource) == nil
            && isFree(task, choice, unit, index, resource)
        }
        guard let found else { return false }
        chosen[unit] = instance.candidates[found]
      }
    }
    return isHeldAsAssumed(task)
  }

  /// Chooses for the sessions that are to come.
  private mutating func chooseFuture(_ task: Task, heldBefore day: Int) -> Bool {
    let all = taken
    taken = all.filter { instance.slots[$0.slot].day >= day }
    defer { taken = all }
    rotation = 0
    return chooseResources(task)
  }
}
