extension ClassicProject {
  /// The project laid out, or nil if it has more than finish-to-start precedence and constant
  /// capacities, or a demand above the capacity, or precedence in a ring.
  init?(_ problem: ProjectProblem) {
    guard problem.isClassic else { return nil }
    var before = Array(repeating: [Int](), count: problem.activities.count)
    var after = before
    for lag in problem.lags {
      before[lag.to].append(lag.from)
      after[lag.from].append(lag.to)
    }
    guard let order = Self.order(before, after) else { return nil }
    let lanes = ProjectLanes(problem)
    count = problem.activities.count
    durations = problem.activities.map { Int32(truncatingIfNeeded: $0.duration) }
    predecessors = ProjectRows(before)
    successors = ProjectRows(after)
    demands = problem.activities.flatMap { lanes.packed($0.demands) }
    capacities = lanes.capacities(problem, at: 0)
    guards = lanes.guards
    words = lanes.words
    laneBits = lanes.bits
    self.order = order.map { Int32(truncatingIfNeeded: $0) }
    horizon = problem.activities.reduce(0) { $0 + $1.duration }
    heads = Self.chains(order, before, problem)
    tails = Self.chains(order.reversed(), after, problem)
  }

  private static func order(_ before: [[Int]], _ after: [[Int]]) -> [Int]? {
    var waiting = before.map(\.count)
    var order = before.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for later in after[order[next]] {
        waiting[later] -= 1
        if waiting[later] == 0 { order.append(later) }
      }
      next += 1
    }
    return order.count == before.count ? order : nil
  }

  private static func chains(
    _ order: [Int], _ before: [[Int]], _ problem: ProjectProblem
  ) -> [Int32] {
    var lengths = Array(repeating: Int32(0), count: before.count)
    for activity in order {
      let longest = before[activity].map { lengths[$0] }.max() ?? 0
      lengths[activity] =
        longest &+ Int32(truncatingIfNeeded: problem.activities[activity].duration)
    }
    return lengths
  }

  /// The longest chain: no schedule is shorter.
  var criticalPath: Int32 { tails.max() ?? 0 }

  /// The critical path, or the time any one resource needs for all its work.
  var lowerBound: Int32 {
    let lane = (UInt64(1) << UInt64(laneBits - 1)) - 1
    var bound = Int(criticalPath)
    for word in 0..<words {
      for shift in stride(from: 0, to: 64, by: laneBits) {
        let capacity = Int((capacities[word] >> UInt64(shift)) & lane)
        if capacity == 0 { continue }
        var work = 0
        for activity in 0..<count {
          let units = Int((demands[activity * words + word] >> UInt64(shift)) & lane)
          work += units * Int(durations[activity])
        }
        bound = max(bound, (work + capacity - 1) / capacity)
      }
    }
    return Int32(truncatingIfNeeded: bound)
  }
}

extension ProjectProblem {
  /// Nothing but finish-to-start precedence and constant capacities that every demand respects.
  var isClassic: Bool {
    choices.isEmpty && resources.allSatisfy(\.changes.isEmpty)
      && lags.allSatisfy { $0.anchor == .finish && $0.minimum == 0 && $0.maximum == nil }
      && activities.allSatisfy { activity in
        activity.release == 0 && activity.deadline == nil && activity.fixedStart == nil
          && activity.calendar == nil && respectsCapacities(activity)
      }
  }

  private func respectsCapacities(_ activity: ProjectActivity) -> Bool {
    var units: [Int: Int] = [:]
    for demand in activity.demands { units[demand.resource, default: 0] += demand.units }
    return units.allSatisfy { $0.value <= resources[$0.key].capacity }
  }
}

/// How resources share words: each has a lane of 16 or 32 bits, of which the top one is a guard.
struct ProjectLanes: Sendable {
  let bits: Int
  let words: Int
  let guards: UInt64
  private let count: Int

  init(_ problem: ProjectProblem) {
    let capacities = problem.resources.flatMap { [$0.capacity] + $0.changes.map(\.capacity) }
    let isNarrow = (capacities.max() ?? 0) < (1 << 15) - 1
    bits = isNarrow ? 16 : 32
    guards = isNarrow ? 0x8000_8000_8000_8000 : 0x8000_0000_8000_0000
    count = problem.resources.count
    words = max(1, (count * bits + 63) / 64)
  }

  /// Demands of one activity; one that no lane can hold fills the lane, which no capacity does.
  func packed(_ demands: [ProjectDemand]) -> [UInt64] {
    var sums: [Int: Int] = [:]
    for demand in demands { sums[demand.resource, default: 0] += min(demand.units, 1 << 40) }
    return packed((0..<count).map { sums[$0] ?? 0 })
  }

  func capacities(_ problem: ProjectProblem, at time: Int) -> [UInt64] {
    packed(
      problem.resources.map { resource in
        resource.changes.last { $0.time <= time }?.capacity ?? resource.capacity
      }
    ).map { $0 | guards }
  }

  private func packed(_ units: [Int]) -> [UInt64] {
    var row = Array(repeating: UInt64(0), count: words)
    let most = (1 << (bits - 1)) - 1
    for (resource, amount) in units.enumerated() {
      let place = resource * bits
      row[place / 64] |= UInt64(min(amount, most)) << UInt64(place % 64)
    }
    return row
  }
}
