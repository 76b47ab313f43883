/// A stretch of slots, from the first session to the last.
struct SoloSpan: Hashable, Sendable {
  var first: Int
  var last: Int
}

/// Where a task could be held at best if it were alone, with nothing but the absences of its
/// resources. What is said here holds for every schedule.
struct SoloPlacement {
  private let instance: Instance
  private var search: PlacementSearch

  init(_ instance: Instance) {
    self.instance = instance
    search = PlacementSearch(instance)
  }

  /// The first slot in which it could start and the first in which it could end, of all places
  /// whose start is in the window; nil if there is none. (The two need not belong to one place.)
  mutating func earliest(_ task: Task, in window: PlacementWindow) -> SoloSpan? {
    let starts = instance.firstSlots(of: task, in: window)
    if task.pace == .consecutiveSlots, !task.hasWeeklyLimit {
      return earliestUnbroken(task, starts: starts, window)
    }
    let run = task.runs.lowerBound
    guard let first = starts.first(where: { canMeet(task, run: run, slot: $0) }) else {
      return nil
    }
    return leastLast(task, from: first).map { SoloSpan(first: first, last: $0) }
  }

  /// The last slot in which it could start to end in time, or a later one; nil if there is none.
  func latestStart(_ task: Task, in window: PlacementWindow) -> Int? {
    let starts = instance.firstSlots(of: task, in: window)
    var low = starts.lowerBound
    var high = starts.upperBound
    // A later start never ends earlier: the first start that ends too late is found by halving.
    while low < high {
      let middle = (low + high) / 2
      let last = leastLast(task, from: middle)
      let isInTime =
        last.map {
          instance.slots[$0].end <= window.latestEnd && instance.slots[$0].day <= window.latestDay
        } ?? false
      if isInTime { low = middle + 1 } else { high = middle }
    }
    return low > starts.lowerBound ? low - 1 : nil
  }

  /// Consecutive slots without weekly amounts leave no choice after the first.
  private mutating func earliestUnbroken(
    _ task: Task, starts: Range<Int>, _ window: PlacementWindow
  ) -> SoloSpan? {
    var first = starts.lowerBound
    while first < starts.upperBound {
      switch search.walkConsecutive(task, from: first, window) {
      case .complete:
        if hasCandidates(task) {
          return search.taken.last.map { SoloSpan(first: first, last: $0.slot) }
        }
        first += 1
      case .held(let slot): first = slot + 1
      case .pastDeadline, .pastCalendar, .pastDay: return nil
      }
    }
    return nil
  }

  /// Whether each demand by itself finds enough candidates for the sessions in `search.taken`.
  private func hasCandidates(_ task: Task) -> Bool {
    for choice in task.choices {
      for (position, unit) in instance.choices[choice].units.enumerated() {
        var free = 0
        for index in instance.choices[choice].candidates {
          let resource = instance.candidates[index]
          let isFree =
            !isExclusive(task, resource)
            && search.taken.allSatisfy { session in
              let stretches = instance.slots[session.slot].stretches
              return !search.uses(session.run, choice, unit)
                || search.timeline.isFree(resource, stretches)
            } && search.keepsWeeklyAmount(task, choice, unit, resource)
          if isFree { free += 1 }
          if free > position { break }
        }
        if free <= position { return false }
      }
    }
    return true
  }

  private func isExclusive(_ task: Task, _ resource: Int) -> Bool {
    task.exclusives.contains { instance.exclusives[$0] == resource }
  }

  /// Whether a session of the run could lie in the slot.
  private func canMeet(_ task: Task, run: Int, slot: Int) -> Bool {
    let slot = instance.slots[slot]
    if search.busyExclusive(task, slot, run: run) != nil { return false }
    for need in instance.runs[run].needs {
      let need = instance.needs[need]
      var free = 0
      for index in instance.choices[need.choice].candidates where free < need.count {
        let resource = instance.candidates[index]
        let isFree = instance.emptyTimeline.isFree(resource, slot.stretches)
        if isFree, !isExclusive(task, resource) { free += 1 }
      }
      if free < need.count { return false }
    }
    return true
  }

  /// No place that starts in the slot or later ends before the slot returned; nil if the calendar
  /// ends before. Never less for a later start.
  private func leastLast(_ task: Task, from first: Int) -> Int? {
    var last: Int?
    if task.pace == .oneDay {
      if let limit = weeklyAmount(task), limit < instance.amount(of: task) { return nil }
      last = lastWithinDay(task, from: first)
    } else {
      last = lastTakingAll(task, from: first, to: task.slots.upperBound)
    }
    guard let least = last else { return nil }
    guard let byWeek = lastByWeeklyAmount(task, from: first) else { return nil }
    guard case .perWeek(let most) = task.pace else { return max(least, byWeek) }
    guard let byCount = lastByCount(task, from: first, most: most) else { return nil }
    return max(least, byWeek, byCount)
  }

  /// With a session in every slot that is possible at all.
  private func lastTakingAll(_ task: Task, from first: Int, to end: Int) -> Int? {
    var run = task.runs.lowerBound
    var left = instance.runs[run].amount
    for slot in first..<max(first, end) where canMeet(task, run: run, slot: slot) {
      left -= instance.slots[slot].amount
      if left > 0 { continue }
      run += 1
      if run == task.runs.upperBound { return slot }
      left = instance.runs[run].amount
    }
    return nil
  }

  private func lastWithinDay(_ task: Task, from first: Int) -> Int? {
    var start = first
    while start < task.slots.upperBound {
      let day = instance.slots[start].day
      let end = instance.firstSlot(in: start..<task.slots.upperBound) { $0.day > day }
      if let last = lastTakingAll(task, from: start, to: end) { return last }
      start = end
    }
    return nil
  }

  /// When the whole amount is reached at the soonest if no week counts more than the least weekly
  /// amount of the exclusive resources.
  private func lastByWeeklyAmount(_ task: Task, from first: Int) -> Int? {
    guard let limit = weeklyAmount(task) else { return first }
    var left = instance.amount(of: task)
    var week = -1
    var weekLeft = 0
    for index in first..<task.slots.upperBound {
      let slot = instance.slots[index]
      if slot.week != week { (week, weekLeft) = (slot.week, limit) }
      if search.busyExclusive(task, slot, run: task.runs.lowerBound) != nil { continue }
      let amount = min(slot.amount, weekLeft)
      weekLeft -= amount
      left -= amount
      if left <= 0 { return index }
    }
    return nil
  }

  /// The least weekly amount of the exclusive resources.
  private func weeklyAmount(_ task: Task) -> Int? {
    if !task.hasWeeklyLimit { return nil }
    return task.exclusives.map { instance.exclusives[$0] }
      .compactMap { instance.problem.resources[$0].weeklyAmount }.min()
  }

  /// When the least number of sessions is reached at the soonest with so many a week.
  private func lastByCount(_ task: Task, from first: Int, most: Int) -> Int? {
    var left = instance.leastSessions(of: task)
    var week = -1
    var weekLeft = 0
    for index in first..<task.slots.upperBound {
      let slot = instance.slots[index]
      if slot.week != week { (week, weekLeft) = (slot.week, most) }
      let isBusy = search.busyExclusive(task, slot, run: task.runs.lowerBound) != nil
      if weekLeft == 0 || isBusy { continue }
      weekLeft -= 1
      left -= 1
      if left <= 0 { return index }
    }
    return nil
  }
}

extension Instance {
  /// Contact minutes of all runs.
  func amount(of task: Task) -> Int {
    runs[task.runs].reduce(0) { $0 + $1.amount }
  }

  /// Sessions it has at least, in the longest slots of its calendar.
  func leastSessions(of task: Task) -> Int {
    let longest = longestAmount[task.calendar]
    return runs[task.runs].reduce(0) { $0 + ($1.amount - 1) / longest + 1 }
  }
}
