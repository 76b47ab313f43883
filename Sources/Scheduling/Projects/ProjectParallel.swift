extension ClassicProject {
  /// The parallel schedule-generation scheme: at each time at which something ends, the most
  /// urgent activities that can start do. Its schedules never leave idle what could work.
  func parallelStarts(_ urgencies: [Int]) -> [Int32] {
    var starts = Array(repeating: Int32(0), count: count)
    var waiting = (0..<count).map { predecessors.row($0).count }
    var free = capacities
    var ready = (0..<count).filter { waiting[$0] == 0 }
    var running: [(end: Int32, activity: Int)] = []
    var time: Int32 = 0
    while true {
      ready.sort { (urgencies[$0], $0) < (urgencies[$1], $1) }
      var ended: [Int] = []
      ready.removeAll { activity in
        guard fits(activity, free) else { return false }
        starts[activity] = time
        if durations[activity] == 0 {
          ended.append(activity)
        } else {
          change(&free, by: activity, adding: false)
          running.append((time &+ durations[activity], activity))
        }
        return true
      }
      if ended.isEmpty {
        guard let next = running.map(\.end).min() else { return starts }
        time = next
        ended = running.filter { $0.end == next }.map(\.activity)
        running.removeAll { $0.end == next }
        for activity in ended { change(&free, by: activity, adding: true) }
      }
      for later in ended.flatMap({ successors.row($0) }).map({ Int($0) }) {
        waiting[later] -= 1
        if waiting[later] == 0 { ready.append(later) }
      }
    }
  }

  private func fits(_ activity: Int, _ free: [UInt64]) -> Bool {
    durations[activity] == 0
      || (0..<words).allSatisfy {
        (free[$0] &- demands[activity * words + $0]) & guards == guards
      }
  }

  private func change(_ free: inout [UInt64], by activity: Int, adding: Bool) {
    for word in 0..<words {
      let demand = demands[activity * words + word]
      if adding { free[word] &+= demand } else { free[word] &-= demand }
    }
  }
}
