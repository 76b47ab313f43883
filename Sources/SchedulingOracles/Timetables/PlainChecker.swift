import Scheduling

/// A rule a schedule breaks.
public enum Violation: String, Hashable, CaseIterable, Sendable {
  case notOnce, badIndex, emptyPlacement, order, amounts, underfilled, overfilled, sharedSlot
  case wrongCount, notCandidate, repeatedResource, changedChoice, taken, unavailable, weekly
  case separated, bond
  case window, due, travel, elsewhere, quota, release, deadline, fixedDay, precedence, pace, times
}

/// Judges any schedule by the rules as they are documented, plainly and slowly, knowing nothing
/// of how schedules are made.
public struct PlainChecker {
  private let problem: Problem
  private var found: Set<Violation> = []
  private var uses: [Use] = []

  /// One slot of one activity on one resource.
  private struct Use {
    var activity: Int
    var resource: Int
    var slot: Slot
    var amount: Int
  }

  public static func violations(_ schedule: Schedule, _ problem: Problem) -> Set<Violation> {
    var checker = PlainChecker(problem: problem)
    checker.check(schedule)
    return checker.found
  }

  private init(problem: Problem) { self.problem = problem }

  private mutating func require(_ holds: Bool, _ violation: Violation) {
    if !holds { found.insert(violation) }
  }

  private mutating func check(_ schedule: Schedule) {
    let named = schedule.placements.map(\.activity) + schedule.unplaced.map(\.activity)
    require(named.sorted() == Array(problem.activities.indices), .notOnce)
    require(schedule.finish == schedule.placements.map(\.end).max(), .times)
    for placement in schedule.placements { checkAlone(placement) }
    if found.contains(.badIndex) || found.contains(.emptyPlacement) { return }
    if found.contains(.wrongCount) || found.contains(.notOnce) { return }
    checkUses()
    if !problem.travel.isEmpty { checkTravel(schedule) }
    checkQuotas(schedule)
    checkBonds(schedule)
    checkSeparations(schedule)
    for placement in schedule.placements {
      checkPrecedence(placement, schedule)
      checkPace(placement)
    }
  }

  private func slot(_ placement: Placement, _ session: Session) -> Slot {
    problem.calendars[problem.activities[placement.activity].calendar].slots[session.slot]
  }

  private mutating func checkAlone(_ placement: Placement) {
    guard problem.activities.indices.contains(placement.activity) else {
      found.insert(.badIndex)
      return
    }
    let activity = problem.activities[placement.activity]
    let slots = problem.calendars[activity.calendar].slots
    guard let first = placement.sessions.first, let last = placement.sessions.last else {
      found.insert(.emptyPlacement)
      return
    }
    for session in placement.sessions
    where !slots.indices.contains(session.slot)
      || !activity.segments.indices.contains(session.segment)
    {
      found.insert(.badIndex)
      return
    }
    require(placement.start == slots[first.slot].start, .times)
    require(placement.end == slots[last.slot].end, .times)
    require(placement.start >= activity.release, .release)
    require(placement.end <= activity.deadline, .deadline)
    if let day = activity.fixedDay { require(slots[first.slot].day == day, .fixedDay) }
    checkAmounts(placement, activity, slots)
    checkChoices(placement, activity)
    if !found.contains(.wrongCount) { collectUses(placement, activity, slots) }
  }

  private mutating func checkAmounts(_ placement: Placement, _ activity: Activity, _ slots: [Slot])
  {
    let sessions = placement.sessions
    for segment in activity.segments.indices {
      let sum = sessions.filter { $0.segment == segment }.reduce(0) { $0 + $1.amount }
      require(sum == activity.segments[segment].amount, .amounts)
    }
    require(sessions.allSatisfy { $0.amount > 0 }, .amounts)
    for (a, b) in zip(sessions, sessions.dropFirst()) {
      require(a.slot < b.slot || (a.slot == b.slot && a.segment < b.segment), .order)
      require(a.segment <= b.segment, .order)
      let isEqual = activity.segments[a.segment].demands == activity.segments[b.segment].demands
      if a.slot == b.slot {
        for segment in min(a.segment, b.segment)...max(a.segment, b.segment) {
          require(
            activity.segments[segment].demands == activity.segments[a.segment].demands,
            .sharedSlot)
        }
      } else {
        let amount = sessions.filter { $0.slot == a.slot }.reduce(0) { $0 + $1.amount }
        let mustFill = a.segment == b.segment || (isEqual && b.segment == a.segment + 1)
        if mustFill { require(amount >= slots[a.slot].amount, .underfilled) }
      }
    }
    for slot in Set(sessions.map(\.slot)) {
      let amount = sessions.filter { $0.slot == slot }.reduce(0) { $0 + $1.amount }
      require(amount <= slots[slot].amount, .overfilled)
    }
  }

  private mutating func checkChoices(_ placement: Placement, _ activity: Activity) {
    guard placement.resources.count == activity.segments.count else {
      found.insert(.wrongCount)
      return
    }
    var lists: [Demand: [[Int]]] = [:]
    for (segment, resources) in zip(activity.segments, placement.resources) {
      guard resources.map(\.count) == segment.demands.map(\.count) else {
        found.insert(.wrongCount)
        return
      }
      let all = resources.joined() + activity.exclusive
      require(
        Set(all).count == resources.joined().count + Set(activity.exclusive).count,
        .repeatedResource)
      var here: [Demand: [Int]] = [:]
      for (demand, chosen) in zip(segment.demands, resources) {
        require(chosen.allSatisfy(demand.candidates.contains), .notCandidate)
        // Demands that differ in their count alone share one choice.
        let list = Demand(
          candidates: demand.candidates, windows: demand.windows, bond: demand.bond)
        here[list, default: []] += chosen
      }
      for (list, chosen) in here { lists[list, default: []].append(chosen) }
    }
    for choices in lists.values {
      let longest = choices.max { $0.count < $1.count } ?? []
      require(choices.allSatisfy { longest.starts(with: $0) }, .changedChoice)
    }
  }

  private mutating func collectUses(_ placement: Placement, _ activity: Activity, _ slots: [Slot]) {
    for slot in Set(placement.sessions.map(\.slot)).sorted() {
      let here = placement.sessions.filter { $0.slot == slot }
      for session in here { checkWindows(placement, activity, session, slots[slot]) }
      let amount = here.reduce(0) { $0 + $1.amount }
      let chosen = here.first.map { Array(placement.resources[$0.segment].joined()) } ?? []
      for resource in Set(chosen + activity.exclusive)
      where problem.resources.indices.contains(resource) {
        uses.append(
          Use(
            activity: placement.activity, resource: resource, slot: slots[slot], amount: amount))
      }
    }
  }

  /// Where each session is, and whether whoever travels can be there.
  private mutating func checkTravel(_ schedule: Schedule) {
    var visits: [(resource: Int, slot: Slot, site: Int)] = []
    for placement in schedule.placements {
      let activity = problem.activities[placement.activity]
      for session in placement.sessions {
        let chosen = Array(placement.resources[session.segment].joined())
        let standing = chosen.filter { !problem.resources[$0].travels }
        let sites = Set(standing.map { problem.resources[$0].site ?? activity.site ?? -1 })
        require(sites.count < 2, .elsewhere)
        let located = standing.compactMap { problem.resources[$0].site }
        guard let site = located.first ?? activity.site else { continue }
        for resource in Set(chosen + activity.exclusive)
        where problem.resources[resource].travels && problem.resources[resource].capacity == 1 {
          visits.append((resource, slot(placement, session), site))
        }
      }
    }
    for first in visits {
      for second in visits
      where first.resource == second.resource && first.slot.start < second.slot.start {
        let pause = second.slot.start - first.slot.end
        require(pause >= problem.travel[first.site][second.site], .travel)
      }
    }
  }

  private mutating func checkWindows(
    _ placement: Placement, _ activity: Activity, _ session: Session, _ slot: Slot
  ) {
    for (demand, chosen) in zip(
      activity.segments[session.segment].demands, placement.resources[session.segment])
    where !demand.windows.isEmpty {
      for resource in chosen {
        let row = demand.candidates.firstIndex(of: resource) ?? 0
        let window = demand.windows[row]
        require(window.lowerBound <= slot.start && slot.end <= window.upperBound, .window)
      }
    }
  }

  private mutating func checkUses() {
    for (index, resource) in problem.resources.enumerated() {
      let own = uses.filter { $0.resource == index }
      for use in own {
        let atStart = own.filter {
          $0.slot.start <= use.slot.start && use.slot.start < $0.slot.end
        }
        require(atStart.count <= resource.capacity, .taken)
        for absence in resource.unavailable {
          require(!absence.overlaps(use.slot.start..<use.slot.end), .unavailable)
        }
        if let limit = resource.weeklyAmount {
          require(load(index, week: use.slot.week) <= limit, .weekly)
        }
      }
    }
  }

  private func load(
    _ resource: Int, week: Int, without activity: Int? = nil, from start: Int = .max
  ) -> Int {
    uses.filter {
      $0.resource == resource && $0.slot.week == week
        && !($0.activity == activity && $0.slot.start >= start)
    }
    .reduce(0) { $0 + $1.amount }
  }

  private mutating func checkQuotas(_ schedule: Schedule) {
    for (index, quota) in problem.quotas.enumerated() {
      var counts: [Int: Int] = [:]
      for placement in schedule.placements
      where countsFor(placement, quota: index) {
        counts[slot(placement, placement.sessions[0]).year, default: 0] +=
          quota.countsSize ? problem.activities[placement.activity].size : 1
      }
      require(counts.values.allSatisfy { $0 <= quota.yearlyLimit }, .quota)
    }
  }

  private func countsFor(_ placement: Placement, quota: Int) -> Bool {
    problem.activities[placement.activity].quotas.contains(quota)
      || placement.resources.joined().joined().contains {
        problem.resources[$0].quotas.contains(quota)
      }
  }

  private mutating func checkBonds(_ schedule: Schedule) {
    var chosen: [Int: Set<[Int]>] = [:]
    for placement in schedule.placements {
      let segments = problem.activities[placement.activity].segments
      for (segment, resources) in zip(segments, placement.resources) {
        for (demand, resources) in zip(segment.demands, resources) {
          if let bond = demand.bond { chosen[bond, default: []].insert(resources) }
        }
      }
    }
    require(chosen.values.allSatisfy { $0.count == 1 }, .bond)
  }

  private func isIn(_ period: Range<Int>, _ placement: Placement) -> Bool {
    placement.sessions.contains { period.contains(slot(placement, $0).start) }
  }

  private mutating func checkSeparations(_ schedule: Schedule) {
    for pair in problem.separations {
      let first = schedule.placements.first { $0.activity == pair.first }
      let second = schedule.placements.first { $0.activity == pair.second }
      guard let first, let second else { continue }
      for period in problem.periods {
        require(!isIn(period, first) || !isIn(period, second), .separated)
      }
    }
  }

  private mutating func checkPrecedence(_ placement: Placement, _ schedule: Schedule) {
    for precedence in problem.activities[placement.activity].predecessors {
      let before = schedule.placements.first { $0.activity == precedence.activity }
      guard let before else {
        found.insert(.precedence)
        continue
      }
      require(placement.start >= before.end + precedence.lag, .precedence)
      let last = slot(before, before.sessions[before.sessions.count - 1]).day
      let first = slot(placement, placement.sessions[0]).day
      if precedence.laterDay { require(first > last, .precedence) }
      if let wait = precedence.wait {
        require(first >= entry(problem.dayTables[wait], last), .precedence)
      }
      if let due = precedence.due {
        let end = slot(placement, placement.sessions[placement.sessions.count - 1]).day
        require(end <= entry(problem.dayTables[due], last), .due)
      }
    }
  }

  private func entry(_ table: DayTable, _ day: Int) -> Int {
    if day < table.firstDay { return table.days[0] }
    let row = day - table.firstDay
    return row < table.days.count ? table.days[row] : table.days[table.days.count - 1]
  }

  private mutating func checkPace(_ placement: Placement) {
    let activity = problem.activities[placement.activity]
    let used = Set(placement.sessions.map(\.slot)).sorted()
    let slots = problem.calendars[activity.calendar].slots
    switch activity.pace {
    case .unconstrained: break
    case .oneDay: require(Set(used.map { slots[$0].day }).count == 1, .pace)
    case .perWeek(let most):
      for week in Set(used.map { slots[$0].week }) {
        require(used.filter { slots[$0].week == week }.count <= most, .pace)
      }
    case .consecutiveSlots:
      for slot in used[0]...used[used.count - 1] where !used.contains(slot) {
        require(mayLeaveOut(slot, placement, activity), .pace)
      }
    }
  }

  /// Whether a session in the slot would take a weekly amount over its limit.
  private func mayLeaveOut(_ slot: Int, _ placement: Placement, _ activity: Activity) -> Bool {
    let next = placement.sessions.first { $0.slot > slot }
    guard let next else { return false }
    let demands = activity.segments[next.segment].demands
    var left = 0
    for session in placement.sessions.drop(while: { $0.slot < slot }) {
      let isSameRun = activity.segments[next.segment...session.segment].allSatisfy {
        $0.demands == demands
      }
      if isSameRun { left += session.amount }
    }
    let amount = min(problem.calendars[activity.calendar].slots[slot].amount, left)
    let row = problem.calendars[activity.calendar].slots[slot]
    return activity.exclusive.contains { resource in
      guard let limit = problem.resources[resource].weeklyAmount else { return false }
      let others = load(resource, week: row.week, without: placement.activity, from: row.start)
      return others + amount > limit
    }
  }
}
