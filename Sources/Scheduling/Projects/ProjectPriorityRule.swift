/// Which of the activities whose predecessors are placed comes next (Kolisch 1996).
public enum ProjectPriorityRule: CaseIterable, Hashable, Sendable {
  case latestFinish
  case latestStart
  case leastSlack
  case mostTotalSuccessors
  case greatestRankPositionalWeight
  case shortest
  case longest
  case mostWork
  case fewestNumber
}

/// How a schedule is built: one activity after the other at its earliest time, or one time after
/// the other with the activities that fit.
public enum ProjectConstruction: CaseIterable, Hashable, Sendable {
  case serial
  case parallel
}

extension ClassicProject {
  /// The least number is the most urgent.
  func urgencies(_ rule: ProjectPriorityRule) -> [Int] {
    (0..<count).map { activity in
      let duration = Int(durations[activity])
      let latestStart = -Int(tails[activity])
      switch rule {
      case .latestFinish: return latestStart + duration
      case .latestStart: return latestStart
      case .leastSlack: return latestStart - Int(heads[activity])
      case .mostTotalSuccessors: return -followers(of: activity).count
      case .greatestRankPositionalWeight:
        return -duration - successors.row(activity).reduce(0) { $0 + Int(durations[Int($1)]) }
      case .shortest: return duration
      case .longest: return -duration
      case .mostWork: return -duration * units(of: activity)
      case .fewestNumber: return activity
      }
    }
  }

  private func followers(of activity: Int) -> Set<Int32> {
    var found: Set<Int32> = []
    var open = Array(successors.row(activity))
    while let next = open.popLast() {
      if !found.insert(next).inserted { continue }
      open += successors.row(Int(next))
    }
    return found
  }

  private func units(of activity: Int) -> Int {
    let lane = (UInt64(1) << UInt64(laneBits - 1)) - 1
    return demands[activity * words..<(activity + 1) * words].reduce(0) { sum, word in
      stride(from: 0, to: 64, by: laneBits).reduce(sum) { $0 + Int((word >> UInt64($1)) & lane) }
    }
  }

  /// A list with predecessors before successors, the most urgent first.
  func list(_ urgencies: [Int]) -> [Int32] {
    var waiting = (0..<count).map { predecessors.row($0).count }
    var ready = RankQueue()
    for activity in 0..<count where waiting[activity] == 0 {
      ready.insert(rank: urgencies[activity], activity)
    }
    var list: [Int32] = []
    while let activity = ready.popFirst() {
      list.append(Int32(truncatingIfNeeded: activity))
      for later in successors.row(activity).map({ Int($0) }) {
        waiting[later] -= 1
        if waiting[later] == 0 { ready.insert(rank: urgencies[later], later) }
      }
    }
    return list
  }
}
