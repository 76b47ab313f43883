/// What every schedule that places all activities must keep to. An index is an activity.
public struct Bounds: Hashable, Sendable {
  /// No earlier first minute; nil if the activity cannot be placed.
  public internal(set) var earliestStart: [Int?]
  /// No earlier end, its own deadline left aside; nil if the activity cannot be placed.
  public internal(set) var earliestFinish: [Int?]
  /// No later first minute; nil if the activity cannot be placed in time.
  public internal(set) var latestStart: [Int?]
  /// No later end: its deadline, or earlier for the sake of its successors.
  public internal(set) var latestFinish: [Int]
  /// No schedule of all activities ends before this minute; nil without activities, or if some
  /// activity can never be placed.
  public internal(set) var finish: Int?
  /// For each resource: no schedule of all activities ends those that cannot do without the
  /// resource before this minute; nil if there are none. For a learner group that is exclusive
  /// to its activities: when the group can be through at the soonest.
  public internal(set) var resourceFinish: [Int?]

  /// First day on which it could end.
  var finishDay: [Int]
  var latestDay: [Int]
  /// The predecessor that decides the earliest start; nil if its own release does.
  var drivenBy: [Int?]
}

extension Instance {
  /// Earliest and latest dates of each activity: a pass forwards and one backwards through the
  /// precedences, each activity as if it were alone in its calendar.
  public func bounds() -> Bounds {
    bounds(energyUses())
  }

  func bounds(_ uses: [EnergyUse]) -> Bounds {
    var bounds = dates()
    let raised = raised(bounds, uses)
    let finishes = raised.earliestFinish.compactMap(\.self)
    var finish = finishes.max()
    for use in uses {
      let own = use.needs.compactMap { raised.earliestFinish[$0.activity] }.max()
      guard let end = [own, energyFinish(use, raised)].compactMap(\.self).max() else { continue }
      finish = max(finish ?? end, end)
      if use.resources.count == 1 {
        let resource = use.resources[0]
        bounds.resourceFinish[resource] = max(bounds.resourceFinish[resource] ?? end, end)
      }
    }
    if finishes.count == tasks.count { bounds.finish = finish }
    return bounds
  }

  /// The bounds without the finishes of resources and of the whole.
  private func dates() -> Bounds {
    let unknown: [Int?] = Array(repeating: nil, count: tasks.count)
    var bounds = Bounds(
      earliestStart: unknown, earliestFinish: unknown, latestStart: unknown,
      latestFinish: tasks.map(\.deadline), finish: nil,
      resourceFinish: Array(repeating: nil, count: problem.resources.count),
      finishDay: Array(repeating: .min, count: tasks.count),
      latestDay: Array(repeating: .max, count: tasks.count), drivenBy: unknown)
    var solo = SoloPlacement(self)
    for activity in order.order { pushForward(activity, &bounds, &solo) }
    for activity in order.order.reversed() { pullBack(activity, &bounds, solo) }
    return bounds
  }

  private func pushForward(_ activity: Int, _ bounds: inout Bounds, _ solo: inout SoloPlacement) {
    let task = tasks[activity]
    guard let window = earliestWindow(activity, &bounds) else { return }
    guard let span = solo.earliest(task, in: window) else { return }
    bounds.earliestStart[activity] = slots[span.first].start
    bounds.earliestFinish[activity] = slots[span.last].end
    bounds.finishDay[activity] = slots[span.last].day
  }

  /// The window after the release and all predecessors, open at the end; nil if a predecessor
  /// cannot be placed.
  func earliestWindow(_ activity: Int, _ bounds: inout Bounds) -> PlacementWindow? {
    var window = tasks[activity].openWindow
    for precedence in problem.activities[activity].predecessors {
      guard let finish = bounds.earliestFinish[precedence.activity] else { return nil }
      let start = finish + precedence.clampedLag
      let day = earliestDay(after: bounds.finishDay[precedence.activity], precedence)
      if start > window.earliestStart || day > window.earliestDay {
        bounds.drivenBy[activity] = precedence.activity
      }
      window.earliestStart = max(window.earliestStart, start)
      window.earliestDay = max(window.earliestDay, day)
    }
    return window
  }

  private func pullBack(_ activity: Int, _ bounds: inout Bounds, _ solo: SoloPlacement) {
    guard let earliest = bounds.earliestStart[activity] else { return }
    var window = tasks[activity].openWindow
    window.earliestStart = earliest
    window.latestEnd = bounds.latestFinish[activity]
    window.latestDay = bounds.latestDay[activity]
    guard let latest = solo.latestStart(tasks[activity], in: window) else { return }
    bounds.latestStart[activity] = slots[latest].start
    for precedence in problem.activities[activity].predecessors {
      let before = precedence.activity
      let end = slots[latest].start - precedence.clampedLag
      bounds.latestFinish[before] = min(bounds.latestFinish[before], end)
      bounds.latestDay[before] = min(
        bounds.latestDay[before], latestDay(before: slots[latest].day, precedence))
    }
  }
}

extension Task {
  /// From the release, without an end.
  var openWindow: PlacementWindow {
    PlacementWindow(
      earliestStart: release, earliestDay: .min, latestEnd: .max, latestDay: .max)
  }
}

extension Precedence {
  /// The lag within the bounds of all times.
  var clampedLag: Int { min(max(lag, -2 * Problem.timeLimit), 2 * Problem.timeLimit) }
}
