/// Builds schedules by the priority rules, then by shuffled orders in which what could not be
/// placed comes earlier, and improves the best.
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

  /// First the priority rules; then shuffled orders while something is left over; then parts of
  /// the best schedule are placed anew. All together look at about as many slots as `workLimit`
  /// schedules.
  mutating func run() {
    let rules = PriorityRule.allCases
    let limit = max(1, options.workLimit)
    while tried < limit, tried == 0 || steps < options.stepLimit {
      let isRule = tried < rules.count
      if !isRule, best.placedCount == instance.tasks.count || tried * 2 > limit { break }
      let variation =
        isRule ? Variation(ranks: instance.ranks(rules[tried], bounds)) : perturbed()
      let draft = SerialGeneration.draft(
        instance, bounds, variation, mostSteps: max(0, options.stepLimit - steps))
      tried += 1
      steps += draft.steps
      consider(draft, variation.ranks)
      if isBestPossible { return }
    }
    improve(limit)
  }

  /// Spends what is left of the work.
  private mutating func improve(_ limit: Int) {
    let (most, isMany) = max(steps / max(1, tried), instance.tasks.count)
      .multipliedReportingOverflow(by: limit)
    let limitOfSteps = max(0, isMany ? options.stepLimit : min(most, options.stepLimit))
    let left = limitOfSteps - steps
    if tried >= limit || left <= 0 || instance.tasks.count < 2 { return }
    var search = NeighbourhoodSearch(instance, bounds, best, random: random)
    search.run(mostSteps: left, mostRounds: left)
    search.tidy()
    tried += search.rounds
    best = search.draft
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

  /// The best order shuffled. While something is left over, some activities also start later or
  /// take other candidates than they could.
  private mutating func perturbed() -> Variation {
    var variation = Variation(ranks: perturbedRanks())
    if best.placedCount == instance.tasks.count || random.next(below: 4) == 0 { return variation }
    // Few at a time, however many activities there are.
    let rarity = max(4, instance.tasks.count / 16)
    variation.floors = instance.tasks.indices.map { activity in
      guard random.next(below: rarity) == 0, let earliest = bounds.earliestStart[activity],
        let latest = bounds.latestStart[activity], earliest < latest
      else { return .min }
      return earliest + random.next(below: latest - earliest + 1)
    }
    variation.rotations = instance.tasks.indices.map { _ in
      random.next(below: rarity) == 0 ? random.next(below: 16) : 0
    }
    return variation
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
