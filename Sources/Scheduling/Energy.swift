/// What one run of an activity needs of some resources, whichever of them are chosen.
struct EnergyNeed: Hashable, Sendable {
  var activity: Int
  var run: Int
  var amount: Int
  var slots: Int
}

/// The activities of one calendar that cannot do without the resources.
struct EnergyUse: Hashable, Sendable {
  /// Ascending.
  var resources: [Int]
  var calendar: Int
  var needs: [EnergyNeed]
}

/// What resources can still give together, slot after slot.
struct EnergySupply {
  private static let enough = 1 << 60

  private let instance: Instance
  private let use: EnergyUse
  private let capacities: [Int]
  private let weeklyAmounts: [Int]
  private var next: Int
  private var week = -1
  private var weekLeft: [Int]
  private(set) var amount = 0
  private(set) var slots = 0
  /// End of the last slot that was counted.
  private(set) var end: Int?

  /// Nothing counted yet of the slots that start at the minute or later.
  init(_ instance: Instance, _ use: EnergyUse, from start: Int) {
    self.instance = instance
    self.use = use
    let resources = use.resources.map { instance.problem.resources[$0] }
    // Capacities beyond the number of activities make no difference.
    capacities = resources.map { min($0.capacity, instance.tasks.count) }
    weeklyAmounts = resources.map { $0.weeklyAmount ?? .max }
    weekLeft = weeklyAmounts
    next = instance.firstSlot(in: instance.calendars[use.calendar]) { $0.start >= start }
  }

  /// Counts the next slot if it ends by then; false if there is none.
  mutating func advance(to latestEnd: Int) -> Bool {
    guard next < instance.calendars[use.calendar].upperBound else { return false }
    let slot = instance.slots[next]
    guard slot.end <= latestEnd else { return false }
    next += 1
    if slot.week != week {
      week = slot.week
      weekLeft = weeklyAmounts
    }
    for (index, resource) in use.resources.enumerated()
    where instance.emptyTimeline.isFree(resource, slot.stretches) {
      let given = min(slot.amount * capacities[index], weekLeft[index])
      weekLeft[index] -= given
      // Held below overflow, far above anything that can be needed.
      amount = min(amount, EnergySupply.enough) + given
      slots = min(slots, EnergySupply.enough) + capacities[index]
      end = slot.end
    }
    return true
  }
}

extension Instance {
  /// Most starts of windows looked at for one resource; fewer for several together.
  static let mostWindowStarts = 64
  /// Most resources of one pool counted for one run, so that sums cannot overflow.
  static let mostUnits = 1 << 10
  /// Most candidate lists looked at.
  static let mostPools = 64

  /// In order, the resources that some activities need: each resource alone that is exclusive to
  /// an activity or demanded with all of its list, then each candidate list.
  private func pools() -> [[Int]] {
    var single: [Int] = []
    var lists: [[Int]] = []
    var known: Set<[Int]> = []
    var seen: Set<[Int]> = []
    for task in tasks {
      single += exclusives[task.exclusives]
      for choice in task.choices {
        let row = choices[choice]
        let isNew = seen.insert([row.candidates.lowerBound, row.units.count]).inserted
        if !isNew { continue }
        let list = candidates[choices[choice].candidates].sorted()
        if list.contains(where: { problem.resources[$0].capacity == Resource.unlimited }) {
          continue
        }
        if choices[choice].units.count >= list.count { single += list }
        if list.count > 1, lists.count < Instance.mostPools, known.insert(list).inserted {
          lists.append(list)
        }
      }
    }
    return single.sortedWithoutRepeats().map { [$0] } + lists
  }

  /// For the pools, calendar by calendar, the activities that need them.
  func energyUses() -> [EnergyUse] {
    let pools = pools()
    // For each resource the pools it belongs to.
    var memberships: [[Int]] = Array(repeating: [], count: problem.resources.count)
    for (pool, resources) in pools.enumerated() {
      for resource in resources { memberships[resource].append(pool) }
    }
    var uses: [EnergyUse] = []
    var known: [[Int]: Int] = [:]
    var least = LeastUnits(instance: self, memberships: memberships)
    for (activity, task) in tasks.enumerated() {
      for run in task.runs {
        for (pool, count) in units(of: run, task, &least) {
          let key = [pool, task.calendar]
          let index = known[key] ?? uses.count
          if index == uses.count {
            known[key] = index
            uses.append(EnergyUse(resources: pools[pool], calendar: task.calendar, needs: []))
          }
          uses[index].needs.append(energyNeed(activity, run, of: count))
        }
      }
    }
    return uses
  }

  /// What a run needs of so many resources at a time.
  func energyNeed(_ activity: Int, _ run: Int, of count: Int) -> EnergyNeed {
    let amount = runs[run].amount
    let sessions = (amount - 1) / longestAmount[tasks[activity].calendar] + 1
    return EnergyNeed(
      activity: activity, run: run, amount: amount * count, slots: sessions * count)
  }

  /// How many resources of each pool a run needs at a time, pools ascending.
  private func units(
    of run: Int, _ task: Task, _ least: inout LeastUnits
  ) -> [(pool: Int, count: Int)] {
    var units: [Int: Int] = [:]
    for resource in exclusives[task.exclusives] {
      for pool in least.memberships[resource] { units[pool, default: 0] += 1 }
    }
    for need in needs[runs[run].needs] {
      for (pool, count) in least.units(of: need) { units[pool, default: 0] += count }
    }
    return units.mapValues { min($0, Instance.mostUnits) }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// When a run can start at the soonest: the runs before it have slots of their own. Nil if the
  /// activity cannot be placed.
  func earliestStart(_ need: EnergyNeed, _ bounds: Bounds) -> Int? {
    guard let start = bounds.earliestStart[need.activity] else { return nil }
    let task = tasks[need.activity]
    if need.run == task.runs.lowerBound { return start }
    var slot = firstSlot(in: task.slots) { $0.start >= start }
    for run in task.runs.lowerBound..<need.run {
      var left = runs[run].amount
      while left > 0, slot < task.slots.upperBound {
        left -= slots[slot].amount
        slot += 1
      }
    }
    return slot < task.slots.upperBound ? slots[slot].start : slots[slot - 1].end
  }

  /// When a run ends at the latest for an activity that ends by then.
  func latestEnd(_ need: EnergyNeed, _ latest: Int) -> Int {
    let task = tasks[need.activity]
    if need.run == task.runs.upperBound - 1 { return latest }
    var slot = firstSlot(in: task.slots) { $0.end > latest }
    for run in ((need.run + 1)..<task.runs.upperBound).reversed() {
      var left = runs[run].amount
      while left > 0, slot > task.slots.lowerBound {
        slot -= 1
        left -= slots[slot].amount
      }
    }
    return slot > task.slots.lowerBound ? slots[slot - 1].end : latest
  }

  /// The starts of windows worth looking at: earliest starts, the first of all included.
  func windowStarts(_ needs: [EnergyNeed], of resources: [Int], _ bounds: Bounds) -> [Int] {
    let starts = needs.compactMap { earliestStart($0, bounds) }.sortedWithoutRepeats()
    let most = max(4, Instance.mostWindowStarts / (resources.count * resources.count))
    let stride = (starts.count - 1) / most + 1
    return starts.indices.filter { $0 % stride == 0 }.map { starts[$0] }
  }

  /// The earliest minute at which the resources can have given what is needed of them.
  func energyFinish(_ use: EnergyUse, _ bounds: Bounds) -> Int? {
    var finish: Int?
    let starts = use.needs.map { earliestStart($0, bounds) ?? .min }
    for start in windowStarts(use.needs, of: use.resources, bounds) {
      let needs = zip(use.needs, starts).filter { $1 >= start }.map(\.0)
      if let end = suppliedFinish(needs, of: use, from: start) { finish = max(finish ?? end, end) }
    }
    return finish
  }

  /// The earliest minute at which the resources, from a start on, can have given what some needs
  /// ask of them; nil if they give nothing.
  func suppliedFinish(_ needs: [EnergyNeed], of use: EnergyUse, from start: Int) -> Int? {
    let amount = needs.reduce(0) { $0 + $1.amount }
    let slots = needs.reduce(0) { $0 + $1.slots }
    var supply = EnergySupply(self, use, from: start)
    while supply.amount < amount || supply.slots < slots {
      if !supply.advance(to: .max) { break }
    }
    return supply.end
  }
}

/// How many resources of each pool needs take at least. Equal lists are looked through once.
struct LeastUnits {
  private struct Key: Hashable {
    var list: Int
    var count: Int
  }

  let instance: Instance
  /// For each resource the pools it belongs to.
  let memberships: [[Int]]
  private var known: [Key: [(pool: Int, count: Int)]] = [:]

  init(instance: Instance, memberships: [[Int]]) {
    self.instance = instance
    self.memberships = memberships
  }

  /// The count less the candidates that lie outside the pool.
  mutating func units(of need: RunNeed) -> [(pool: Int, count: Int)] {
    let range = instance.choices[need.choice].candidates
    let key = Key(list: range.lowerBound, count: need.count)
    if let units = known[key] { return units }
    var inside: [Int: Int] = [:]
    for resource in instance.candidates[range] {
      for pool in memberships[resource] { inside[pool, default: 0] += 1 }
    }
    let units = inside.compactMap { pool, members -> (pool: Int, count: Int)? in
      let least = min(need.count, range.count) - (range.count - members)
      return least > 0 ? (pool, least) : nil
    }
    known[key] = units
    return units
  }
}
