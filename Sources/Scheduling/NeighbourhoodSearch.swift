/// Improves a schedule by large neighbourhood search (Shaw 1998): some activities that have to do
/// with each other are taken out and placed anew in another order; what is no worse is kept.
struct NeighbourhoodSearch {
  let instance: Instance
  let bounds: Bounds
  var random: SplitMix64
  private var search: PlacementSearch
  /// The sessions of each activity; empty if it has no place.
  private(set) var sessions: [[TakenSlot]]
  private(set) var tally: MeritTally
  /// Schedules that were completed.
  private(set) var rounds = 0
  /// First and last minutes of the activities; what has no place has -1.
  private(set) var starts: [Int]
  private(set) var ends: [Int]
  /// Marks the activities that are out.
  private var isOut: [Bool]
  /// By resource, what may leave slots out for its weekly amount.
  private let leavingOut: [Int: [Int]]

  /// What an activity had before it was taken out.
  private struct Saved {
    var activity: Int
    var sessions: [TakenSlot]
    var chosen: [Int]
  }

  init(_ instance: Instance, _ bounds: Bounds, _ draft: Draft, random: SplitMix64) {
    self.instance = instance
    self.bounds = bounds
    self.random = random
    search = PlacementSearch(instance)
    search.chosen = draft.chosen
    sessions = draft.sessions.map { Array(draft.taken[$0]) }
    tally = MeritTally(instance)
    starts = Array(repeating: -1, count: instance.tasks.count)
    ends = starts
    isOut = Array(repeating: false, count: instance.tasks.count)
    leavingOut = instance.leavingOut
    for activity in instance.tasks.indices { occupy(activity) }
    tally.update(Array(instance.tasks.indices), sessions, search.chosen)
  }

  /// Slots looked at.
  var steps: Int { search.steps }

  var chosen: [Int] { search.chosen }

  /// The schedule as it is now.
  var draft: Draft {
    var draft = Draft(sessions: [])
    for taken in sessions {
      let first = draft.taken.count
      draft.taken += taken
      draft.sessions.append(first..<draft.taken.count)
      if !taken.isEmpty { draft.placedCount += 1 }
    }
    draft.chosen = search.chosen
    draft.steps = search.steps
    return draft
  }

  /// Looks at no more than about so many slots.
  mutating func run(mostSteps: Int, mostRounds: Int) {
    while search.steps < mostSteps, rounds < mostRounds, tally.merit.unplaced > 0 || mayImprove {
      rounds += 1
      let chosen = neighbourhood()
      // Choosing looks at all activities, and putting back costs more than its slots.
      search.steps += 32 + 4 * chosen.count + instance.tasks.count / 16
      if !chosen.isEmpty { replace(chosen) }
    }
  }

  /// One activity that has its place at its best cannot be improved.
  private var mayImprove: Bool { instance.tasks.count > 1 }

  private mutating func replace(_ activities: [Int]) {
    let before = tally.merit
    let saved = activities.map {
      Saved(
        activity: $0, sessions: sessions[$0], chosen: Array(search.chosen[instance.tasks[$0].units])
      )
    }
    for activity in activities { takeOut(activity) }
    let isPlaced =
      putBack(activities, mostLeft: saved.count { $0.sessions.isEmpty }) && leavesOutRightly(saved)
    if isPlaced {
      tally.update(activities, sessions, search.chosen)
      if !(before < tally.merit) { return }
    }
    for one in saved where !sessions[one.activity].isEmpty { takeOut(one.activity) }
    for one in saved {
      sessions[one.activity] = one.sessions
      search.chosen.replaceSubrange(instance.tasks[one.activity].units, with: one.chosen)
      occupy(one.activity)
    }
    if isPlaced { tally.update(activities, sessions, search.chosen) }
  }

  /// Chooses the resources of each activity anew, where it is: the first of the preferred ones
  /// that are free.
  mutating func tidy() {
    let byStart = instance.tasks.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    for activity in byStart where !sessions[activity].isEmpty {
      let task = instance.tasks[activity]
      // At several sites the sessions would have to be judged anew.
      if task.units.isEmpty || task.sites.count > 1 { continue }
      let before = tally.merit
      let taken = sessions[activity]
      let old = Array(search.chosen[task.units])
      takeOut(activity)
      search.taken = taken
      search.runSites = task.sites.first ?? []
      search.rotation = 0
      if !search.chooseResources(task) { search.chosen.replaceSubrange(task.units, with: old) }
      sessions[activity] = taken
      occupy(activity)
      tally.update([activity], sessions, search.chosen)
      let isRight = leavesOutRightly([Saved(activity: activity, sessions: taken, chosen: old)])
      if isRight, !(before < tally.merit) { continue }
      takeOut(activity)
      search.chosen.replaceSubrange(task.units, with: old)
      sessions[activity] = taken
      occupy(activity)
      tally.update([activity], sessions, search.chosen)
    }
  }

  /// Whether all that leaves slots out may still do so after some activities have changed.
  private mutating func leavesOutRightly(_ saved: [Saved]) -> Bool {
    if leavingOut.isEmpty { return true }
    var touched: Set<Int> = []
    for one in saved {
      let task = instance.tasks[one.activity]
      touched.formUnion(instance.exclusives[task.exclusives])
      touched.formUnion(one.chosen)
    }
    for resource in touched.sorted() {
      for activity in leavingOut[resource] ?? [] {
        if !search.leavesOutRightly(instance.tasks[activity], sessions[activity]) { return false }
      }
    }
    return true
  }

  private mutating func occupy(_ activity: Int) {
    note(activity)
    if sessions[activity].isEmpty { return }
    search.taken = sessions[activity]
    search.commit(instance.tasks[activity])
  }

  private mutating func note(_ activity: Int) {
    starts[activity] = sessions[activity].first.map { instance.slots[$0.slot].start } ?? -1
    ends[activity] = sessions[activity].last.map { instance.slots[$0.slot].end } ?? -1
  }

  private mutating func takeOut(_ activity: Int) {
    if sessions[activity].isEmpty { return }
    search.taken = sessions[activity]
    search.withdraw(instance.tasks[activity])
    sessions[activity] = []
  }

  /// Places the activities, each after its predecessors; false once more than `mostLeft` found no
  /// place.
  private mutating func putBack(_ activities: [Int], mostLeft: Int) -> Bool {
    for activity in activities { isOut[activity] = true }
    defer { for activity in activities { isOut[activity] = false } }
    let keys = ranks(activities)
    let ranks = Dictionary(uniqueKeysWithValues: zip(activities, keys))
    var waiting: [Int: Int] = [:]
    var ready = RankQueue()
    for activity in activities {
      let count = instance.problem.activities[activity].predecessors.count { isOut[$0.activity] }
      waiting[activity] = count
      if count == 0 { ready.insert(rank: ranks[activity] ?? 0, activity) }
    }
    var left = 0
    while let activity = ready.popFirst() {
      if !place(activity) {
        left += 1
        let isNeeded = instance.links[activity].contains { !sessions[$0.activity].isEmpty }
        if left > mostLeft || isNeeded { return false }
      }
      for link in instance.links[activity] where isOut[link.activity] {
        let count = (waiting[link.activity] ?? 0) - 1
        waiting[link.activity] = count
        if count == 0 { ready.insert(rank: ranks[link.activity] ?? 0, link.activity) }
      }
    }
    return true
  }

  private mutating func place(_ activity: Int) -> Bool {
    guard var window = window(activity) else { return false }
    if random.next(below: 8) == 0, let latest = bounds.latestStart[activity],
      latest > window.earliestStart
    {
      // Sometimes later than at the earliest, for the sake of an even load.
      let span = min(latest - max(window.earliestStart, 0), 1 << 18)
      window.earliestStart += random.next(below: max(1, span))
    }
    search.rotation = random.next(below: 4) == 0 ? random.next(below: 16) : 0
    guard search.place(instance.tasks[activity], in: window) else { return false }
    sessions[activity] = search.taken
    search.commit(instance.tasks[activity])
    note(activity)
    return true
  }

  /// Between the predecessors and the successors that have a place; nil if a predecessor has none.
  private func window(_ activity: Int) -> PlacementWindow? {
    var window = instance.tasks[activity].openWindow
    window.latestEnd = instance.tasks[activity].deadline
    for precedence in instance.problem.activities[activity].predecessors {
      guard let last = sessions[precedence.activity].last?.slot else { return nil }
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

  /// In which order the activities are tried: as they stood, shuffled; what had no place first.
  private mutating func ranks(_ activities: [Int]) -> [Int] {
    let spread = activities.count * (1 + random.next(below: 3))
    let byStart = activities.indices.sorted {
      (starts[activities[$0]], $0) < (starts[activities[$1]], $1)
    }
    var keys = Array(repeating: 0, count: activities.count)
    for (rank, row) in byStart.enumerated() { keys[row] = rank * 2 + random.next(below: spread) }
    return keys
  }
}
