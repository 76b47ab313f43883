/// Places activities where they were, and the others around them.
struct KeptGeneration {
  private let instance: Instance
  private let heldDay: Int
  private var search: PlacementSearch
  private var sessions: [[TakenSlot]]
  private var old: [KeptPlacement?]
  private(set) var fates: [KeptFate]

  init(_ instance: Instance, _ kept: [KeptPlacement], heldBefore day: Int) {
    self.instance = instance
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
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for activity in byStart where sessions[activity].isEmpty && old[activity] != nil {
        let before = instance.problem.activities[activity].predecessors
        // Behind one that still looks for a place it is too early to tell.
        let isReady = before.allSatisfy { !sessions[$0.activity].isEmpty }
        if isReady, keep(activity) { isGrowing = true }
      }
    }
    for activity in byStart { verify(activity) }
    placeRest()
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
    search.runSites = task.sites.first ?? []
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

  @discardableResult
  private mutating func keep(_ activity: Int) -> Bool {
    guard let kept = old[activity], let window = window(activity) else { return false }
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
      ready.insert(rank: start(activity), activity)
    }
    while let activity = ready.popFirst() {
      if sessions[activity].isEmpty, !keep(activity) { place(activity) }
      for link in instance.links[activity] {
        waiting[link.activity] -= 1
        if waiting[link.activity] == 0 {
          ready.insert(rank: start(link.activity), link.activity)
        }
      }
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
    var later = window
    later.earliestStart = max(window.earliestStart, start(activity))
    guard search.place(task, in: later) || search.place(task, in: window) else { return }
    let first = old[activity]?.sessions.first.map { slot(activity, $0).day } ?? 0
    let day = search.taken.first.map { instance.slots[$0.slot].day } ?? first
    commit(activity, .moved(days: day - first))
  }

  private func distance(_ activity: Int, _ last: KeptPlacement.Session?) -> Int {
    guard let last, let end = search.taken.last else { return 0 }
    return instance.slots[end.slot].day - slot(activity, last).day
  }

  /// Between the predecessors and the successors that have a place; nil if a predecessor has none.
  private func window(_ activity: Int) -> PlacementWindow? {
    var window = instance.tasks[activity].openWindow
    window.latestEnd = instance.tasks[activity].deadline
    for precedence in instance.problem.activities[activity].predecessors {
      guard let last = sessions[precedence.activity].last?.slot else {
        if isPast(activity) { continue }
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
