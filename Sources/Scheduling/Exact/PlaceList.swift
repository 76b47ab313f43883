/// One way to hold an activity: its sessions and resources.
struct Place: Sendable {
  /// What is occupied in one slot.
  struct Use: Sendable {
    var resource: Int
    var slot: Int
    var amount: Int
    /// -1 for none.
    var site: Int
  }

  var taken: [TakenSlot]
  /// The chosen resources, unit by unit.
  var chosen: [Int]
  /// By resource and time.
  var uses: [Use]
  /// Slots between its first and last session that consecutive sessions leave out, with what a
  /// session there would have taught.
  var leftOut: [TakenSlot]
}

/// All places of one activity that its own rules, the bounds and absences allow.
struct PlaceList {
  /// Most sessions of one activity; each is one call deeper.
  private static let mostSessions = 256

  private let instance: Instance
  private let task: Task
  private let window: PlacementWindow
  private let limits: DecisionLimits
  private var search: PlacementSearch
  private var leftOut: [TakenSlot] = []
  private var steps = 0
  private(set) var places: [Place] = []
  /// Whether some are missing.
  private(set) var isCut = false

  init(_ instance: Instance, _ activity: Int, _ bounds: Bounds, _ limits: DecisionLimits) {
    self.instance = instance
    self.limits = limits
    task = instance.tasks[activity]
    search = PlacementSearch(instance)
    var window = task.openWindow
    window.earliestStart = max(window.earliestStart, bounds.earliestStart[activity] ?? .max)
    window.latestEnd = min(task.deadline, bounds.latestFinish[activity])
    self.window = window
    for first in instance.firstSlots(of: task, in: window) where !isCut { start(first) }
  }

  private mutating func start(_ first: Int) {
    search.taken.removeAll()
    leftOut.removeAll()
    take(first, Progress(task, instance))
  }

  /// All ways to go on with a session in the slot.
  private mutating func take(_ index: Int, _ progress: Progress) {
    let slot = instance.slots[index]
    if slot.end > window.latestEnd { return }
    if search.taken.count >= Self.mostSessions { isCut = true }
    if isCut { return }
    var progress = progress
    progress.enter(week: slot.week)
    let amount = progress.amount(in: slot)
    if search.busyExclusive(task, slot, run: progress.run) != nil
      || search.weeklyObstacle(task, progress.weekAmount + amount, week: slot.week) != nil
    {
      return
    }
    search.taken.append(TakenSlot(slot: index, run: progress.run, amount: amount))
    defer { search.taken.removeLast() }
    if progress.take(amount, task, instance) {
      chooseUnits(from: task.units.lowerBound)
    } else {
      goOn(after: index, progress)
    }
  }

  private mutating func goOn(after last: Int, _ progress: Progress) {
    let skipped = leftOut.count
    defer { leftOut.removeSubrange(skipped...) }
    for index in (last + 1)..<max(last + 1, task.slots.upperBound) {
      steps += 1
      if steps > limits.steps { isCut = true }
      if isCut { return }
      let slot = instance.slots[index]
      if slot.end > window.latestEnd { return }
      switch task.pace {
      case .unconstrained: take(index, progress)
      case .oneDay:
        if slot.day != instance.slots[last].day { return }
        take(index, progress)
      case .perWeek(let most):
        let inWeek = search.taken.filter { instance.slots[$0.slot].week == slot.week }.count
        if inWeek < most { take(index, progress) }
      case .consecutiveSlots:
        take(index, progress)
        if !task.hasWeeklyLimit { return }
        var entered = progress
        entered.enter(week: slot.week)
        leftOut.append(
          TakenSlot(slot: index, run: entered.run, amount: entered.amount(in: slot)))
      }
    }
  }

  private mutating func chooseUnits(from unit: Int) {
    if isCut { return }
    if unit == task.units.upperBound {
      if places.count >= limits.places { isCut = true }
      if !isCut, keepsBonds(), keepsSites() { add() }
      return
    }
    guard let choice = task.choices.first(where: { instance.choices[$0].units.contains(unit) })
    else { return }
    let list = instance.choices[choice].candidates
    var first = list.lowerBound
    if unit > instance.choices[choice].units.lowerBound, isUsedWhole(choice) {
      // Which of them is which makes no difference: ascending.
      let before = instance.candidates[list].firstIndex(of: search.chosen[unit - 1])
      first = (before ?? first - 1) + 1
    }
    for index in first..<max(first, list.upperBound) {
      steps += 1
      if steps > limits.steps { isCut = true }
      let resource = instance.candidates[index]
      if search.conflict(task, choice, unit, resource) == nil, isThere(resource, choice, unit) {
        search.chosen[unit] = resource
        chooseUnits(from: unit + 1)
        search.chosen[unit] = -1
      }
      if isCut { return }
    }
  }

  /// Whether demands of the activity with one bond have one resource.
  private func keepsBonds() -> Bool {
    if !instance.hasPledges { return true }
    var bound: [Int: Int] = [:]
    for choice in task.choices where instance.choices[choice].bond >= 0 {
      let resource = search.chosen[instance.choices[choice].units.lowerBound]
      let known = bound.updateValue(resource, forKey: instance.choices[choice].bond)
      if let known, known != resource { return false }
    }
    return true
  }

  private mutating func add() {
    let uses = search.taken.flatMap { session -> [Place.Use] in
      let site = task.sites.isEmpty ? -1 : search.chosenSite(task, session.run)
      return (search.used(by: task, session.run) + instance.exclusives[task.exclusives]).map {
        Place.Use(resource: $0, slot: session.slot, amount: session.amount, site: site)
      }
    }
    places.append(
      Place(
        taken: search.taken, chosen: Array(search.chosen[task.units]),
        uses: uses.sorted { ($0.resource, $0.slot) < ($1.resource, $1.slot) },
        leftOut: leftOut))
  }

  /// Whether each run that uses the choice uses all of it.
  private func isUsedWhole(_ choice: Int) -> Bool {
    let count = instance.choices[choice].units.count
    return instance.needs[
      (instance.runs[task.runs.lowerBound].needs.lowerBound)..<(instance.runs[
        task.runs.upperBound - 1
      ].needs.upperBound)
    ].allSatisfy { $0.choice != choice || $0.count == count }
  }

  /// Whether a candidate is not absent from the sessions that would use it.
  private func isThere(_ resource: Int, _ choice: Int, _ unit: Int) -> Bool {
    search.taken.allSatisfy { session in
      if !search.uses(session.run, choice, unit) { return true }
      let slot = instance.slots[session.slot]
      return instance.emptyTimeline.isFree(resource, slot.stretches)
        && instance.isInWindow(choice, resource: resource, slot)
    }
  }

  /// Whether all that a session uses and that stands at a site stands at one, and whoever travels
  /// can be at the next.
  private func keepsSites() -> Bool {
    if task.sites.isEmpty { return true }
    var visits: [(resource: Int, site: Int, end: Int)] = []
    for session in search.taken {
      let used = search.used(by: task, session.run)
      let standing = used.filter { !instance.problem.resources[$0].travels }
      let sites = Set(standing.map { instance.problem.resources[$0].site ?? task.site })
      if sites.count > 1 { return false }
      let site = search.chosenSite(task, session.run)
      if site < 0 { continue }
      let slot = instance.slots[session.slot]
      for resource in used + instance.exclusives[task.exclusives] {
        let row = instance.problem.resources[resource]
        if !row.travels || row.capacity != 1 { continue }
        let isLate = visits.contains {
          $0.resource == resource
            && slot.start - $0.end < instance.problem.travel[$0.site][site]
        }
        if isLate { return false }
        visits.append((resource, site, slot.end))
      }
    }
    return true
  }
}
