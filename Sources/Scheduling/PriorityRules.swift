/// In which order activities that could be placed next are taken.
enum PriorityRule: CaseIterable, Sendable {
  /// The least latest finish first (critical path).
  case latestFinish
  /// The most contact time behind it first.
  case longestTail
  /// The most successors first.
  case mostSuccessors
  /// Whoever needs the resource with the most demand for its time first.
  case mostContended
  /// As they are listed.
  case givenOrder
}

extension Instance {
  /// The position of each activity by the rule; the given priority goes before every rule.
  func ranks(_ rule: PriorityRule, _ bounds: Bounds) -> [Int] {
    switch rule {
    case .latestFinish: return ranks(byAscending: bounds.latestFinish)
    case .longestTail: return ranks(byAscending: tails().map { -$0 })
    case .mostSuccessors: return ranks(byAscending: order.successors.map { -$0.count })
    case .mostContended: return ranks(byAscending: contention().map { -$0 })
    case .givenOrder: return ranks(byAscending: Array(tasks.indices))
    }
  }

  /// Positions by priority, then by the keys, then as listed.
  func ranks(byAscending keys: [Int]) -> [Int] {
    let activities = problem.activities
    let sorted = tasks.indices.sorted { a, b in
      if activities[a].priority != activities[b].priority {
        return activities[a].priority > activities[b].priority
      }
      return (keys[a], a) < (keys[b], b)
    }
    var ranks = Array(repeating: 0, count: sorted.count)
    for (rank, activity) in sorted.enumerated() { ranks[activity] = rank }
    return ranks
  }

  /// The longest sum of contact minutes from each activity to the end of a chain.
  private func tails() -> [Int] {
    var tails = tasks.map { amount(of: $0) }
    for activity in order.order.reversed() {
      let behind = order.successors[activity].map { tails[$0] }.max() ?? 0
      tails[activity] += behind
    }
    return tails
  }

  /// For each activity the demand for the scarcest resource it needs, in thousandths of the time
  /// that resource has in the activity's calendar.
  private func contention() -> [Int] {
    var demand = Array(repeating: 0.0, count: problem.resources.count)
    for task in tasks {
      let amount = Double(amount(of: task))
      for index in task.exclusives { demand[exclusives[index]] += amount }
      for choice in task.choices {
        let list = choices[choice].candidates
        let share = amount * Double(choices[choice].units.count) / Double(max(1, list.count))
        for resource in candidates[list] { demand[resource] += share }
      }
    }
    return tasks.map { task in
      // Of a choice the least contended candidate counts: there the activity can go.
      let shared = task.choices.map { choice in
        candidates[choices[choice].candidates].map { demand[$0] }.min() ?? 0
      }
      let scarcest = (exclusives[task.exclusives].map { demand[$0] } + shared).max() ?? 0
      return Int(min(scarcest, 1e15))
    }
  }
}
