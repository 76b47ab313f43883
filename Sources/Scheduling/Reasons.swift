extension Instance {
  /// What keeps an activity from starting earlier than it does in the schedule (for one that is
  /// not placed: from starting at all), slot by slot from its release or its predecessors' end.
  /// At most `Unplaced.mostObstructions`. Empty for an unknown activity.
  public func obstructions(to activity: Int, in schedule: Schedule) -> [Obstruction] {
    guard tasks.indices.contains(activity) else { return [] }
    let draft = draft(of: schedule)
    var reasons = Reasons(self, draft, without: activity)
    var window = window(activity, draft)
    if let first = draft.sessions[activity].first.map({ draft.taken[$0].slot }) {
      let starts = firstSlots(of: tasks[activity], in: window)
      let earlier = starts.lowerBound..<min(max(first, starts.lowerBound), starts.upperBound)
      return reasons.obstructions(activity, starts: earlier, window).found
    }
    window.latestEnd = tasks[activity].deadline
    let starts = firstSlots(of: tasks[activity], in: window)
    return reasons.obstructions(activity, starts: starts, window).found
  }

  /// What keeps an activity of a draft from starting in some slots.
  func obstructions(
    to activity: Int, starts: Range<Int>, _ window: PlacementWindow, _ draft: Draft
  ) -> [Obstruction] {
    var reasons = Reasons(self, draft, without: activity)
    return reasons.obstructions(activity, starts: starts, window).found
  }

  /// The activities a draft leaves out, each with what holds it.
  func unplaced(_ draft: Draft) -> [Unplaced] {
    if draft.placedCount == tasks.count { return [] }
    var reasons = Reasons(self, draft, without: nil)
    return tasks.indices.filter { draft.sessions[$0].isEmpty }.map { activity in
      let waitsFor = problem.activities[activity].predecessors.map(\.activity)
        .filter { draft.sessions[$0].isEmpty }.sortedWithoutRepeats()
      let window = window(activity, draft)
      var found: (found: [Obstruction], isTruncated: Bool) = ([], false)
      if waitsFor.isEmpty {
        let starts = firstSlots(of: tasks[activity], in: window)
        found = reasons.obstructions(activity, starts: starts, window)
      }
      return Unplaced(
        activity: activity, waitsFor: waitsFor, earliestStart: window.earliestStart,
        deadline: window.latestEnd, obstructions: found.found, isTruncated: found.isTruncated)
    }
  }
}

/// Finds out what holds the first slots of an activity in a finished schedule.
private struct Reasons {
  /// Slots looked at for all activities together; what comes after is left off.
  static let mostSteps = 1 << 24

  private let instance: Instance
  private var search: PlacementSearch
  /// For each resource the sessions it holds, in order of time.
  private var holders: [[Holder]]

  private struct Holder {
    var start: Int
    var end: Int
    var activity: Int
  }

  init(_ instance: Instance, _ draft: Draft, without left: Int?) {
    self.instance = instance
    search = PlacementSearch(instance)
    search.chosen = draft.chosen
    holders = Array(repeating: [], count: instance.problem.resources.count)
    for (activity, task) in instance.tasks.enumerated()
    where activity != left && !draft.sessions[activity].isEmpty {
      search.taken = Array(draft.taken[draft.sessions[activity]])
      search.commit(task)
      for session in search.taken { hold(activity, session) }
    }
    for resource in holders.indices {
      holders[resource].sort { ($0.start, $0.activity) < ($1.start, $1.activity) }
    }
    search.steps = 0
  }

  private mutating func hold(_ activity: Int, _ session: TakenSlot) {
    let slot = instance.slots[session.slot]
    let holder = Holder(start: slot.start, end: slot.end, activity: activity)
    for resource in instance.exclusives[instance.tasks[activity].exclusives] {
      holders[resource].append(holder)
    }
    for need in instance.needs[instance.runs[session.run].needs] {
      for unit in instance.choices[need.choice].units.prefix(need.count) {
        holders[search.chosen[unit]].append(holder)
      }
    }
  }

  /// Neighbouring first slots with the same cause are one obstruction.
  mutating func obstructions(
    _ activity: Int, starts: Range<Int>, _ window: PlacementWindow
  ) -> (found: [Obstruction], isTruncated: Bool) {
    let base = instance.tasks[activity].slots.lowerBound
    var found: [Obstruction] = []
    for first in starts {
      if search.steps > Reasons.mostSteps { return (found, true) }
      let obstacle = obstacle(activity, first, window)
      if let last = found.last, last.obstacle.hasSameCause(as: obstacle) {
        found[found.count - 1].firstSlots = last.firstSlots.lowerBound..<(first - base + 1)
      } else if found.count == Unplaced.mostObstructions {
        return (found, true)
      } else {
        let firstSlots = (first - base)..<(first - base + 1)
        found.append(Obstruction(firstSlots: firstSlots, obstacle: obstacle))
      }
    }
    return (found, false)
  }

  private mutating func obstacle(
    _ activity: Int, _ first: Int, _ window: PlacementWindow
  ) -> Obstacle {
    let task = instance.tasks[activity]
    search.runSites = task.sites.first ?? []
    if let quota = search.exhaustedQuota(task, slot: first) { return .quota(quota) }
    switch walk(task, first, window) {
    case .held(let slot): return exclusiveObstacle(task, slot)
    case .pastDeadline: return .pastDeadline
    case .pastCalendar: return .pastCalendar
    case .pastDay: return .pastDay
    case .complete:
      // Either its resources are not free together, or it could be placed and was not reached.
      if search.chooseResources(task) { return .notFound }
      return candidateObstacle(activity) ?? .notFound
    }
  }

  private mutating func walk(
    _ task: Task, _ first: Int, _ window: PlacementWindow
  ) -> WalkEnd {
    if task.pace == .consecutiveSlots {
      return search.walkConsecutive(task, from: first, window)
    }
    let slot = instance.slots[first]
    let amount = min(slot.amount, instance.runs[task.runs.lowerBound].amount)
    let isFree =
      search.busyExclusive(task, slot, run: task.runs.lowerBound) == nil
      && !search.isSeparated(task, slot: first)
      && search.weeklyObstacle(task, amount, week: slot.week) == nil
    if !isFree { return .held(slot: first) }
    let starts = first..<(first + 1)
    switch task.pace {
    case .oneDay: return search.walkDay(task, starts, window, .exclusives)
    case .perWeek(let most):
      return search.walkWeeks(task, starts, window, .exclusives, most: most, isSpread: false)
    default: return search.walkOpen(task, starts, window, .exclusives)
    }
  }

  private func exclusiveObstacle(_ task: Task, _ slot: Int) -> Obstacle {
    let row = instance.slots[slot]
    let shown = slot - task.slots.lowerBound
    let busy = task.runs.lazy.compactMap { search.busyExclusive(task, row, run: $0) }.first
    if let resource = busy {
      return .exclusive(resource: resource, cause(resource, row), slot: shown)
    }
    if let other = separated(task, slot) { return .separated(from: other, slot: shown) }
    let amount = min(row.amount, instance.runs[task.runs.lowerBound].amount)
    let limited = search.weeklyObstacle(task, amount, week: row.week)
    guard let limited else { return .notFound }
    return .exclusive(resource: limited, .weeklyLimit, slot: shown)
  }

  /// A task in whose period the slot lies, of those that the task is kept apart from.
  private func separated(_ task: Task, _ slot: Int) -> Int? {
    if task.apart.isEmpty { return nil }
    let used = Set(
      instance.periodsOfSlot[slot].flatMap { period in
        task.apart.filter { search.pledges.isUsed($0, period: period) }
      })
    return instance.tasks.firstIndex { used.contains($0.apartRow) }
  }

  /// The first demand for which, choosing in order, no candidate is left.
  private mutating func candidateObstacle(_ activity: Int) -> Obstacle? {
    let task = instance.tasks[activity]
    for unit in task.units { search.chosen[unit] = -1 }
    for choice in task.choices {
      for unit in instance.choices[choice].units {
        var held: [HeldCandidate] = []
        for resource in instance.candidates[instance.choices[choice].candidates] {
          guard let obstacle = heldCandidate(task, choice, unit, resource) else {
            search.chosen[unit] = resource
            break
          }
          held.append(obstacle)
        }
        if search.chosen[unit] >= 0 { continue }
        let run = task.runs.first { search.uses($0, choice, unit) } ?? task.runs.lowerBound
        let segment = instance.runs[run].segments.lowerBound
        return .candidates(
          segment: segment,
          demand: instance.demand(activity, segment: segment, choice: choice),
          held: Array(held.prefix(Obstruction.mostCandidates)))
      }
    }
    return nil
  }

  private mutating func heldCandidate(
    _ task: Task, _ choice: Int, _ unit: Int, _ resource: Int
  ) -> HeldCandidate? {
    let base = task.slots.lowerBound
    for session in search.taken where search.uses(session.run, choice, unit) {
      search.steps += 1
      let row = instance.slots[session.slot]
      if !instance.isInWindow(choice, resource: resource, row) {
        return HeldCandidate(
          resource: resource, obstacle: .outsideWindow, slot: session.slot - base)
      }
      let site = search.site(task, session.run)
      if !search.isAtSite(task, session.run, resource) {
        return HeldCandidate(
          resource: resource, obstacle: .elsewhere, slot: session.slot - base)
      }
      if !search.timeline.isFree(resource, row.stretches, site: site) {
        return HeldCandidate(
          resource: resource, obstacle: cause(resource, row), slot: session.slot - base)
      }
    }
    if let slot = search.overfullSlot(task, choice, unit, resource) {
      return HeldCandidate(resource: resource, obstacle: .weeklyLimit, slot: slot - base)
    }
    if let obstacle = search.pledgeObstacle(task, choice, resource) {
      let slot = search.taken.first?.slot ?? base
      return HeldCandidate(resource: resource, obstacle: obstacle, slot: slot - base)
    }
    if search.conflict(task, choice, unit, resource) != nil {
      let slot = search.taken.first { search.uses($0.run, choice, unit) }?.slot ?? base
      return HeldCandidate(resource: resource, obstacle: .usedByOtherDemand, slot: slot - base)
    }
    return nil
  }

  /// Who holds a resource that is not free in the slot.
  private func cause(_ resource: Int, _ slot: SlotRow) -> ResourceObstacle {
    if !instance.emptyTimeline.isFree(resource, slot.stretches) { return .unavailable }
    let sessions = holders[resource]
    var low = 0
    let count = sessions.count
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if sessions[middle].start < slot.end { low = middle + 1 } else { high = middle }
    }
    let holder = sessions[..<low].last { $0.end > slot.start }
    if let holder { return .taken(by: holder.activity) }
    // The nearest session, from which it could not be here in time.
    let before = low > 0 ? sessions[low - 1] : nil
    let behind = low < count ? sessions[low] : nil
    let near = [before, behind].compactMap(\.self).min {
      max(slot.start - $0.end, $0.start - slot.end) < max(slot.start - $1.end, $1.start - slot.end)
    }
    return near.map { .travels(from: $0.activity) } ?? .unavailable
  }
}

extension Obstacle {
  /// Whether two obstacles differ at most in the slot where they lie.
  fileprivate func hasSameCause(as other: Obstacle) -> Bool {
    switch (self, other) {
    case (.exclusive(let a, let b, _), .exclusive(let c, let d, _)): return a == c && b == d
    case (.candidates(let a, let b, let held), .candidates(let c, let d, let others)):
      return a == c && b == d
        && held.elementsEqual(others) { $0.resource == $1.resource && $0.obstacle == $1.obstacle }
    case (.separated(let a, _), .separated(let b, _)): return a == b
    default: return self == other
    }
  }
}
