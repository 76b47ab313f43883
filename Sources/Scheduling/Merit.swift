/// How good a schedule is; the lesser the better.
struct Merit: Comparable {
  var unplaced: Int
  var finish: Int
  /// Sum of all ends, counted in slot limits.
  var ends: Int
  var gaps: Int

  static func < (a: Merit, b: Merit) -> Bool {
    (a.unplaced, a.finish, a.ends, a.gaps) < (b.unplaced, b.finish, b.ends, b.gaps)
  }
}

extension Instance {
  func merit(_ draft: Draft) -> Merit {
    let lasts = draft.sessions.compactMap { $0.last.map { draft.taken[$0].slot } }
    return Merit(
      unplaced: tasks.count - draft.placedCount, finish: lasts.map { slots[$0].end }.max() ?? 0,
      ends: lasts.reduce(0) { $0 + slots[$1].stretches.upperBound }, gaps: gaps(draft))
  }

  /// Slots between the first and last session of each exclusive resource without a session,
  /// calendar by calendar.
  private func gaps(_ draft: Draft) -> Int {
    let count = calendars.count
    // Beyond a million places the last criterion is left out.
    if Double(problem.resources.count) * Double(count) > 1e6 { return 0 }
    var firsts = Array(repeating: Int.max, count: problem.resources.count * count)
    var lasts = Array(repeating: Int.min, count: firsts.count)
    var used = 0
    for (activity, sessions) in draft.sessions.enumerated() {
      guard let first = sessions.first, let last = sessions.last else { continue }
      for resource in exclusives[tasks[activity].exclusives] {
        let place = resource * count + tasks[activity].calendar
        firsts[place] = min(firsts[place], draft.taken[first].slot)
        lasts[place] = max(lasts[place], draft.taken[last].slot)
        used += sessions.count
      }
    }
    return zip(firsts, lasts).reduce(0) { $1.0 <= $1.1 ? $0 + $1.1 - $1.0 + 1 : $0 } - used
  }
}
