extension Instance {
  /// The earliest starts and finishes, raised where several predecessors of an activity share
  /// resources: it starts no earlier than these can have given what all of them need. (The dates
  /// in `Bounds` itself count each activity as if it were alone, so that they can be explained
  /// by one chain.)
  func raised(_ bounds: Bounds, _ uses: [EnergyUse]) -> Bounds {
    let memberships = memberships(uses)
    var raised = bounds
    var isRaised = Array(repeating: false, count: tasks.count)
    var solo = SoloPlacement(self)
    // What follows a stage has the same predecessors.
    var known: [[Int]: Int] = [:]
    for activity in order.order {
      let before = problem.activities[activity].predecessors
      let shared = sharedStart(before, uses, memberships, raised, &known)
      let follows = before.contains { isRaised[$0.activity] }
      guard follows || shared > (bounds.earliestStart[activity] ?? .max),
        var window = earliestWindow(activity, &raised)
      else { continue }
      window.earliestStart = max(window.earliestStart, shared)
      // Where it has no place, the schedule is impossible for other reasons too.
      guard let span = solo.earliest(tasks[activity], in: window) else { continue }
      raised.earliestStart[activity] = slots[span.first].start
      raised.earliestFinish[activity] = slots[span.last].end
      raised.finishDay[activity] = slots[span.last].day
      isRaised[activity] = raised.earliestFinish[activity] != bounds.earliestFinish[activity]
    }
    return raised
  }

  /// For each activity its needs, each with the row of its use.
  private func memberships(_ uses: [EnergyUse]) -> [[(use: Int, need: EnergyNeed)]] {
    var result = Array(repeating: [(use: Int, need: EnergyNeed)](), count: tasks.count)
    for (row, use) in uses.enumerated() {
      for need in use.needs { result[need.activity].append((row, need)) }
    }
    return result
  }

  /// The earliest start after predecessors that need the same resources; `.min` if none do.
  private func sharedStart(
    _ before: [Precedence], _ uses: [EnergyUse],
    _ memberships: [[(use: Int, need: EnergyNeed)]], _ bounds: Bounds, _ known: inout [[Int]: Int]
  ) -> Int {
    guard before.count > 1 else { return .min }
    let activities = before.map(\.activity)
    let finish = known[activities] ?? sharedFinish(activities, uses, memberships, bounds)
    known[activities] = finish
    return finish == .min ? .min : finish + (before.map(\.clampedLag).min() ?? 0)
  }

  /// When resources can have given what all of some activities need of them.
  private func sharedFinish(
    _ activities: [Int], _ uses: [EnergyUse],
    _ memberships: [[(use: Int, need: EnergyNeed)]], _ bounds: Bounds
  ) -> Int {
    var needs: [Int: [EnergyNeed]] = [:]
    for activity in activities {
      for (use, need) in memberships[activity] { needs[use, default: []].append(need) }
    }
    var finish = Int.min
    for (row, shared) in needs where shared.count > 1 {
      guard let start = shared.compactMap({ bounds.earliestStart[$0.activity] }).min() else {
        continue
      }
      finish = max(finish, suppliedFinish(shared, of: uses[row], from: start) ?? .min)
    }
    return finish
  }
}
