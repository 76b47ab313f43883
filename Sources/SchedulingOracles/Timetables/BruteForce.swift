import Scheduling

/// Finds by trying everything whether all activities of a tiny problem can be placed, and the
/// earliest finish.
public struct BruteForce {
  private let problem: Problem
  private var options: [[Placement]] = []
  private var stack: [Placement] = []
  private var best: Int?
  private var leaves = 0
  private let mostLeaves: Int

  /// Unknown if more whole schedules would have to be judged.
  public static func solve(_ problem: Problem, mostSchedules: Int = 20_000) -> PlainAnswer {
    var search = BruteForce(problem, mostSchedules)
    search.extend(0)
    if search.leaves > search.mostLeaves { return .unknown }
    return search.best.map { .finish($0) } ?? .impossible
  }

  /// Gives every schedule in which all activities are placed; false if they are too many.
  public static func visit(_ problem: Problem, _ body: ([Placement]) -> Void) -> Bool {
    var search = BruteForce(problem, 20_000)
    return search.visit(0, body)
  }

  private mutating func visit(_ activity: Int, _ body: ([Placement]) -> Void) -> Bool {
    if leaves > mostLeaves { return false }
    if activity == problem.activities.count {
      leaves += 1
      let schedule = Schedule(
        placements: stack, unplaced: [], finish: stack.map(\.end).max(), lowerBound: nil,
        schedulesTried: 0, proofs: [])
      if PlainChecker.violations(schedule, problem).isEmpty { body(stack) }
      return true
    }
    for option in options[activity] where !stack.contains(where: { clash($0, option) }) {
      stack.append(option)
      defer { stack.removeLast() }
      if !visit(activity + 1, body) { return false }
    }
    return true
  }

  private init(_ problem: Problem, _ mostSchedules: Int) {
    self.problem = problem
    mostLeaves = mostSchedules
    options = problem.activities.indices.map { allPlacements($0) }
  }

  private mutating func extend(_ activity: Int) {
    if leaves > mostLeaves { return }
    if activity == problem.activities.count {
      leaves += 1
      let schedule = Schedule(
        placements: stack, unplaced: [], finish: stack.map(\.end).max(), lowerBound: nil,
        schedulesTried: 0, proofs: [])
      if PlainChecker.violations(schedule, problem).isEmpty, let finish = schedule.finish {
        best = min(best ?? finish, finish)
      }
      return
    }
    for option in options[activity] where option.end < best ?? .max {
      if stack.contains(where: { clash($0, option) }) { continue }
      stack.append(option)
      extend(activity + 1)
      stack.removeLast()
    }
  }

  /// A quick test for pairs, so that fewer whole schedules need be judged.
  private func clash(_ a: Placement, _ b: Placement) -> Bool {
    for precedence in problem.activities[b.activity].predecessors
    where precedence.activity == a.activity && b.start < a.end + precedence.lag { return true }
    for (session, slot) in slots(a) {
      for (other, otherSlot) in slots(b)
      where slot.start < otherSlot.end && otherSlot.start < slot.end {
        let shared = resources(a, session).intersection(resources(b, other))
        if shared.contains(where: { problem.resources[$0].capacity < 2 }) { return true }
      }
    }
    return false
  }

  private func slots(_ placement: Placement) -> [(Session, Slot)] {
    let calendar = problem.calendars[problem.activities[placement.activity].calendar]
    return placement.sessions.map { ($0, calendar.slots[$0.slot]) }
  }

  private func resources(_ placement: Placement, _ session: Session) -> Set<Int> {
    Set(placement.resources[session.segment].joined())
      .union(problem.activities[placement.activity].exclusive)
  }

  /// Every placement that keeps the rules while the activity is alone; slots left out for the
  /// sake of a weekly amount are judged later.
  private func allPlacements(_ index: Int) -> [Placement] {
    let activity = problem.activities[index]
    let slots = problem.calendars[activity.calendar].slots
    var result: [Placement] = []
    for subset in 1..<(1 << slots.count) {
      let used = slots.indices.filter { subset >> $0 & 1 == 1 }
      guard let sessions = sessions(activity, used, slots) else { continue }
      for resources in choices(activity) {
        let placement = Placement(
          activity: index, sessions: sessions, resources: resources,
          start: slots[used[0]].start, end: slots[used[used.count - 1]].end)
        let alone = Schedule(
          placements: [placement], unplaced: [], finish: placement.end, lowerBound: nil,
          schedulesTried: 0, proofs: [])
        var lone = problem
        lone.activities[index].predecessors = []
        // Alone in the list: the other activities are not to be missed.
        lone.activities = [lone.activities[index]]
        lone.separations = []
        var judged = alone
        judged.placements[0].activity = 0
        var wrong = PlainChecker.violations(judged, lone)
        let hasWeekly = activity.exclusive.contains {
          problem.resources[$0].weeklyAmount != nil
        }
        if hasWeekly, activity.pace == .consecutiveSlots { wrong.remove(.pace) }
        if wrong.isEmpty { result.append(placement) }
      }
    }
    return result
  }

  /// The sessions in exactly these slots; nil if they are too few or too many.
  private func sessions(_ activity: Activity, _ used: [Int], _ slots: [Slot]) -> [Session]? {
    var result: [Session] = []
    var segment = 0
    var left = activity.segments[0].amount
    for slot in used {
      if segment == activity.segments.count { return nil }
      var room = slots[slot].amount
      let demands = activity.segments[segment].demands
      while room > 0, segment < activity.segments.count,
        activity.segments[segment].demands == demands
      {
        let part = min(room, left)
        result.append(Session(slot: slot, segment: segment, amount: part))
        room -= part
        left -= part
        if left > 0 { continue }
        segment += 1
        if segment < activity.segments.count { left = activity.segments[segment].amount }
      }
    }
    return segment == activity.segments.count ? result : nil
  }

  /// What demands have in common that share one choice.
  private struct List: Hashable {
    var candidates: [Int]
    var windows: [Range<Int>]
    var bond: Int?

    init(_ demand: Demand) {
      (candidates, windows, bond) = (demand.candidates, demand.windows, demand.bond)
    }
  }

  /// All combinations of one choice for each candidate list.
  private func choices(_ activity: Activity) -> [[[[Int]]]] {
    var lists: [List] = []
    var counts: [List: Int] = [:]
    for segment in activity.segments {
      var here: [List: Int] = [:]
      for demand in segment.demands {
        if !lists.contains(List(demand)) { lists.append(List(demand)) }
        here[List(demand), default: 0] += demand.count
      }
      for (list, count) in here { counts[list] = max(counts[list] ?? 0, count) }
    }
    var combinations: [[List: [Int]]] = [[:]]
    for list in lists {
      let picks = ordered(counts[list] ?? 0, of: list.candidates)
      combinations = combinations.flatMap { combination in
        picks.map { pick in combination.merging([list: pick]) { $1 } }
      }
    }
    return combinations.map { combination in
      activity.segments.map { segment in
        var used: [List: Int] = [:]
        return segment.demands.map { demand in
          let from = used[List(demand), default: 0]
          used[List(demand)] = from + demand.count
          return Array((combination[List(demand)] ?? []).dropFirst(from).prefix(demand.count))
        }
      }
    }
  }

  private func ordered(_ count: Int, of list: [Int]) -> [[Int]] {
    if count == 0 { return [[]] }
    return list.flatMap { first in
      ordered(count - 1, of: list.filter { $0 != first }).map { [first] + $0 }
    }
  }
}
