/// A schedule as it was generated: sessions in rows.
struct Draft: Sendable {
  /// For each activity its part of `taken`; empty if it is not placed.
  var sessions: [Range<Int>]
  var taken: [TakenSlot] = []
  /// Chosen resources at the units of the tasks.
  var chosen: [Int] = []
  var placedCount = 0
  /// Slots looked at to make it.
  var steps = 0
}

/// How one schedule departs from placing everything as early and with as much preference as it can.
struct Variation: Sendable {
  /// For each activity its place among those that could be placed next.
  var ranks: [Int]
  /// Activities that are not to start before a minute; empty for none.
  var floors: [Int] = []
  /// For each activity by how many places its candidates are turned; empty for none.
  var rotations: [Int] = []
}

/// The serial schedule-generation scheme: one activity after the other, each after its
/// predecessors, each at its earliest place in what is left.
///
/// Activities with a fixed day are facts: they are placed before all others, so that nothing
/// takes their place, and their predecessors must end before them.
struct SerialGeneration {
  private let instance: Instance
  private let bounds: Bounds
  private let variation: Variation
  /// Activities with a fixed day that take their turn like the others.
  private let unfixed: Set<Int>
  private var search: PlacementSearch
  private var draft: Draft
  private var latestEnd: [Int]
  private var latestDay: [Int]
  /// Least days of last sessions, for the sake of successors that are due.
  private var leastLastDay: [Int]
  /// Such days that turned out to be needed.
  private var neededLastDay: [Int: Int] = [:]

  /// Most times a schedule is generated anew with predecessors placed later.
  private static let mostDelays = 6

  /// A complete schedule. Where a fixed activity turns out to stand before a predecessor that
  /// cannot be placed, it is generated again without holding that day; where an activity is due
  /// too soon after a predecessor, with that predecessor later.
  static func draft(
    _ instance: Instance, _ bounds: Bounds, _ variation: Variation, mostSteps: Int
  ) -> Draft {
    var unfixed: Set<Int> = []
    var delays: [Int: Int] = [:]
    var best: Draft?
    var steps = 0
    var rounds = 0
    var delayRounds = 0
    while rounds < 3 {
      if rounds == 2 { unfixed = Set(instance.fixedActivities) }
      var generation = SerialGeneration(
        instance, bounds, variation, mostSteps: mostSteps - steps, unfixed: unfixed)
      for (activity, day) in delays { generation.leastLastDay[activity] = day }
      generation.run()
      steps += generation.search.steps
      let orphans = generation.orphans()
      if orphans.isEmpty {
        if generation.draft.placedCount > best?.placedCount ?? -1 { best = generation.draft }
        let needed = generation.neededLastDay.filter { $0.value > delays[$0.key] ?? .min }
        delayRounds += 1
        if needed.isEmpty || delayRounds > mostDelays || steps >= mostSteps { break }
        delays.merge(needed) { max($0, $1) }
        continue
      }
      unfixed.formUnion(orphans)
      rounds += 1
    }
    var draft = best ?? Draft(sessions: Array(repeating: 0..<0, count: instance.tasks.count))
    if best == nil { draft.chosen = Array(repeating: -1, count: instance.unitCount) }
    draft.steps = steps
    return draft
  }

  private init(
    _ instance: Instance, _ bounds: Bounds, _ variation: Variation, mostSteps: Int,
    unfixed: Set<Int>
  ) {
    self.instance = instance
    self.bounds = bounds
    self.variation = variation
    self.unfixed = unfixed
    search = PlacementSearch(instance)
    search.mostSteps = mostSteps
    draft = Draft(sessions: Array(repeating: 0..<0, count: instance.tasks.count))
    latestEnd = instance.tasks.map(\.deadline)
    latestDay = Array(repeating: .max, count: instance.tasks.count)
    leastLastDay = Array(repeating: .min, count: instance.tasks.count)
  }

  private mutating func run() {
    for activity in instance.fixedActivities where !unfixed.contains(activity) {
      placeFixed(activity)
    }
    var waiting = instance.problem.activities.map(\.predecessors.count)
    var ready = RankQueue()
    for activity in instance.tasks.indices where waiting[activity] == 0 {
      ready.insert(rank: variation.ranks[activity], activity)
    }
    while let activity = ready.popFirst() {
      if draft.sessions[activity].isEmpty { placeInTurn(activity) }
      for later in instance.order.successors[activity] {
        waiting[later] -= 1
        if waiting[later] == 0 { ready.insert(rank: variation.ranks[later], later) }
      }
    }
    draft.chosen = search.chosen
  }

  private mutating func placeFixed(_ activity: Int) {
    var window = instance.window(activity, draft)
    window.earliestStart = max(window.earliestStart, bounds.earliestStart[activity] ?? .min)
    guard search.place(instance.tasks[activity], in: window) else { return }
    commit(activity)
    guard let first = search.taken.first, let last = search.taken.last else { return }
    for precedence in instance.problem.activities[activity].predecessors {
      var window = instance.tasks[activity].openWindow
      instance.narrow(
        &window, before: instance.slots[first.slot], instance.slots[last.slot], precedence)
      let before = precedence.activity
      latestEnd[before] = min(latestEnd[before], window.latestEnd)
      latestDay[before] = min(latestDay[before], window.latestDay)
      leastLastDay[before] = max(leastLastDay[before], window.leastLastDay)
    }
  }

  private mutating func placeInTurn(_ activity: Int) {
    let before = instance.problem.activities[activity].predecessors
    if search.steps > search.mostSteps { return }
    if before.contains(where: { draft.sessions[$0.activity].isEmpty }) { return }
    var window = instance.window(activity, draft)
    window.latestEnd = min(window.latestEnd, latestEnd[activity])
    let due = window.latestDay
    window.latestDay = min(due, latestDay[activity])
    window.leastLastDay = leastLastDay[activity]
    if !variation.floors.isEmpty {
      window.earliestStart = max(window.earliestStart, variation.floors[activity])
    }
    if !variation.rotations.isEmpty { search.rotation = variation.rotations[activity] }
    if search.place(instance.tasks[activity], in: window) {
      commit(activity)
    } else if due < .max {
      window.latestDay = latestDay[activity]
      if search.place(instance.tasks[activity], in: window) { delayPredecessors(of: activity) }
    }
  }

  /// The activity is due before the place found: what it is due after must end later.
  private mutating func delayPredecessors(of activity: Int) {
    guard let last = search.taken.last.map({ instance.slots[$0.slot].day }) else { return }
    for precedence in instance.problem.activities[activity].predecessors {
      guard let due = precedence.due,
        let day = instance.problem.dayTables[due].firstDay(notBefore: last)
      else { continue }
      neededLastDay[precedence.activity] = max(neededLastDay[precedence.activity] ?? .min, day)
    }
  }

  private mutating func commit(_ activity: Int) {
    let first = draft.taken.count
    draft.taken += search.taken
    draft.sessions[activity] = first..<draft.taken.count
    draft.placedCount += 1
    search.commit(instance.tasks[activity])
  }

  /// Placed activities with a predecessor that is not.
  private func orphans() -> [Int] {
    instance.fixedActivities.filter { activity in
      !draft.sessions[activity].isEmpty
        && instance.problem.activities[activity].predecessors.contains {
          draft.sessions[$0.activity].isEmpty
        }
    }
  }
}

extension Instance {
  /// From the release and the end of the predecessors placed so far to the deadline.
  func window(_ activity: Int, _ draft: Draft) -> PlacementWindow {
    var window = tasks[activity].openWindow
    window.latestEnd = tasks[activity].deadline
    for precedence in problem.activities[activity].predecessors {
      guard let last = draft.sessions[precedence.activity].last.map({ draft.taken[$0].slot })
      else { continue }
      narrow(&window, after: slots[last], precedence)
    }
    return window
  }
}

/// Activities that could be placed next, the least rank first. A binary heap.
struct RankQueue {
  private var heap: [(rank: Int, activity: Int)] = []

  mutating func insert(rank: Int, _ activity: Int) {
    heap.append((rank, activity))
    var child = heap.count - 1
    while child > 0, heap[child].rank < heap[(child - 1) / 2].rank {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popFirst() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first.activity }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].rank < heap[least].rank { least = child }
      if least == parent { return first.activity }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
