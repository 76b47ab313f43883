import CadreModel
import CadreTime

/// The earliest day on which a cohort can be through its paths if it alone were in the world: its
/// stages follow one another, and each needs its contact time in the cohort's slots.
struct StageBound {
  private let demand: CohortDemand
  private let slots: CohortSlots

  init(_ demand: CohortDemand, _ slots: CohortSlots) {
    self.demand = demand
    self.slots = slots
  }

  var earliestFinish: CivilDate? {
    let taught = Set(demand.taught)
    return demand.plans.compactMap { finish(of: $0, taught) }.max()
  }

  private func finish(of plan: PathPlan, _ taught: Set<ID<Module>>) -> CivilDate? {
    let stages = demand.variant.path(plan.path).stages
    var walk = SlotWalk(slots, weeklyMinutes: demand.cohort.weeklyLoad?.value.minutes)
    var ends: [String: CivilDate] = [:]
    for planned in plan.stages where stages.indices.contains(planned.stage) {
      let stage = stages[planned.stage]
      // Sections have no order, so that they bound nothing one after another.
      if stage.isSection { return nil }
      if let wait = stage.wait, let before = ends[wait.stage] {
        walk.wait(until: wait.duration.after(before))
      }
      let minutes = planned.modules.filter { !$0.isHeld && taught.contains($0.module) }
        .reduce(0) { $0 + demand.variant.module($1.module).minutes }
      guard let end = walk.take(minutes) else { return nil }
      ends[stage.name] = end
    }
    return walk.last
  }
}

/// Fills slots from the first on as far as the weekly load allows.
private struct SlotWalk {
  private let slots: CohortSlots
  private let weeklyMinutes: Int?
  private var next = 0
  private var week = Int.min
  private var usedInWeek = 0
  /// Minutes of the current slot that are used; what follows may share it.
  private var usedInSlot = 0
  private(set) var last: CivilDate?

  init(_ slots: CohortSlots, weeklyMinutes: Int?) {
    self.slots = slots
    self.weeklyMinutes = weeklyMinutes
  }

  mutating func wait(until date: CivilDate?) {
    guard let date else { return }
    while next < slots.entries.count, slots.entries[next].date < date { advance() }
  }

  private mutating func advance() {
    next += 1
    usedInSlot = 0
  }

  /// The day on which so many more minutes are done; nil where the slots end before.
  mutating func take(_ minutes: Int) -> CivilDate? {
    var left = minutes
    while left > 0 {
      guard next < slots.entries.count else { return nil }
      let slot = slots.calendar.slots[next]
      if slot.week != week { (week, usedInWeek) = (slot.week, 0) }
      let free = min(slot.amount - usedInSlot, (weeklyMinutes ?? .max) - usedInWeek)
      let taken = min(left, max(0, free))
      if taken > 0 { last = slots.entries[next].date }
      left -= taken
      usedInWeek += taken
      usedInSlot += taken
      if left > 0 { advance() }
    }
    return last ?? slots.entries[safe: next]?.date
  }
}
