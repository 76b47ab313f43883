/// Something in a problem that has no meaning; such a problem is not scheduled.
public enum Defect: Hashable, Sendable {
  /// The slot ends before it starts, counts nothing, or has numbers beyond every calendar.
  case slot(calendar: Int, slot: Int)
  /// The slot starts before the one before it ends, or its day, week or year goes back.
  case slotOrder(calendar: Int, slot: Int)
  /// A negative capacity or weekly amount.
  case resource(Int)
  /// A negative limit.
  case quota(Int)
  case unknownCalendar(activity: Int, calendar: Int)
  case unknownResource(activity: Int, resource: Int)
  case unknownQuota(activity: Int, quota: Int)
  case unknownPredecessor(activity: Int, predecessor: Int)
  /// The table is empty or goes back.
  case dayTable(Int)
  case unknownDayTable(activity: Int, table: Int)
  /// The rows and columns of travel times are not as many, or a time is not from 0 to a week, or
  /// there are more than 64 sites.
  case travel
  case unknownSite(Int)
  /// An activity that is not there, or one and the same twice.
  case separation(Int)
  /// A quota of a resource that is not there.
  case unknownResourceQuota(resource: Int, quota: Int)
  /// A bond for more than one resource.
  case bond(activity: Int)
  /// The activity has no segments.
  case noSegments(activity: Int)
  /// The amount is not from 1 to 2^24 minutes.
  case amount(activity: Int, segment: Int)
  /// The demand asks for fewer than one or for more resources than it has candidates.
  case count(activity: Int, segment: Int, demand: Int)
  /// A candidate is listed twice.
  case repeatedCandidate(activity: Int, segment: Int, demand: Int, resource: Int)
  /// The demand has windows for some of its candidates only.
  case windows(activity: Int, segment: Int, demand: Int)
  /// Fewer than one session a week.
  case pace(activity: Int)
  /// Each of these activities waits for the one before it, the first for the last.
  case cycle([Int])
  /// The activity has more than 64 demands in a segment, or chooses more than 128 resources.
  case tooManyDemands(activity: Int)
  /// Resources times slots are more than can be kept in memory.
  case tooLarge
}

extension Problem {
  /// Most defects reported.
  static let mostDefects = 100
  /// Most demands of one segment, and most resources chosen for one activity.
  static let mostDemands = 64
  static let mostUnits = 128
  /// Bounds of all times and of day, week and year numbers; sums of them cannot overflow.
  static let timeLimit = 1 << 50
  /// Of slots and segments; with it sums over all that fits in memory cannot overflow.
  static let amountLimit = 1 << 24

  /// What has no meaning in the problem, at most a hundred defects; empty for a valid one.
  public func defects() -> [Defect] {
    var found = DefectList()
    for (index, calendar) in calendars.enumerated() where !found.isFull {
      calendar.check(index, into: &found)
    }
    for (index, resource) in resources.enumerated()
    where resource.capacity < 0 || (resource.weeklyAmount ?? 0) < 0 {
      found.add(.resource(index))
    }
    for (index, quota) in quotas.enumerated() where quota.yearlyLimit < 0 {
      found.add(.quota(index))
    }
    if travel.count > 64
      || travel.contains(where: { row in
        row.count != travel.count || !row.allSatisfy((0...10_080).contains)
      })
    {
      found.add(.travel)
    }
    for site in resources.compactMap(\.site) + activities.compactMap(\.site)
    where !travel.isEmpty && !travel.indices.contains(site) && !found.isFull {
      found.add(.unknownSite(site))
    }
    for (index, resource) in resources.enumerated() {
      for quota in resource.quotas where !quotas.indices.contains(quota) {
        found.add(.unknownResourceQuota(resource: index, quota: quota))
      }
    }
    for (index, pair) in separations.enumerated()
    where pair.first == pair.second || !activities.indices.contains(pair.first)
      || !activities.indices.contains(pair.second)
    {
      found.add(.separation(index))
    }
    for (index, table) in dayTables.enumerated() where !table.isValid {
      found.add(.dayTable(index))
    }
    for index in activities.indices where !found.isFull {
      check(activity: index, into: &found)
    }
    if found.defects.isEmpty, let ring = precedenceRing() { found.add(.cycle(ring)) }
    return found.defects
  }

  private func check(activity index: Int, into found: inout DefectList) {
    let activity = activities[index]
    if !calendars.indices.contains(activity.calendar) {
      found.add(.unknownCalendar(activity: index, calendar: activity.calendar))
    }
    if activity.segments.isEmpty { found.add(.noSegments(activity: index)) }
    if activity.segments.contains(where: { $0.demands.count > Problem.mostDemands })
      || chosenCount(activity) > Problem.mostUnits
    {
      found.add(.tooManyDemands(activity: index))
      return
    }
    if case .perWeek(let most) = activity.pace, most < 1 { found.add(.pace(activity: index)) }
    for resource in activity.exclusive where !resources.indices.contains(resource) {
      found.add(.unknownResource(activity: index, resource: resource))
    }
    for quota in activity.quotas where !quotas.indices.contains(quota) {
      found.add(.unknownQuota(activity: index, quota: quota))
    }
    for precedence in activity.predecessors
    where !activities.indices.contains(precedence.activity) {
      found.add(.unknownPredecessor(activity: index, predecessor: precedence.activity))
    }
    for table in activity.predecessors.flatMap({ [$0.wait, $0.due] }).compactMap(\.self)
    where !dayTables.indices.contains(table) {
      found.add(.unknownDayTable(activity: index, table: table))
    }
    let bound = activity.segments.flatMap(\.demands).filter { $0.bond != nil }
    if bound.contains(where: { $0.count != 1 })
      || activity.segments.contains(where: { segment in
        let bonds = segment.demands.compactMap(\.bond)
        return Set(bonds).count < bonds.count
      })
    {
      found.add(.bond(activity: index))
    }
    for segment in activity.segments.indices where !found.isFull {
      check(activity: index, segment: segment, into: &found)
    }
  }

  /// Resources to be chosen, for each candidate list the most that a segment needs.
  private func chosenCount(_ activity: Activity) -> Int {
    var most: [CandidateList: Int] = [:]
    for segment in activity.segments {
      var sums: [CandidateList: Int] = [:]
      for demand in segment.demands {
        let count = min(max(demand.count, 0), demand.candidates.count)
        sums[demand.list, default: 0] += count
      }
      most.merge(sums) { max($0, $1) }
    }
    return most.values.reduce(0, +)
  }

  private func check(activity: Int, segment: Int, into found: inout DefectList) {
    let part = activities[activity].segments[segment]
    if part.amount < 1 || part.amount > Problem.amountLimit {
      found.add(.amount(activity: activity, segment: segment))
    }
    for (index, demand) in part.demands.enumerated() {
      if demand.count < 1 || demand.count > demand.candidates.count {
        found.add(.count(activity: activity, segment: segment, demand: index))
      }
      if !demand.windows.isEmpty, demand.windows.count != demand.candidates.count {
        found.add(.windows(activity: activity, segment: segment, demand: index))
      }
      var seen: Set<Int> = []
      for resource in demand.candidates {
        if !resources.indices.contains(resource) {
          found.add(.unknownResource(activity: activity, resource: resource))
        } else if !seen.insert(resource).inserted {
          found.add(
            .repeatedCandidate(
              activity: activity, segment: segment, demand: index, resource: resource))
        }
      }
    }
  }

  /// Activities that wait for each other in a ring, each after the one before; nil if none do.
  private func precedenceRing() -> [Int]? {
    let order = PrecedenceOrder(predecessors: activities.map { $0.predecessors.map(\.activity) })
    guard var current = order.stuck.first else { return nil }
    let stuck = Set(order.stuck)
    var position: [Int: Int] = [:]
    var path: [Int] = []
    while position[current] == nil {
      position[current] = path.count
      path.append(current)
      let before = activities[current].predecessors.first { stuck.contains($0.activity) }
      guard let before else { return nil }
      current = before.activity
    }
    return path[(position[current] ?? 0)...].reversed()
  }
}

extension SlotCalendar {
  fileprivate func check(_ calendar: Int, into found: inout DefectList) {
    let times = -Problem.timeLimit...Problem.timeLimit
    for (index, slot) in slots.enumerated() {
      let numbers = [slot.start, slot.end, slot.day, slot.week, slot.year]
      if slot.end <= slot.start || slot.amount < 1 || slot.amount > Problem.amountLimit
        || !numbers.allSatisfy(times.contains)
      {
        found.add(.slot(calendar: calendar, slot: index))
      } else if index > 0 {
        let last = slots[index - 1]
        if slot.start < last.end || slot.day < last.day || slot.week < last.week
          || slot.year < last.year
        {
          found.add(.slotOrder(calendar: calendar, slot: index))
        }
      }
    }
  }
}

/// Defects up to the most that are reported.
private struct DefectList {
  var defects: [Defect] = []
  var isFull: Bool { defects.count >= Problem.mostDefects }

  mutating func add(_ defect: Defect) {
    if !isFull { defects.append(defect) }
  }
}
