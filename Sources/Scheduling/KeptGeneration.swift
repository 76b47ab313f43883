/// Places activities where they were, and the others around them.
struct KeptGeneration {
  private let instance: Instance
  private let heldDay: Int
  private var search: PlacementSearch
  private var sessions: [[TakenSlot]]
  private var old: [KeptPlacement?]
  private(set) var fates: [KeptFate]
  /// Activities that may move although they could stay.
  private let released: Set<Int>
  /// Whether what has to move is placed from the last on, as far as the precedences allow.
  private let isBackwards: Bool
  /// Activities to come that did not stay.
  private(set) var displaced: [Int] = []

  init(
    _ instance: Instance, _ kept: [KeptPlacement], heldBefore day: Int,
    released: Set<Int> = [], isBackwards: Bool = false
  ) {
    self.instance = instance
    self.released = released
    self.isBackwards = isBackwards
    heldDay = day
    search = PlacementSearch(instance)
    sessions = Array(repeating: [], count: instance.tasks.count)
    old = Array(repeating: nil, count: instance.tasks.count)
    fates = Array(repeating: .unplaced, count: instance.tasks.count)
    for one in kept where instance.tasks.indices.contains(one.activity) {
      if isSound(one) { old[one.activity] = one }
    }
  }

  /// Whether the slots exist and come one after another.
  private func isSound(_ kept: KeptPlacement) -> Bool {
    let count = instance.tasks[kept.activity].slots.count
    return !kept.sessions.isEmpty && kept.sessions.allSatisfy { (0..<count).contains($0.slot) }
      && zip(kept.sessions, kept.sessions.dropFirst()).allSatisfy { $0.slot < $1.slot }
  }

  var draft: Draft {
    var draft = Draft(sessions: [])
    for taken in sessions {
      let first = draft.taken.count
      draft.taken += taken
      draft.sessions.append(first..<draft.taken.count)
      if !taken.isEmpty { draft.placedCount += 1 }
    }
    draft.chosen = search.chosen
    return draft
  }

  mutating func run() {
    let byStart = instance.tasks.indices.sorted { (start($0), $0) < (start($1), $1) }
    // What is past has its place whatever comes; then all that can stay.
    for activity in byStart where isPast(activity) { keep(activity) }
    for activity in byStart
    where sessions[activity].isEmpty && old[activity] != nil && !released.contains(activity) {
      keep(activity)
    }
    for activity in byStart { verify(activity) }
    displaced = byStart.filter { old[$0] != nil && sessions[$0].isEmpty }
    placeRest()
    removeOrphans()
  }

  /// Slots looked at.
  var steps: Int { search.steps }

  /// Whether an activity lies in the past or has begun.
  func isHeld(_ activity: Int) -> Bool {
    guard let first = old[activity]?.sessions.first else { return false }
    return slot(activity, first).day < heldDay
  }

  func isPlaced(_ activity: Int) -> Bool { !sessions[activity].isEmpty }

  /// First minute of the old place; nil for none.
  func oldStart(_ activity: Int) -> Int? { old[activity].map { _ in start(activity) } }

  /// What waits for something that found no place has none either.
  private mutating func removeOrphans() {
    for activity in instance.order.order where !sessions[activity].isEmpty && !isPast(activity) {
      let before = instance.problem.activities[activity].predecessors
      if before.allSatisfy({ !sessions[$0.activity].isEmpty }) { continue }
      let task = instance.tasks[activity]
      search.taken = sessions[activity]
      search.withdraw(task)
      sessions[activity] = []
      fates[activity] = .unplaced
    }
  }

  /// Slots may be left out only for the sake of weekly amounts; of these all others have taken
  /// their part by now.
  private mutating func verify(_ activity: Int) {
    let task = instance.tasks[activity]
    guard task.pace == .consecutiveSlots, task.hasWeeklyLimit,
      let first = sessions[activity].first, instance.slots[first.slot].day >= heldDay,
      var window = window(activity)
    else { return }
    search.taken = sessions[activity]
    search.withdraw(task)
    search.runSites = search.sitesOfRuns(task)
    window.earliestStart = .min
    let slots = sessions[activity]
    let isSame =
      search.walkConsecutive(task, from: first.slot, window) == .complete && search.taken == slots
    search.taken = slots
    if isSame {
      search.commit(task)
    } else {
      sessions[activity] = []
      fates[activity] = .unplaced
    }
  }

  /// What was held of activities for whose rest there is no place.
  mutating func begun() -> [(activity: Int, taken: [TakenSlot])] {
    instance.tasks.indices.compactMap { activity in
      guard sessions[activity].isEmpty, let kept = old[activity],
        search.takePast(instance.tasks[activity], kept, heldBefore: heldDay), !search.taken.isEmpty
      else { return nil }
      return (activity, search.taken)
    }
  }

  private func start(_ activity: Int) -> Int {
    old[activity].map { slot(activity, $0.sessions[0]).start } ?? .max
  }

  private func slot(_ activity: Int, _ session: KeptPlacement.Session) -> SlotRow {
    instance.slots[instance.tasks[activity].slots.lowerBound + session.slot]
  }

  private func isPast(_ activity: Int) -> Bool {
    guard let last = old[activity]?.sessions.last else { return false }
    return slot(activity, last).day < heldDay
  }

  /// Whoever comes before and has no place yet is placed in time for it, or else it moves, too.
  @discardableResult
  private mutating func keep(_ activity: Int) -> Bool {
    guard let kept = old[activity], let window = window(activity, minding: false) else {
      return false
    }
    let task = instance.tasks[activity]
    guard let fate = search.keep(task, kept, in: window, heldBefore: heldDay) else { return false }
    commit(activity, fate)
    return true
  }

  private mutating func commit(_ activity: Int, _ fate: KeptFate) {
    sessions[activity] = search.taken
    search.commit(instance.tasks[activity])
    fates[activity] = fate
  }

  /// In the order of the precedences, the earliest of the old places first.
  private mutating func placeRest() {
    var waiting = instance.problem.activities.map(\.predecessors.count)
    var ready = RankQueue()
    for activity in instance.tasks.indices where waiting[activity] == 0 {
      ready.insert(rank: rank(activity), activity)
    }
    while let activity = ready.popFirst() {
      if sessions[activity].isEmpty, !mayStay(activity) || !keep(activity) { place(activity) }
      for link in instance.links[activity] {
        waiting[link.activity] -= 1
        if waiting[link.activity] == 0 {
          ready.insert(rank: rank(link.activity), link.activity)
        }
      }
    }
  }

  private func rank(_ activity: Int) -> Int {
    isBackwards ? -(start(activity) == .max ? 0 : start(activity)) : start(activity)
  }

  private func mayStay(_ activity: Int) -> Bool {
    !released.contains(activity)
      && instance.problem.activities[activity].predecessors.allSatisfy {
        !sessions[$0.activity].isEmpty
      }
  }

  /// Not before the day that is held, as near to the old place as is found.
  private mutating func place(_ activity: Int) {
    guard var window = window(activity) else { return }
    window.earliestDay = max(window.earliestDay, heldDay)
    let task = instance.tasks[activity]
    if let kept = old[activity], slot(activity, kept.sessions[0]).day < heldDay {
      if search.resume(task, kept, in: window, heldBefore: heldDay) {
        commit(activity, .moved(days: distance(activity, kept.sessions.last)))
      }
      return
    }
    guard old[activity] != nil else {
      if search.place(task, in: window) { commit(activity, .new) }
      return
    }
    let first = old[activity]?.sessions.first.map { slot(activity, $0).day } ?? 0
    guard search.place(task, near: first, in: window) else { return }
    let day = search.taken.first.map { instance.slots[$0.slot].day } ?? first
    commit(activity, .moved(days: day - first))
  }

  private func distance(_ activity: Int, _ last: KeptPlacement.Session?) -> Int {
    guard let last, let end = search.taken.last else { return 0 }
    return instance.slots[end.slot].day - slot(activity, last).day
  }

  /// Between the predecessors and the successors that have a place; nil if a predecessor has none.
  private func window(_ activity: Int, minding isMinding: Bool = true) -> PlacementWindow? {
    var window = instance.tasks[activity].openWindow
    window.latestEnd = instance.tasks[activity].deadline
    for precedence in instance.problem.activities[activity].predecessors {
      guard let last = sessions[precedence.activity].last?.slot else {
        if isPast(activity) || !isMinding { continue }
        return nil
      }
      instance.narrow(&window, after: instance.slots[last], precedence)
    }
    for link in instance.links[activity] {
      guard let first = sessions[link.activity].first, let last = sessions[link.activity].last
      else { continue }
      instance.narrow(
        &window, before: instance.slots[first.slot], instance.slots[last.slot], link.precedence)
    }
    return window
  }
}
