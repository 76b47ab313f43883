/// What runs of several calendars need of the same resources, or of resources that they must have
/// together: an instructor and the only simulator, each free for long enough, may be free at
/// different times.
struct SharedUse {
  /// Ascending.
  var resources: [Int]
  /// Whether each run takes all of them at a time, and not one of them.
  var isJoint: Bool
  var needs: [EnergyNeed]
}

/// A slot of one or more calendars.
struct SharedSlot {
  var start: Int
  var end: Int
  var amount: Int
  var week: Int
  var stretches: Range<Int>
}

/// What can still be had, slot after slot in the order of their ends.
protocol EnergySupplying {
  var amount: Int { get }
  var slots: Int { get }
  /// Counts the next slot if it ends by then; false if there is none.
  mutating func advance(to latestEnd: Int) -> Bool
}

extension EnergySupply: EnergySupplying {}

/// At most what resources give in slots that may overlap: for each week the best choice of slots
/// that do not, by dynamic programming over their ends.
struct SharedSupply: EnergySupplying {
  /// The best choice among the first slots of a week, for amounts and for numbers of slots.
  private struct Week {
    var ends: [Int] = []
    var amounts: [Int] = [0]
    var counts: [Int] = [0]
    var given = 0

    /// How many slots end by a minute.
    func count(endingBy minute: Int) -> Int {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] <= minute { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// Resources that are one for the purpose: one of a pool, or all of a joint use.
  private struct Track {
    var resources: [Int]
    var capacity: Int
    var weeklyAmount: Int
    var weeks: [Int: Week] = [:]
  }

  private let instance: Instance
  private let all: [SharedSlot]
  private let start: Int
  private var tracks: [Track]
  private var next = 0
  private(set) var amount = 0
  private(set) var slots = 0

  init(_ instance: Instance, _ use: SharedUse, _ all: [SharedSlot], from start: Int) {
    self.instance = instance
    self.all = all
    self.start = start
    let groups = use.isJoint ? [use.resources] : use.resources.map { [$0] }
    tracks = groups.map { group in
      let resources = group.map { instance.problem.resources[$0] }
      // Capacities beyond the number of activities make no difference.
      let capacity = min(resources.map(\.capacity).min() ?? 0, instance.tasks.count)
      return Track(
        resources: group, capacity: capacity,
        weeklyAmount: resources.compactMap(\.weeklyAmount).min() ?? .max)
    }
  }

  mutating func advance(to latestEnd: Int) -> Bool {
    guard next < all.count, all[next].end <= latestEnd else { return false }
    let slot = all[next]
    next += 1
    if slot.start < start { return true }
    for index in tracks.indices where isFree(tracks[index], slot) {
      let capacity = tracks[index].capacity
      let limit = tracks[index].weeklyAmount
      var week = tracks[index].weeks.removeValue(forKey: slot.week) ?? Week()
      let before = week.count(endingBy: slot.start)
      let last = week.ends.count
      let best = max(week.amounts[last], week.amounts[before] + slot.amount)
      let most = max(week.counts[last], week.counts[before] + 1)
      slots += (most - week.counts[last]) * capacity
      let given = min(limit, best * capacity)
      amount += given - week.given
      week.given = given
      week.ends.append(slot.end)
      week.amounts.append(best)
      week.counts.append(most)
      tracks[index].weeks[slot.week] = week
    }
    return true
  }

  private func isFree(_ track: Track, _ slot: SharedSlot) -> Bool {
    track.resources.allSatisfy { instance.emptyTimeline.isFree($0, slot.stretches) }
  }
}

extension Instance {
  /// The needs of one pool in all calendars, where it is needed in several, and what must be had
  /// together.
  func sharedUses(_ uses: [EnergyUse]) -> [SharedUse] {
    var rows: [[Int]: Int] = [:]
    var merged: [(use: SharedUse, calendars: Int)] = []
    for use in uses {
      if let row = rows[use.resources] {
        merged[row].use.needs += use.needs
        merged[row].calendars += 1
      } else {
        rows[use.resources] = merged.count
        merged.append(
          (SharedUse(resources: use.resources, isJoint: false, needs: use.needs), 1))
      }
    }
    return merged.filter { $0.calendars > 1 }.map(\.use) + jointUses()
  }

  /// For each set of resources that some run takes as a whole, the runs that take it.
  private func jointUses() -> [SharedUse] {
    var taken: [(resources: Set<Int>, need: EnergyNeed)] = []
    var sets: [[Int]] = []
    var known: Set<[Int]> = []
    for (activity, task) in tasks.enumerated() {
      for run in task.runs {
        let resources = resourcesTaken(by: run)
        guard resources.count > 1 else { continue }
        taken.append((Set(resources), energyNeed(activity, run, of: 1)))
        if sets.count < Instance.mostPools, known.insert(resources).inserted {
          sets.append(resources)
        }
      }
    }
    return sets.map { set in
      let needs = taken.filter { $0.resources.isSuperset(of: set) }.map(\.need)
      return SharedUse(resources: set, isJoint: true, needs: needs)
    }
  }

  /// What a run takes whatever is chosen, ascending: lists of which it takes everything.
  private func resourcesTaken(by run: Int) -> [Int] {
    var found: [Int] = []
    for need in needs[runs[run].needs] {
      let list = candidates[choices[need.choice].candidates]
      if need.count >= list.count, list.count <= Instance.mostUnits { found += list }
    }
    return found.filter { problem.resources[$0].capacity != Resource.unlimited }
      .sortedWithoutRepeats()
  }

  /// The slots of the calendars of some needs, by their ends; equal ones once.
  func sharedSlots(of needs: [EnergyNeed]) -> [SharedSlot] {
    let used = Set(needs.map { tasks[$0.activity].calendar }).sorted()
    var known: [Range<Int>: Int] = [:]
    var found: [SharedSlot] = []
    for calendar in used {
      for row in calendars[calendar] {
        let slot = slots[row]
        if let index = known[slot.start..<slot.end] {
          found[index].amount = max(found[index].amount, slot.amount)
        } else {
          known[slot.start..<slot.end] = found.count
          found.append(
            SharedSlot(
              start: slot.start, end: slot.end, amount: slot.amount, week: slot.week,
              stretches: slot.stretches))
        }
      }
    }
    return found.sorted { ($0.end, $0.start) < ($1.end, $1.start) }
  }
}
