/// Consecutive sessions may leave a slot out only where a session in it would exceed a weekly
/// amount. What takes its part of that amount may be moved away later.
extension PlacementSearch {
  /// Whether the sessions of the task, which are committed, leave out only such slots as it is now.
  mutating func leavesOutRightly(_ task: Task, _ sessions: [TakenSlot]) -> Bool {
    guard task.pace == .consecutiveSlots, task.hasWeeklyLimit, let first = sessions.first,
      let last = sessions.last, last.slot - first.slot >= sessions.count
    else { return true }
    taken = sessions
    withdraw(task)
    runSites = sitesOfRuns(task)
    var window = task.openWindow
    window.latestEnd = .max
    let isRight =
      walkConsecutive(task, from: first.slot, window) == .complete && taken == sessions
    taken = sessions
    commit(task)
    return isRight
  }

  /// Where what is chosen for its runs is; empty where nobody travels.
  func sitesOfRuns(_ task: Task) -> [Int] {
    task.sites.isEmpty ? [] : task.runs.map { chosenSite(task, $0) }
  }
}

extension Instance {
  /// For each resource the activities that may leave slots out for the sake of its weekly amount.
  var leavingOut: [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for (activity, task) in tasks.enumerated()
    where task.pace == .consecutiveSlots && task.hasWeeklyLimit {
      for resource in Set(exclusives[task.exclusives])
      where problem.resources[resource].weeklyAmount != nil {
        found[resource, default: []].append(activity)
      }
    }
    return found
  }
}
