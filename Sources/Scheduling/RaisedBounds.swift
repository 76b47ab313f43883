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
    for activity in order.order {
      let before = problem.activities[activity].predecessors
      let shared = sharedStart(before, uses, memberships, raised)
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
    _ memberships: [[(use: Int, need: EnergyNeed)]], _ bounds: Bounds
  ) -> Int {
    guard before.count > 1 else { return .min }
    var needs: [Int: [EnergyNeed]] = [:]
    for precedence in before {
      for (use, need) in memberships[precedence.activity] { needs[use, default: []].append(need) }
    }
    let lag = before.map(\.clampedLag).min() ?? 0
    var start = Int.min
    for (row, shared) in needs where shared.count > 1 {
      var use = uses[row]
      use.needs = shared
      if let finish = energyFinish(use, bounds) { start = max(start, finish + lag) }
    }
    return start
  }
}
