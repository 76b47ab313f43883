// Between the rows the search works on and the placements callers see.

extension Instance {
  /// The placements of a draft, in order of activity.
  func placements(_ draft: Draft) -> [Placement] {
    tasks.indices.compactMap { activity in
      let taken = draft.taken[draft.sessions[activity]]
      guard let first = taken.first, let last = taken.last else { return nil }
      return Placement(
        activity: activity, sessions: sessions(activity, taken),
        resources: resources(activity, draft.chosen), start: slots[first.slot].start,
        end: slots[last.slot].end)
    }
  }

  /// Deals what is taught of each run out to its segments.
  private func sessions(_ activity: Int, _ taken: ArraySlice<TakenSlot>) -> [Session] {
    let segments = problem.activities[activity].segments
    var result: [Session] = []
    var segment = 0
    var left = segments[0].amount
    for slot in taken {
      var amount = slot.amount
      while amount > 0, segment < segments.count {
        let part = min(amount, left)
        result.append(
          Session(
            slot: slot.slot - tasks[activity].slots.lowerBound, segment: segment, amount: part))
        amount -= part
        left -= part
        if left == 0 {
          segment += 1
          if segment < segments.count { left = segments[segment].amount }
        }
      }
    }
    return result
  }

  private func resources(_ activity: Int, _ chosen: [Int]) -> [[[Int]]] {
    problem.activities[activity].segments.map { segment in
      units(activity, segment).map { $0.map { chosen[$0] } }
    }
  }

  /// For each demand of a segment the places of its resources in the list of chosen ones.
  private func units(_ activity: Int, _ segment: Segment) -> [Range<Int>] {
    var used: [Int: Int] = [:]
    return segment.demands.map { demand in
      let choice = choice(of: activity, demand)
      let first = choices[choice].units.lowerBound + used[choice, default: 0]
      used[choice, default: 0] += demand.count
      return first..<(first + demand.count)
    }
  }

  private func choice(of activity: Int, _ demand: Demand) -> Int {
    let own = tasks[activity].choices
    return own.first { has($0, demand) } ?? own.lowerBound
  }

  /// The first demand of a segment that uses a choice.
  func demand(_ activity: Int, segment: Int, choice: Int) -> Int {
    problem.activities[activity].segments[segment].demands.firstIndex { has(choice, $0) } ?? 0
  }

  private func has(_ choice: Int, _ demand: Demand) -> Bool {
    candidates[choices[choice].candidates].elementsEqual(demand.candidates)
      && windows[choices[choice].windows].elementsEqual(demand.windows)
  }

  /// The rows of a schedule; placements that do not fit the problem are left out.
  func draft(of schedule: Schedule) -> Draft {
    var draft = Draft(sessions: Array(repeating: 0..<0, count: tasks.count))
    draft.chosen = Array(repeating: -1, count: unitCount)
    for placement in schedule.placements {
      guard let taken = rows(placement), draft.sessions[placement.activity].isEmpty else {
        continue
      }
      let first = draft.taken.count
      draft.taken += taken
      draft.sessions[placement.activity] = first..<draft.taken.count
      draft.placedCount += 1
      let segments = problem.activities[placement.activity].segments
      for (segment, resources) in zip(segments, placement.resources) {
        for (units, chosen) in zip(units(placement.activity, segment), resources) {
          for (unit, resource) in zip(units, chosen) { draft.chosen[unit] = resource }
        }
      }
    }
    return draft
  }

  /// The sessions of a placement as rows; nil if an index, an amount or a resource is unknown.
  private func rows(_ placement: Placement) -> [TakenSlot]? {
    guard tasks.indices.contains(placement.activity) else { return nil }
    let task = tasks[placement.activity]
    let demands = problem.activities[placement.activity].segments.map(\.demands)
    let isComplete =
      placement.resources.map { $0.map(\.count) } == demands.map { $0.map(\.count) }
      && placement.resources.joined().joined().allSatisfy(problem.resources.indices.contains)
    guard isComplete else { return nil }
    var rows: [TakenSlot] = []
    for session in placement.sessions {
      let run = task.runs.first { runs[$0].segments.contains(session.segment) }
      guard let run, session.slot >= 0, session.slot < task.slots.count, session.amount >= 0,
        session.amount <= Problem.amountLimit
      else { return nil }
      let slot = task.slots.lowerBound + session.slot
      if let last = rows.last, last.slot == slot, last.run == run {
        rows[rows.count - 1].amount += session.amount
      } else {
        rows.append(TakenSlot(slot: slot, run: run, amount: session.amount))
      }
    }
    return rows
  }
}
