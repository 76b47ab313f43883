/// What is taught of a run in one slot.
struct TakenSlot: Hashable, Sendable {
  /// Index in `Instance.slots`.
  var slot: Int
  /// Index in `Instance.runs`.
  var run: Int
  var amount: Int
}

/// When a task may be held, as far as its own dates and the tasks placed before decide.
struct PlacementWindow: Hashable, Sendable {
  var earliestStart: Int
  /// Least day number of the first session.
  var earliestDay: Int
  var latestEnd: Int
  /// Greatest day number of the last session.
  var latestDay: Int
  /// Least day number of the last session.
  var leastLastDay = Int.min
}

/// Searches the earliest place for one task after the other in a timeline that fills up.
struct PlacementSearch {
  /// Most rotations of the candidates that are tried for a task whose sessions may leave slots out.
  static let mostRotations = 24

  let instance: Instance
  var timeline: Timeline
  /// Activities counted so far, quota by quota, year by year.
  private(set) var quotaUse: [Int]
  /// The sessions of the last search.
  var taken: [TakenSlot] = []
  /// Chosen resources at the units of the tasks; -1 where none is chosen.
  var chosen: [Int]
  /// By how many places candidate lists are turned; 0 keeps to the order of preference.
  var rotation = 0
  /// Slots looked at so far, in all searches: the measure of work.
  var steps = 0
  /// The site of each run of the task that is being placed; empty where nobody travels.
  var runSites: [Int] = []
  /// Where the search for a task is given up.
  var mostSteps = Int.max
  var pledges: Pledges

  init(_ instance: Instance) {
    self.instance = instance
    timeline = instance.emptyTimeline
    quotaUse = Array(repeating: 0, count: instance.problem.quotas.count * instance.years.count)
    chosen = Array(repeating: -1, count: instance.unitCount)
    pledges = Pledges(instance)
  }

  /// Finds the earliest place, and leaves it in `taken` and `chosen`; false if none is found.
  mutating func place(_ task: Task, in window: PlacementWindow) -> Bool {
    var window = window
    while placeEarliest(task, in: window) {
      guard let first = taken.first, let last = taken.last else { return false }
      if instance.slots[last.slot].day >= window.leastLastDay { return true }
      // Too early for a successor that is due: the next day.
      window.earliestDay = instance.slots[first.slot].day + 1
    }
    return false
  }

  private mutating func placeEarliest(_ task: Task, in window: PlacementWindow) -> Bool {
    runSites = task.sites.first ?? []
    if task.sites.count < 2 { return placeAtSites(task, in: window) }
    var best: (taken: [TakenSlot], chosen: [Int], sites: [Int])?
    var end = Int.max
    for sites in task.sites {
      runSites = sites
      guard placeAtSites(task, in: window), let last = taken.last,
        instance.slots[last.slot].end < end
      else { continue }
      end = instance.slots[last.slot].end
      best = (taken, Array(chosen[task.units]), sites)
    }
    guard let best else { return false }
    taken = best.taken
    chosen.replaceSubrange(task.units, with: best.chosen)
    runSites = best.sites
    return true
  }

  private mutating func placeAtSites(_ task: Task, in window: PlacementWindow) -> Bool {
    let starts = instance.firstSlots(of: task, in: window)
    if starts.isEmpty { return false }
    switch task.pace {
    case .consecutiveSlots: return placeConsecutive(task, starts: starts, window)
    case .oneDay: return placeInOneDay(task, starts: starts, window)
    case .perWeek(let most):
      if placeSpread(
        task, starts: starts, window,
        walk: { $0.walkWeeks($1, $2, $3, $4, most: most, isSpread: true) })
      {
        return true
      }
      // Near a deadline the first slots of each week may do.
      return placeSpread(task, starts: starts, window) {
        $0.walkWeeks($1, $2, $3, $4, most: most, isSpread: false)
      }
    case .unconstrained:
      return placeSpread(task, starts: starts, window) { $0.walkOpen($1, $2, $3, $4) }
    }
  }

  /// Occupies what the last search found.
  mutating func commit(_ task: Task) {
    forEachUse(task) { $0.occupy($1, $2, amount: $3, site: $4) }
    countQuotas(task, 1)
    countPledges(task, 1)
  }

  /// Gives back what `taken` and `chosen` occupy.
  mutating func withdraw(_ task: Task) {
    forEachUse(task) { $0.vacate($1, $2, amount: $3, site: $4) }
    countQuotas(task, -1)
    countPledges(task, -1)
  }

  @inline(__always)
  private mutating func forEachUse(
    _ task: Task, _ apply: (inout Timeline, Int, SlotRow, Int, Int) -> Void
  ) {
    for session in taken {
      let slot = instance.slots[session.slot]
      let site = task.sites.isEmpty ? -1 : chosenSite(task, session.run)
      for index in task.exclusives {
        apply(&timeline, instance.exclusives[index], slot, session.amount, site)
      }
      for need in instance.runs[session.run].needs {
        let need = instance.needs[need]
        for unit in instance.choices[need.choice].units.prefix(need.count) {
          apply(&timeline, chosen[unit], slot, session.amount, site)
        }
      }
    }
  }

  /// Where the sessions of a run are held, by what is chosen for them.
  func chosenSite(_ task: Task, _ run: Int) -> Int {
    for need in instance.needs[instance.runs[run].needs] {
      for unit in instance.choices[need.choice].units.prefix(need.count) {
        let resource = instance.problem.resources[chosen[unit]]
        if !resource.travels, let site = resource.site { return site }
      }
    }
    return task.site
  }

  /// The chosen resources that a run uses.
  func used(by task: Task, _ run: Int) -> [Int] {
    instance.needs[instance.runs[run].needs].flatMap { need in
      instance.choices[need.choice].units.prefix(need.count).map { chosen[$0] }
    }
  }

  /// The site of a run of the task that is being placed; -1 for none.
  @inline(__always)
  func site(_ task: Task, _ run: Int) -> Int {
    runSites.isEmpty ? -1 : runSites[run - task.runs.lowerBound]
  }

  /// Whether the resource stands where the run is held, or goes there.
  @inline(__always)
  func isAtSite(_ task: Task, _ run: Int, _ resource: Int) -> Bool {
    if runSites.isEmpty { return true }
    let row = instance.problem.resources[resource]
    return row.travels || row.site ?? task.site == site(task, run)
  }

  /// Whether the task can go on in a slot after the session taken last, if that is elsewhere.
  @inline(__always)
  func isReached(_ task: Task, _ run: Int, _ slot: SlotRow) -> Bool {
    guard !runSites.isEmpty, let last = taken.last else { return true }
    let from = site(task, last.run)
    let to = site(task, run)
    if from == to || from < 0 || to < 0 { return true }
    return slot.start - instance.slots[last.slot].end >= instance.problem.travel[from][to]
  }

  private mutating func countQuotas(_ task: Task, _ times: Int) {
    guard let first = taken.first else { return }
    let year = instance.slots[first.slot].year
    for quota in quotas(of: task) {
      quotaUse[quota * instance.years.count + year] +=
        times * instance.weight(task, inQuota: quota)
    }
  }

  /// The first quota of the task that is used up in the year of the slot.
  func exhaustedQuota(_ task: Task, slot: Int) -> Int? {
    let year = instance.slots[slot].year
    for index in task.quotas {
      let quota = instance.quotas[index]
      let used = quotaUse[quota * instance.years.count + year]
      let limit = instance.problem.quotas[quota].yearlyLimit
      if used > limit - instance.weight(task, inQuota: quota) { return quota }
    }
    return nil
  }

  private mutating func placeConsecutive(
    _ task: Task, starts: Range<Int>, _ window: PlacementWindow
  ) -> Bool {
    var first = starts.lowerBound
    while first < starts.upperBound, steps <= mostSteps {
      if exhaustedQuota(task, slot: first) != nil {
        first += 1
        continue
      }
      switch walkConsecutive(task, from: first, window) {
      case .complete:
        if chooseResources(task) { return true }
        first = laterStart(task, after: first)
      case .held(let slot):
        // With a weekly amount a later start may leave that slot out.
        first = task.hasWeeklyLimit ? first + 1 : slot + 1
      case .pastDeadline, .pastCalendar, .pastDay:
        if !task.hasWeeklyLimit { return false }
        first += 1
      }
    }
    return false
  }

  private mutating func placeInOneDay(
    _ task: Task, starts: Range<Int>, _ window: PlacementWindow
  ) -> Bool {
    var first = starts.lowerBound
    while first < starts.upperBound, steps <= mostSteps {
      let day = instance.slots[first].day
      let end = instance.firstSlot(in: first..<task.slots.upperBound) { $0.day > day }
      let dayStarts = first..<min(end, starts.upperBound)
      if placeSpread(task, starts: dayStarts, window, walk: { $0.walkDay($1, $2, $3, $4) }) {
        return true
      }
      first = end
    }
    return false
  }

  private typealias Walk = (
    inout PlacementSearch, Task, Range<Int>, PlacementWindow, SlotTest
  ) -> WalkEnd

  /// Sessions that may leave slots out: first the slots and then the resources; if no resources
  /// are free in all those slots, the resources first, in several rotations.
  private mutating func placeSpread(
    _ task: Task, starts: Range<Int>, _ window: PlacementWindow, walk: Walk
  ) -> Bool {
    guard walk(&self, task, starts, window, .exclusives) == .complete else { return false }
    if chooseResources(task) { return true }
    let longest = task.choices.map { instance.choices[$0].candidates.count }.max() ?? 0
    var best: (taken: [TakenSlot], chosen: [Int])?
    for rotation in 0..<min(longest, PlacementSearch.mostRotations) {
      if !presetResources(task, rotation: rotation) { continue }
      guard walk(&self, task, starts, window, .exclusivesAndChosen) == .complete else { continue }
      let end = taken.last.map { instance.slots[$0.slot].end } ?? .max
      let bestEnd = best?.taken.last.map { instance.slots[$0.slot].end } ?? .max
      if best == nil || end < bestEnd { best = (taken, Array(chosen[task.units])) }
    }
    guard let best else { return false }
    taken = best.taken
    chosen.replaceSubrange(task.units, with: best.chosen)
    return true
  }
}

extension Instance {
  /// What the task counts against a quota.
  func weight(_ task: Task, inQuota quota: Int) -> Int {
    problem.quotas[quota].countsSize ? task.size : 1
  }

  /// Slots in which the first session may lie.
  func firstSlots(of task: Task, in window: PlacementWindow) -> Range<Int> {
    let fixed = task.fixedDay
    let low = firstSlot(in: task.slots) {
      $0.start >= window.earliestStart && $0.day >= window.earliestDay
        && $0.day >= fixed ?? $0.day
    }
    let high = firstSlot(in: low..<task.slots.upperBound) {
      $0.end > window.latestEnd || $0.day > window.latestDay || $0.day > fixed ?? $0.day
    }
    return low..<high
  }

  /// The first slot of the range from which on the condition holds.
  func firstSlot(in range: Range<Int>, where holds: (SlotRow) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(slots[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
