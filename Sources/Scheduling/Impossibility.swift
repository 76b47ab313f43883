/// A reason, proven, why no schedule can place all activities; it names those at the heart of it.
/// Times are minutes; amounts are contact minutes.
public enum ImpossibilityProof: Hashable, Sendable {
  /// The activity by itself does not fit between its release and its deadline (on its fixed day,
  /// if it has one), whatever else happens. `earliestFinish` is its earliest end without the
  /// deadline, nil if the calendar has no room for it at all.
  case window(activity: Int, release: Int, earliestFinish: Int?, deadline: Int)
  /// Each of the activities waits for the one before, and the last cannot end in time.
  /// `earliestFinish` is nil if the calendar ends before.
  case chain(activities: [Int], earliestFinish: Int?, deadline: Int)
  /// The last activity is fixed on a day that the ones before it do not leave free.
  /// `earliestStart` is the first minute they leave free.
  case fixedDay(activities: [Int], earliestStart: Int, day: Int)
  /// The activities need these resources within the window, whichever of them are chosen, for
  /// more contact time than they have together (minding absences and weekly amounts). One
  /// resource: it is exclusive to them, or the only candidate. Several: a candidate list, or all
  /// that each activity takes at the same time.
  case capacity(
    resources: [Int], neededAmount: Int, availableAmount: Int, window: Range<Int>, activities: [Int]
  )
  /// As `capacity`, counted in slots: a slot that is used in part is used.
  case slots(
    resources: [Int], neededSlots: Int, availableSlots: Int, window: Range<Int>, activities: [Int])
  /// The activities must all start in these years (first to last), more than the quota allows:
  /// `needed` is their number, or the sum of their sizes.
  case quota(
    quota: Int, activities: [Int], needed: Int, limit: Int, firstYear: Int, lastYear: Int)
}

extension Instance {
  /// Everything that is proven impossible; empty does not mean that all is possible.
  public func proofs() -> [ImpossibilityProof] {
    let uses = energyUses()
    return proofs(bounds(uses), uses)
  }

  func proofs(_ bounds: Bounds, _ uses: [EnergyUse]) -> [ImpossibilityProof] {
    dateProofs(bounds) + energyProofs(bounds, uses) + quotaProofs(bounds)
  }

  /// One proof for each cause: an activity behind one that is proven impossible adds nothing.
  private func dateProofs(_ bounds: Bounds) -> [ImpossibilityProof] {
    var solo = SoloPlacement(self)
    var isHopeless = Array(repeating: false, count: tasks.count)
    var found: [(activity: Int, proof: ImpossibilityProof)] = []
    for activity in order.order {
      if problem.activities[activity].predecessors.contains(where: { isHopeless[$0.activity] }) {
        isHopeless[activity] = true
      } else if let proof = dateProof(activity, bounds, &solo) {
        isHopeless[activity] = true
        found.append((activity, proof))
      }
    }
    return found.sorted { $0.activity < $1.activity }.map(\.proof)
  }

  private func dateProof(
    _ activity: Int, _ bounds: Bounds, _ solo: inout SoloPlacement
  ) -> ImpossibilityProof? {
    let task = tasks[activity]
    let finish = bounds.earliestFinish[activity]
    if let finish, finish <= task.deadline { return nil }
    let alone = solo.earliest(task, in: task.openWindow).map { slots[$0.last].end }
    guard let alone, alone <= task.deadline else {
      return .window(
        activity: activity, release: task.release, earliestFinish: alone, deadline: task.deadline)
    }
    var unused = bounds
    guard let window = earliestWindow(activity, &unused) else { return nil }
    let chain = chain(to: activity, bounds)
    if finish == nil, let day = task.fixedDay {
      return .fixedDay(activities: chain, earliestStart: window.earliestStart, day: day)
    }
    return .chain(activities: chain, earliestFinish: finish, deadline: task.deadline)
  }

  /// The activities that decide the earliest start of one, which comes last.
  private func chain(to activity: Int, _ bounds: Bounds) -> [Int] {
    var chain = [activity]
    while let before = bounds.drivenBy[chain[chain.count - 1]] { chain.append(before) }
    return chain.reversed()
  }

  private func energyProofs(_ bounds: Bounds, _ uses: [EnergyUse]) -> [ImpossibilityProof] {
    let alone = uses.compactMap { use in
      lack(use.resources, use.needs, bounds) { EnergySupply(self, use, from: $0) }
    }
    return alone
      + sharedUses(uses).compactMap { use in
        let slots = sharedSlots(of: use.needs)
        return lack(use.resources, use.needs, bounds) { SharedSupply(self, use, slots, from: $0) }
      }
  }

  private func lack<Supply: EnergySupplying>(
    _ resources: [Int], _ needs: [EnergyNeed], _ bounds: Bounds, _ supply: (Int) -> Supply
  ) -> ImpossibilityProof? {
    energyProof(resources, needs, bounds, supply) { tasks[$0].deadline }
      ?? energyProof(resources, needs, bounds, supply) { bounds.latestFinish[$0] }
  }

  /// The window of some resources that lacks most contact time, or else slots.
  private func energyProof<Supply: EnergySupplying>(
    _ resources: [Int], _ needs: [EnergyNeed], _ bounds: Bounds, _ supply: (Int) -> Supply,
    latestFinish: (Int) -> Int
  ) -> ImpossibilityProof? {
    let timed = needs.compactMap { need -> TimedNeed? in
      guard let start = earliestStart(need, bounds) else { return nil }
      let end = latestEnd(need, latestFinish(need.activity))
      return TimedNeed(need: need, start: start, end: end)
    }
    .sorted { ($0.end, $0.need.run) < ($1.end, $1.need.run) }
    // Once there is enough for all, no later window end can lack anything.
    let all = timed.reduce(into: (amount: 0, slots: 0)) {
      $0.amount += $1.need.amount
      $0.slots += $1.need.slots
    }
    var worst: EnergyLack?
    for start in windowStarts(needs, of: resources, bounds) {
      var supply = supply(start)
      var lack = EnergyLack(start: start)
      for last in timed where last.start >= start {
        while supply.amount < all.amount || supply.slots < all.slots {
          if !supply.advance(to: last.end) { break }
        }
        lack.end = max(start, last.end)
        lack.needed.amount += last.need.amount
        lack.needed.slots += last.need.slots
        lack.available = (supply.amount, supply.slots)
        if lack.isWorse(than: worst) { worst = lack }
      }
    }
    return worst.map { lack in
      let inside = timed.filter { $0.start >= lack.start && $0.end <= lack.end }
      let activities = inside.map(\.need.activity).sortedWithoutRepeats()
      return lack.proof(resources, activities: activities)
    }
  }

  private func quotaProofs(_ bounds: Bounds) -> [ImpossibilityProof] {
    problem.quotas.indices.compactMap { quotaProof($0, bounds) }
  }

  /// More activities than allowed whose first session must lie in neighbouring years.
  private func quotaProof(_ quota: Int, _ bounds: Bounds) -> ImpossibilityProof? {
    let counted = tasks.indices.compactMap { activity -> (activity: Int, years: Range<Int>)? in
      guard quotas[tasks[activity].quotas].contains(quota),
        let earliest = bounds.earliestStart[activity],
        let latest = bounds.latestStart[activity]
      else { return nil }
      return (activity, year(of: earliest, activity)..<(year(of: latest, activity) + 1))
    }
    let limit = problem.quotas[quota].yearlyLimit
    let most = Instance.mostWindowStarts
    let ends = counted.map(\.years.upperBound).sortedWithoutRepeats()
    for first in counted.map(\.years.lowerBound).sortedWithoutRepeats().prefix(most) {
      for end in ends.prefix(most) where end > first {
        let inside = counted.filter { $0.years.lowerBound >= first && $0.years.upperBound <= end }
        let (allowed, isMany) = limit.multipliedReportingOverflow(by: end - first)
        let needed = inside.reduce(0) { $0 + weight(tasks[$1.activity], inQuota: quota) }
        if !isMany, needed > allowed {
          return .quota(
            quota: quota, activities: inside.map(\.activity), needed: needed, limit: limit,
            firstYear: years[first], lastYear: years[end - 1])
        }
      }
    }
    return nil
  }

  /// The year, as an index, of the slot of the activity's calendar that starts at the minute.
  private func year(of start: Int, _ activity: Int) -> Int {
    let range = tasks[activity].slots
    let slot = firstSlot(in: range) { $0.start >= start }
    return slot < range.upperBound ? slots[slot].year : years.count - 1
  }
}

private struct TimedNeed {
  var need: EnergyNeed
  var start: Int
  var end: Int
}

/// What is needed of a resource in a window, and what it has.
private struct EnergyLack {
  var start: Int
  var end = 0
  var needed = (amount: 0, slots: 0)
  var available = (amount: 0, slots: 0)

  init(start: Int) { self.start = start }

  private var amount: Int { max(0, needed.amount - available.amount) }
  private var slots: Int { max(0, needed.slots - available.slots) }

  func isWorse(than other: EnergyLack?) -> Bool {
    (amount, slots) > (other?.amount ?? 0, other?.slots ?? 0)
  }

  func proof(_ resources: [Int], activities: [Int]) -> ImpossibilityProof {
    if amount > 0 {
      return .capacity(
        resources: resources, neededAmount: needed.amount, availableAmount: available.amount,
        window: start..<end, activities: activities)
    }
    return .slots(
      resources: resources, neededSlots: needed.slots, availableSlots: available.slots,
      window: start..<end, activities: activities)
  }
}
