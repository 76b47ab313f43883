/// How good a schedule is; the lesser the better. The order of the members is their weight: each
/// decides only where all before it are equal.
struct Merit: Hashable, Comparable, Sendable {
  var unplaced = 0
  /// End of the last session of all.
  var finish = 0
  /// Sum over the learner groups of the day of their last session.
  var groupFinishes = 0
  /// Resources chosen: one instructor and one room for an activity is least.
  var resources = 0
  /// Sum over groups and weeks of the square of the contact time, in quarters of an hour.
  var unevenness = 0
  /// Slots a group sits out between two sessions of one day.
  var gaps = 0
  /// Sum of all ends, counted in slot limits.
  var ends = 0

  static func < (a: Merit, b: Merit) -> Bool {
    if a.unplaced != b.unplaced { return a.unplaced < b.unplaced }
    if a.finish != b.finish { return a.finish < b.finish }
    if a.groupFinishes != b.groupFinishes { return a.groupFinishes < b.groupFinishes }
    return (a.resources, a.unevenness, a.gaps, a.ends)
      < (b.resources, b.unevenness, b.gaps, b.ends)
  }
}

/// The merit of one schedule, kept up to date while activities are taken out and put back.
///
/// A learner group is a resource that is exclusive to some activity.
struct MeritTally: Sendable {
  /// What one learner group or activity adds.
  private struct Part: Sendable {
    var finish = 0
    var unevenness = 0
    var gaps = 0
  }

  private let instance: Instance
  /// For each resource the activities it is exclusive to.
  let members: [[Int]]
  private var parts: [Part]
  private var ends: [Int]
  private var distinct: [Int]
  private var weekLoads: [Int]
  private var slotsOfGroup: [TakenSlot] = []
  private(set) var merit = Merit()

  init(_ instance: Instance) {
    self.instance = instance
    var members: [[Int]] = Array(repeating: [], count: instance.problem.resources.count)
    for (activity, task) in instance.tasks.enumerated() {
      for resource in instance.exclusives[task.exclusives] { members[resource].append(activity) }
    }
    self.members = members
    parts = Array(repeating: Part(), count: members.count)
    ends = Array(repeating: -1, count: instance.tasks.count)
    distinct = Array(repeating: 0, count: instance.tasks.count)
    weekLoads = Array(repeating: 0, count: instance.weekCount)
    merit.unplaced = instance.tasks.count
  }

  /// Reads the sessions of the activities anew, and counts what they change.
  mutating func update(_ activities: [Int], _ sessions: [[TakenSlot]], _ chosen: [Int]) {
    var groups: [Int] = []
    for activity in activities {
      let task = instance.tasks[activity]
      groups += instance.exclusives[task.exclusives]
      let end = sessions[activity].last?.slot ?? -1
      count(ends[activity], -1)
      ends[activity] = end
      count(end, 1)
      merit.resources -= distinct[activity]
      distinct[activity] = end < 0 ? 0 : distinctResources(task, chosen)
      merit.resources += distinct[activity]
    }
    for group in groups.sortedWithoutRepeats() { recount(group, sessions) }
    var finish = 0
    for end in ends where end >= 0 { finish = max(finish, instance.slots[end].end) }
    merit.finish = finish
  }

  private mutating func count(_ end: Int, _ times: Int) {
    if end < 0 { return }
    merit.unplaced -= times
    merit.ends += times * instance.slots[end].stretches.upperBound
  }

  private func distinctResources(_ task: Task, _ chosen: [Int]) -> Int {
    var count = 0
    for unit in task.units {
      let isNew = !chosen[task.units.lowerBound..<unit].contains(chosen[unit])
      if isNew { count += 1 }
    }
    return count
  }

  private mutating func recount(_ group: Int, _ sessions: [[TakenSlot]]) {
    let old = parts[group]
    merit.groupFinishes -= old.finish
    merit.unevenness -= old.unevenness
    merit.gaps -= old.gaps
    let new = part(group, sessions)
    parts[group] = new
    merit.groupFinishes += new.finish
    merit.unevenness += new.unevenness
    merit.gaps += new.gaps
  }

  private mutating func part(_ group: Int, _ sessions: [[TakenSlot]]) -> Part {
    slotsOfGroup.removeAll(keepingCapacity: true)
    for activity in members[group] { slotsOfGroup += sessions[activity] }
    slotsOfGroup.sort { $0.slot < $1.slot }
    var part = Part()
    var last = -1
    for taken in slotsOfGroup {
      let slot = instance.slots[taken.slot]
      part.finish = max(part.finish, slot.day)
      // Contact time is bounded by 2^24 minutes a slot; in quarters its squares do not overflow.
      weekLoads[slot.week] += min(taken.amount, 1 << 20)
      if last >= 0, instance.slots[last].day == slot.day, taken.slot > last {
        part.gaps += taken.slot - last - 1
      }
      last = taken.slot
    }
    for taken in slotsOfGroup {
      let week = instance.slots[taken.slot].week
      let quarters = min(weekLoads[week] / 15, 1 << 20)
      part.unevenness += quarters * quarters
      weekLoads[week] = 0
    }
    return part
  }
}

extension Instance {
  func merit(_ draft: Draft) -> Merit {
    var tally = MeritTally(self)
    let sessions = draft.sessions.map { Array(draft.taken[$0]) }
    tally.update(Array(tasks.indices), sessions, draft.chosen)
    return tally.merit
  }
}
