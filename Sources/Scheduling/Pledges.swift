/// What choices of resources count beside the slots that they take: bonds, quotas, and the periods
/// of activities that are kept apart.
struct Pledges: Sendable {
  /// Resource and number of activities of each bond.
  private var bound: [(resource: Int, count: Int)]
  /// Sessions of each task that is kept apart, period by period.
  private var periodUse: [Int]
  private let periodCount: Int

  init(_ instance: Instance) {
    bound = Array(repeating: (-1, 0), count: instance.bonds.count)
    periodCount = instance.problem.periods.count
    periodUse = Array(repeating: 0, count: instance.apartCount * periodCount)
  }

  /// The resource that a bond is held to; nil while no activity has chosen.
  func resource(of bond: Int) -> Int? { bound[bond].count > 0 ? bound[bond].resource : nil }

  mutating func bind(_ bond: Int, to resource: Int, _ times: Int) {
    bound[bond] = (resource, bound[bond].count + times)
  }

  mutating func count(_ row: Int, period: Int, _ times: Int) {
    periodUse[row * periodCount + period] += times
  }

  func isUsed(_ row: Int, period: Int) -> Bool { periodUse[row * periodCount + period] > 0 }
}

extension PlacementSearch {
  /// Whether a task that this one is kept apart from has sessions in a period of the slot.
  @inline(__always)
  func isSeparated(_ task: Task, slot: Int) -> Bool {
    if task.apart.isEmpty { return false }
    return instance.periodsOfSlot[slot].contains { period in
      task.apart.contains { pledges.isUsed($0, period: period) }
    }
  }

  func isBoundToOther(_ choice: Int, _ resource: Int) -> Bool {
    let bond = instance.choices[choice].bond
    return bond >= 0 && pledges.resource(of: bond).map { $0 != resource } ?? false
  }

  /// What keeps the task from choosing a resource although it is free in all slots.
  func pledgeObstacle(_ task: Task, _ choice: Int, _ resource: Int) -> ResourceObstacle? {
    let bond = instance.choices[choice].bond
    let bound = bond < 0 ? nil : pledges.resource(of: bond)
    if let bound, bound != resource { return .boundToOther(bound) }
    guard let first = taken.first else { return nil }
    for quota in instance.problem.resources[resource].quotas
    where !hasQuotaLeft(task, quota, slot: first.slot, isFirst: bound == nil, bond) {
      return .quota(quota)
    }
    return nil
  }

  /// The first of bound activities takes a resource only if it could serve them all, as long as no
  /// other order is tried.
  private func hasQuotaLeft(
    _ task: Task, _ quota: Int, slot: Int, isFirst: Bool, _ bond: Int
  ) -> Bool {
    let limit = instance.problem.quotas[quota].yearlyLimit
    let own = instance.weight(task, inQuota: quota)
    var wanted = own
    if isFirst, bond >= 0, rotation == 0 {
      wanted = instance.bonds[bond].reduce(0) {
        $0 + instance.weight(instance.tasks[$1], inQuota: quota)
      }
      if wanted > limit { wanted = own }
    }
    let year = instance.slots[slot].year
    return quotaUse[quota * instance.years.count + year] <= limit - wanted
  }

  /// Whether quotas allow the chosen resources for a first session in the slot.
  func keepsChosenQuotas(_ task: Task, slot: Int) -> Bool {
    let year = instance.slots[slot].year
    return task.units.allSatisfy { unit in
      chosen[unit] < 0
        || instance.problem.resources[chosen[unit]].quotas.allSatisfy { quota in
          quotaUse[quota * instance.years.count + year]
            <= instance.problem.quotas[quota].yearlyLimit
            - instance.weight(task, inQuota: quota)
        }
    }
  }

  /// Counts what `taken` and `chosen` stand for.
  mutating func countPledges(_ task: Task, _ times: Int) {
    if task.apartRow >= 0 {
      for session in taken {
        for period in instance.periodsOfSlot[session.slot] {
          pledges.count(task.apartRow, period: period, times)
        }
      }
    }
    if !instance.hasPledges { return }
    for choice in task.choices {
      let bond = instance.choices[choice].bond
      let unit = instance.choices[choice].units.lowerBound
      if bond >= 0, chosen[unit] >= 0 { pledges.bind(bond, to: chosen[unit], times) }
    }
  }

  /// The quotas that the task counts against with what is chosen for it, each once.
  func quotas(of task: Task) -> [Int] {
    let own = Array(instance.quotas[task.quotas])
    if !instance.hasPledges { return own }
    let chosen = task.units.filter { self.chosen[$0] >= 0 }.flatMap {
      instance.problem.resources[self.chosen[$0]].quotas
    }
    return chosen.isEmpty ? own : (own + chosen).sortedWithoutRepeats()
  }
}
