/// What one activity needs of one resource, whatever else is chosen.
struct EnergyNeed: Hashable, Sendable {
  var activity: Int
  var amount: Int
  var slots: Int
}

/// The activities of one calendar that cannot do without a resource.
struct EnergyUse: Hashable, Sendable {
  var resource: Int
  var calendar: Int
  var needs: [EnergyNeed]
}

/// What a resource can still give, slot after slot.
struct EnergySupply {
  private let instance: Instance
  private let use: EnergyUse
  private let capacity: Int
  private let weeklyAmount: Int
  private var next: Int
  private var week = -1
  private var weekLeft = 0
  private(set) var amount = 0
  private(set) var slots = 0
  /// End of the last slot that was counted.
  private(set) var end: Int?

  /// Nothing counted yet of the slots that start at the minute or later.
  init(_ instance: Instance, _ use: EnergyUse, from start: Int) {
    self.instance = instance
    self.use = use
    let resource = instance.problem.resources[use.resource]
    // Capacities beyond the number of activities make no difference.
    capacity = min(resource.capacity, instance.tasks.count)
    weeklyAmount = resource.weeklyAmount ?? .max
    next = instance.firstSlot(in: instance.calendars[use.calendar]) { $0.start >= start }
  }

  /// Counts the next slot if it ends by then; false if there is none.
  mutating func advance(to latestEnd: Int) -> Bool {
    guard next < instance.calendars[use.calendar].upperBound else { return false }
    let slot = instance.slots[next]
    guard slot.end <= latestEnd else { return false }
    next += 1
    if slot.week != week { (week, weekLeft) = (slot.week, weeklyAmount) }
    if instance.emptyTimeline.isFree(use.resource, slot.stretches) {
      let given = min(slot.amount * capacity, weekLeft)
      weekLeft -= given
      amount += given
      slots += capacity
      end = slot.end
    }
    return true
  }
}

extension Instance {
  /// Most starts of windows looked at for one resource.
  static let mostWindowStarts = 64

  /// For each resource and calendar, in order, the activities that need it: those it is exclusive
  /// to and those that demand all of their candidates.
  func energyUses() -> [EnergyUse] {
    var uses: [EnergyUse] = []
    var known: [[Int]: Int] = [:]
    for (activity, task) in tasks.enumerated() {
      for need in energyNeeds(task) {
        let key = [need.resource, task.calendar]
        let index = known[key] ?? uses.count
        if index == uses.count {
          known[key] = index
          uses.append(EnergyUse(resource: need.resource, calendar: task.calendar, needs: []))
        }
        uses[index].needs.append(
          EnergyNeed(activity: activity, amount: need.amount, slots: need.slots))
      }
    }
    return uses
  }

  private func energyNeeds(_ task: Task) -> [(resource: Int, amount: Int, slots: Int)] {
    let longest = longestAmount[task.calendar]
    let slotCount = leastSessions(of: task)
    let total = amount(of: task)
    var result = task.exclusives.map { (exclusives[$0], total, slotCount) }
    for choice in task.choices {
      let list = choices[choice].candidates
      var forced = (amount: 0, slots: 0)
      for run in runs[task.runs] {
        let takesAll = run.needs.contains {
          needs[$0].choice == choice && needs[$0].count >= list.count
        }
        if takesAll {
          forced.amount += run.amount
          forced.slots += (run.amount - 1) / longest + 1
        }
      }
      if forced.slots == 0 { continue }
      for resource in candidates[list] where !result.contains(where: { $0.0 == resource }) {
        result.append((resource, forced.amount, forced.slots))
      }
    }
    return result
  }

  /// The starts of windows worth looking at: earliest starts, the first of all included.
  func windowStarts(_ use: EnergyUse, _ bounds: Bounds) -> [Int] {
    let starts = use.needs.compactMap { bounds.earliestStart[$0.activity] }.sortedWithoutRepeats()
    let stride = (starts.count - 1) / Instance.mostWindowStarts + 1
    return starts.indices.filter { $0 % stride == 0 }.map { starts[$0] }
  }

  /// For each resource the earliest minute at which it can have given what is needed of it.
  func energyFinishes(_ bounds: Bounds) -> [Int] {
    var finishes: [Int] = []
    for use in energyUses() {
      for start in windowStarts(use, bounds) {
        let needs = use.needs.filter { (bounds.earliestStart[$0.activity] ?? .min) >= start }
        let amount = needs.reduce(0) { $0 + $1.amount }
        let slots = needs.reduce(0) { $0 + $1.slots }
        var supply = EnergySupply(self, use, from: start)
        while supply.amount < amount || supply.slots < slots {
          if !supply.advance(to: .max) { break }
        }
        if let end = supply.end { finishes.append(end) }
      }
    }
    return finishes
  }
}
