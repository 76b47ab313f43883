/// How much to search. The limits are numbers of steps, never seconds, so that the same problem
/// gives the same schedule on every machine.
public struct SearchOptions: Hashable, Sendable {
  /// Complete schedules to build; at least one is built.
  public var workLimit: Int
  /// Slots to look at in all schedules together; a schedule that reaches it is left incomplete.
  public var stepLimit: Int
  /// Start of the random numbers used after the priority rules.
  public var seed: UInt64

  public init(workLimit: Int = 40, stepLimit: Int = 1 << 30, seed: UInt64 = 1) {
    self.workLimit = workLimit
    self.stepLimit = stepLimit
    self.seed = seed
  }
}

extension Instance {
  /// The best of the schedules built: most placed, then earliest finish, then the earliest ends
  /// of all, then fewest gaps between the sessions of exclusive resources.
  public func schedule(_ options: SearchOptions = SearchOptions()) -> Schedule {
    let bounds = bounds()
    var search = ScheduleSearch(self, bounds, options)
    search.run()
    return schedule(
      search.best, bounds: bounds, schedulesTried: search.tried)
  }
}

/// Builds schedules by the priority rules, then by shuffled orders in which what could not be
/// placed comes earlier, and keeps the best.
struct ScheduleSearch {
  private let instance: Instance
  private let bounds: Bounds
  private let options: SearchOptions
  private var random: SplitMix64
  private(set) var best: Draft
  private var bestMerit: Merit?
  private var bestRanks: [Int] = []
  /// How many places earlier an activity is taken because it was left over before.
  private var advance: [Int]
  private(set) var tried = 0
  private var steps = 0

  init(_ instance: Instance, _ bounds: Bounds, _ options: SearchOptions) {
    self.instance = instance
    self.bounds = bounds
    self.options = options
    random = SplitMix64(seed: options.seed)
    best = Draft(sessions: [])
    advance = Array(repeating: 0, count: instance.tasks.count)
  }

  mutating func run() {
    let rules = PriorityRule.allCases
    while tried < max(1, options.workLimit), tried == 0 || steps < options.stepLimit {
      let ranks =
        tried < rules.count ? instance.ranks(rules[tried], bounds) : perturbedRanks()
      let draft = SerialGeneration.draft(
        instance, bounds, ranks: ranks, mostSteps: max(0, options.stepLimit - steps))
      tried += 1
      steps += draft.steps
      consider(draft, ranks)
      if isBestPossible { return }
    }
  }

  private mutating func consider(_ draft: Draft, _ ranks: [Int]) {
    let merit = instance.merit(draft)
    if let bestMerit, !(merit < bestMerit) {
      advanceUnplaced(draft)
      return
    }
    (best, bestMerit, bestRanks) = (draft, merit, ranks)
    advanceUnplaced(draft)
  }

  /// Whether every activity ends as early as it could alone: nothing is left to gain.
  private var isBestPossible: Bool {
    instance.tasks.indices.allSatisfy { activity in
      guard let last = best.sessions[activity].last else { return false }
      return instance.slots[best.taken[last].slot].end == bounds.earliestFinish[activity]
    }
  }

  /// What was left over, and what it waits for, comes earlier next time.
  private mutating func advanceUnplaced(_ draft: Draft) {
    if draft.placedCount == instance.tasks.count { return }
    let stride = instance.tasks.count / 4 + 1
    let limit = instance.tasks.count * 4
    for activity in instance.order.order.reversed() {
      if draft.sessions[activity].isEmpty {
        advance[activity] = min(advance[activity] + stride, limit)
      }
      for precedence in instance.problem.activities[activity].predecessors {
        let before = precedence.activity
        advance[before] = max(advance[before], advance[activity])
      }
    }
  }

  private mutating func perturbedRanks() -> [Int] {
    let spread = max(2, instance.tasks.count / (random.next(below: 2) == 0 ? 3 : 12))
    var keys = bestRanks
    for activity in keys.indices {
      keys[activity] += random.next(below: spread) - advance[activity]
    }
    return instance.ranks(byAscending: keys)
  }
}

/// How good a schedule is; the lesser the better.
struct Merit: Comparable {
  var unplaced: Int
  var finish: Int
  /// Sum of all ends, counted in slot limits.
  var ends: Int
  var gaps: Int

  static func < (a: Merit, b: Merit) -> Bool {
    (a.unplaced, a.finish, a.ends, a.gaps) < (b.unplaced, b.finish, b.ends, b.gaps)
  }
}

extension Instance {
  func merit(_ draft: Draft) -> Merit {
    let lasts = draft.sessions.compactMap { $0.last.map { draft.taken[$0].slot } }
    return Merit(
      unplaced: tasks.count - draft.placedCount, finish: lasts.map { slots[$0].end }.max() ?? 0,
      ends: lasts.reduce(0) { $0 + slots[$1].stretches.upperBound }, gaps: gaps(draft))
  }

  /// Slots between the first and last session of each exclusive resource without a session,
  /// calendar by calendar.
  private func gaps(_ draft: Draft) -> Int {
    let count = calendars.count
    // Beyond a million places the last criterion is left out.
    if Double(problem.resources.count) * Double(count) > 1e6 { return 0 }
    var firsts = Array(repeating: Int.max, count: problem.resources.count * count)
    var lasts = Array(repeating: Int.min, count: firsts.count)
    var used = 0
    for (activity, sessions) in draft.sessions.enumerated() {
      guard let first = sessions.first, let last = sessions.last else { continue }
      for resource in exclusives[tasks[activity].exclusives] {
        let place = resource * count + tasks[activity].calendar
        firsts[place] = min(firsts[place], draft.taken[first].slot)
        lasts[place] = max(lasts[place], draft.taken[last].slot)
        used += sessions.count
      }
    }
    return zip(firsts, lasts).reduce(0) { $1.0 <= $1.1 ? $0 + $1.1 - $1.0 + 1 : $0 } - used
  }
}
