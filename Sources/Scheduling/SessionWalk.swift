/// How the walk over the slots of a task ended.
enum WalkEnd: Hashable, Sendable {
  /// All sessions are in `taken`.
  case complete
  /// An exclusive resource is not free in a slot that may not be left out.
  case held(slot: Int)
  case pastDeadline
  case pastCalendar
  case pastDay
}

/// What must be free for a session that may be moved to another slot.
enum SlotTest: Hashable, Sendable {
  case exclusives
  case exclusivesAndChosen
}

/// How far the sessions of a task have come.
struct Progress {
  var run: Int
  var left: Int
  var week = -1
  /// Contact minutes of the task in that week.
  var weekAmount = 0

  init(_ task: Task, _ instance: Instance) {
    run = task.runs.lowerBound
    left = instance.runs[run].amount
  }

  func amount(in slot: SlotRow) -> Int { min(slot.amount, left) }

  mutating func enter(week entered: Int) {
    if entered != week {
      week = entered
      weekAmount = 0
    }
  }

  /// Counts a session; true when it was the last.
  mutating func take(_ amount: Int, _ task: Task, _ instance: Instance) -> Bool {
    weekAmount += amount
    left -= amount
    if left > 0 { return false }
    run += 1
    if run == task.runs.upperBound { return true }
    left = instance.runs[run].amount
    return false
  }
}

extension PlacementSearch {
  /// Slot after slot from the first; see `Pace.consecutiveSlots`.
  mutating func walkConsecutive(
    _ task: Task, from first: Int, _ window: PlacementWindow
  ) -> WalkEnd {
    taken.removeAll(keepingCapacity: true)
    var progress = Progress(task, instance)
    for index in first..<task.slots.upperBound {
      steps += 1
      let slot = instance.slots[index]
      if slot.end > window.latestEnd || slot.day > window.latestDay { return .pastDeadline }
      let amount = progress.amount(in: slot)
      progress.enter(week: slot.week)
      if task.hasWeeklyLimit,
        weeklyObstacle(task, progress.weekAmount + amount, week: slot.week) != nil
      {
        if index == first { return .held(slot: index) }
        continue
      }
      if busyExclusive(task, slot, run: progress.run) != nil { return .held(slot: index) }
      if isSeparated(task, slot: index) { return .held(slot: index) }
      if !isReached(task, progress.run, slot) { return .held(slot: first) }
      taken.append(TakenSlot(slot: index, run: progress.run, amount: amount))
      if progress.take(amount, task, instance) { return .complete }
    }
    return .pastCalendar
  }

  /// Every slot that passes the test, from the first possible start on.
  mutating func walkOpen(
    _ task: Task, _ starts: Range<Int>, _ window: PlacementWindow, _ test: SlotTest
  ) -> WalkEnd {
    walk(task, starts, end: task.slots.upperBound, window, test)
  }

  /// As `walkOpen`, within the day of the first start.
  mutating func walkDay(
    _ task: Task, _ starts: Range<Int>, _ window: PlacementWindow, _ test: SlotTest
  ) -> WalkEnd {
    let day = instance.slots[starts.lowerBound].day
    let end = instance.firstSlot(in: starts.lowerBound..<task.slots.upperBound) { $0.day > day }
    let result = walk(task, starts, end: end, window, test)
    return result == .pastCalendar ? .pastDay : result
  }

  private mutating func walk(
    _ task: Task, _ starts: Range<Int>, end: Int, _ window: PlacementWindow, _ test: SlotTest
  ) -> WalkEnd {
    taken.removeAll(keepingCapacity: true)
    var progress = Progress(task, instance)
    for index in starts.lowerBound..<end {
      steps += 1
      let slot = instance.slots[index]
      if slot.end > window.latestEnd || slot.day > window.latestDay { return .pastDeadline }
      if taken.isEmpty, index >= starts.upperBound { return .pastDeadline }
      progress.enter(week: slot.week)
      let amount = progress.amount(in: slot)
      if !passes(task, index, progress, amount, test) { continue }
      taken.append(TakenSlot(slot: index, run: progress.run, amount: amount))
      if progress.take(amount, task, instance) { return .complete }
    }
    return .pastCalendar
  }

  /// In each week at most so many of the slots that pass the test, spread over them or the first.
  mutating func walkWeeks(
    _ task: Task, _ starts: Range<Int>, _ window: PlacementWindow, _ test: SlotTest, most: Int,
    isSpread: Bool
  ) -> WalkEnd {
    taken.removeAll(keepingCapacity: true)
    var progress = Progress(task, instance)
    var next = starts.lowerBound
    while next < task.slots.upperBound {
      let week = instance.slots[next].week
      progress.enter(week: week)
      var usable: [Int] = []
      while next < task.slots.upperBound, instance.slots[next].week == week {
        let slot = instance.slots[next]
        steps += 1
        let isOver =
          slot.end > window.latestEnd || slot.day > window.latestDay
          || (taken.isEmpty && usable.isEmpty && next >= starts.upperBound)
        if isOver {
          if usable.isEmpty { return .pastDeadline }
          break
        }
        if passes(task, next, progress, progress.amount(in: slot), test) { usable.append(next) }
        next += 1
      }
      let count = min(most, usable.count)
      for pick in 0..<count {
        let index = usable[isSpread ? pick * usable.count / count : pick]
        let amount = progress.amount(in: instance.slots[index])
        if !passes(task, index, progress, amount, test) { continue }
        taken.append(TakenSlot(slot: index, run: progress.run, amount: amount))
        if progress.take(amount, task, instance) { return .complete }
      }
    }
    return .pastCalendar
  }

  /// Whether the next session may lie in the slot.
  func passes(
    _ task: Task, _ index: Int, _ progress: Progress, _ amount: Int, _ test: SlotTest
  ) -> Bool {
    let slot = instance.slots[index]
    if taken.isEmpty, exhaustedQuota(task, slot: index) != nil { return false }
    if isSeparated(task, slot: index) { return false }
    let weekAmount = progress.weekAmount + amount
    if weeklyObstacle(task, weekAmount, week: slot.week) != nil { return false }
    if busyExclusive(task, slot, run: progress.run) != nil { return false }
    if !isReached(task, progress.run, slot) { return false }
    if test == .exclusives { return true }
    if instance.hasPledges, taken.isEmpty, !keepsChosenQuotas(task, slot: index) { return false }
    let site = site(task, progress.run)
    for need in instance.runs[progress.run].needs {
      let need = instance.needs[need]
      for unit in instance.choices[need.choice].units.prefix(need.count) {
        // The week's amount of the whole task: more than the resource may be used for, never less.
        if !timeline.isFree(chosen[unit], slot.stretches, site: site)
          || !timeline.canTake(chosen[unit], weekAmount, week: slot.week)
          || !instance.isInWindow(need.choice, resource: chosen[unit], slot)
        {
          return false
        }
      }
    }
    return true
  }

  /// The first exclusive resource that cannot take so much in the week.
  func weeklyObstacle(_ task: Task, _ amount: Int, week: Int) -> Int? {
    guard task.hasWeeklyLimit else { return nil }
    for index in task.exclusives {
      let resource = instance.exclusives[index]
      if !timeline.canTake(resource, amount, week: week) { return resource }
    }
    return nil
  }

  /// The first exclusive resource that is not free in the slot.
  @inline(__always)
  func busyExclusive(_ task: Task, _ slot: SlotRow, run: Int) -> Int? {
    let site = site(task, run)
    for index in task.exclusives {
      let resource = instance.exclusives[index]
      if !timeline.isFree(resource, slot.stretches, site: site) { return resource }
    }
    return nil
  }
}
