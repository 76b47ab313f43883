extension PlacementSearch {
  /// Most times an earlier choice is taken back for one set of sessions.
  static let mostRevisions = 64

  /// Chooses for the sessions in `taken` the first candidates that are free for all of them;
  /// where a resource could serve two demands, other combinations are tried. False if none is
  /// found.
  mutating func chooseResources(_ task: Task) -> Bool {
    if task.units.isEmpty { return true }
    clearChoice(task)
    var cursors: [Int] = []
    var revisions = 0
    var choice = task.choices.lowerBound
    var unit = task.units.lowerBound
    var cursor = instance.choices[choice].candidates.lowerBound
    var mayRevise = false
    while true {
      let next = nextCandidate(task, choice, unit, from: cursor, mayRevise: &mayRevise)
      if let next {
        chosen[unit] = candidate(of: instance.choices[choice].candidates, next)
        cursors.append(next)
        unit += 1
        if unit < task.units.upperBound {
          if unit == instance.choices[choice].units.upperBound { choice += 1 }
          cursor = instance.choices[choice].candidates.lowerBound
          continue
        }
        if isHeldAsAssumed(task) { return true }
        mayRevise = true
      }
      revisions += 1
      guard mayRevise, revisions <= Self.mostRevisions, let last = cursors.popLast() else {
        return false
      }
      unit -= 1
      chosen[unit] = -1
      if unit < instance.choices[choice].units.lowerBound { choice -= 1 }
      cursor = last + 1
    }
  }

  /// Whether what is chosen holds the sessions in `taken` at the sites for which they were judged:
  /// where nothing is chosen that stands somewhere, they are held at the activity's own site.
  func isHeldAsAssumed(_ task: Task) -> Bool {
    runSites.isEmpty || taken.allSatisfy { chosenSite(task, $0.run) == site(task, $0.run) }
  }

  /// Chooses resources without looking at any slot: the candidates from a place of their list on.
  /// False if the demands cannot have different resources that way.
  mutating func presetResources(_ task: Task, rotation: Int) -> Bool {
    clearChoice(task)
    for choice in task.choices {
      let candidates = instance.choices[choice].candidates
      for unit in instance.choices[choice].units {
        let position = unit - instance.choices[choice].units.lowerBound
        let free = candidates.indices.first { index in
          let turned = (index - candidates.lowerBound + rotation + position) % candidates.count
          let resource = instance.candidates[candidates.lowerBound + turned]
          if conflict(task, choice, unit, resource) != nil { return false }
          if instance.hasPledges, isBoundToOther(choice, resource) { return false }
          if !runSites.isEmpty {
            let isElsewhere = task.runs.contains {
              uses($0, choice, unit) && !isAtSite(task, $0, resource)
            }
            if isElsewhere { return false }
          }
          chosen[unit] = resource
          return true
        }
        if free == nil { return false }
      }
    }
    return runSites.isEmpty || task.runs.allSatisfy { chosenSite(task, $0) == site(task, $0) }
  }

  /// After `chooseResources` failed for consecutive slots from `first`: the next start that could
  /// succeed. While every start in between needs, for each candidate of some list, a slot in which
  /// that candidate is taken, none of them can.
  func laterStart(_ task: Task, after first: Int) -> Int {
    guard task.runs.count == 1, !task.hasWeeklyLimit, runSites.isEmpty else { return first + 1 }
    return task.choices.reduce(first + 1) { max($0, firstStart(instance.choices[$1], first)) }
  }

  /// The first start with a candidate of the list that is not known to be taken.
  private func firstStart(_ choice: Choice, _ first: Int) -> Int {
    var next = Int.max
    for index in choice.candidates {
      let resource = instance.candidates[index]
      let last = taken.last { !timeline.isFree(resource, instance.slots[$0.slot].stretches) }
      guard let last else { return first + 1 }
      next = min(next, last.slot + 1)
    }
    return next
  }

  /// Whether the run uses the unit of the choice.
  func uses(_ run: Int, _ choice: Int, _ unit: Int) -> Bool {
    let position = unit - instance.choices[choice].units.lowerBound
    return instance.runs[run].needs.contains {
      instance.needs[$0].choice == choice && instance.needs[$0].count > position
    }
  }

  /// What keeps a resource from being chosen although it may be free.
  enum ChoiceConflict {
    /// It is exclusive, or chosen already for the same demand.
    case own
    /// It is chosen for another demand of the same run.
    case otherChoice
  }

  func conflict(_ task: Task, _ choice: Int, _ unit: Int, _ resource: Int) -> ChoiceConflict? {
    for index in task.exclusives where instance.exclusives[index] == resource { return .own }
    for other in task.choices {
      for otherUnit in instance.choices[other].units
      where otherUnit != unit && chosen[otherUnit] == resource {
        if other == choice { return .own }
        let together = task.runs.contains {
          uses($0, choice, unit) && uses($0, other, otherUnit)
        }
        if together { return .otherChoice }
      }
    }
    return nil
  }

  /// Whether the weekly amount of a resource suffices for the sessions in `taken` in which it
  /// would be used for the unit or is chosen already.
  func keepsWeeklyAmount(_ task: Task, _ choice: Int, _ unit: Int, _ resource: Int) -> Bool {
    overfullSlot(task, choice, unit, resource) == nil
  }

  /// The first slot in which the weekly amount is exceeded.
  func overfullSlot(_ task: Task, _ choice: Int, _ unit: Int, _ resource: Int) -> Int? {
    if !timeline.hasWeeklyLimit(resource) { return nil }
    var week = -1
    var amount = 0
    for session in taken where usesResource(task, session.run, choice, unit, resource) {
      let slot = instance.slots[session.slot]
      amount = slot.week == week ? amount + session.amount : session.amount
      week = slot.week
      if !timeline.canTake(resource, amount, week: week) { return session.slot }
    }
    return nil
  }

  private func usesResource(
    _ task: Task, _ run: Int, _ choice: Int, _ unit: Int, _ resource: Int
  ) -> Bool {
    if uses(run, choice, unit) { return true }
    return instance.runs[run].needs.contains { need in
      let need = instance.needs[need]
      return instance.choices[need.choice].units.prefix(need.count).contains {
        $0 != unit && chosen[$0] == resource
      }
    }
  }

  private mutating func clearChoice(_ task: Task) {
    for unit in task.units { chosen[unit] = -1 }
  }

  /// The candidate at a place of its list, the list turned by `rotation`.
  private func candidate(of list: Range<Int>, _ index: Int) -> Int {
    instance.candidates[list.lowerBound + (index - list.lowerBound + rotation) % list.count]
  }

  /// The next candidate that is free for the unit in all sessions. Sets `mayRevise` if one is
  /// free but chosen for another demand.
  private mutating func nextCandidate(
    _ task: Task, _ choice: Int, _ unit: Int, from cursor: Int, mayRevise: inout Bool
  ) -> Int? {
    let candidates = instance.choices[choice].candidates
    for index in cursor..<max(cursor, candidates.upperBound) {
      let resource = candidate(of: candidates, index)
      if !isFree(task, choice, unit, index, resource) { continue }
      switch conflict(task, choice, unit, resource) {
      case nil: return index
      case .own?: continue
      case .otherChoice?: mayRevise = true
      }
    }
    return nil
  }

  mutating func isFree(
    _ task: Task, _ choice: Int, _ unit: Int, _ index: Int, _ resource: Int
  ) -> Bool {
    if instance.hasPledges, pledgeObstacle(task, choice, resource) != nil { return false }
    let isSingle = task.runs.count == 1
    let hasWindows = !instance.choices[choice].windows.isEmpty
    for session in taken where isSingle || uses(session.run, choice, unit) {
      steps += 1
      let slot = instance.slots[session.slot]
      let site = site(task, session.run)
      if !timeline.isFree(resource, slot.stretches, site: site) { return false }
      if !isAtSite(task, session.run, resource) { return false }
      if hasWindows, !instance.isInWindow(choice, resource: resource, slot) { return false }
    }
    return keepsWeeklyAmount(task, choice, unit, resource)
  }
}
