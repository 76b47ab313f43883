/// The serial schedule-generation scheme on packed resources, forwards and backwards.
///
/// A pass walks a list in which predecessors stand before successors and starts each activity at
/// the earliest time at which it fits. A backward pass does the same in mirrored time.
struct ProjectKernel: Sendable {
  let project: ClassicProject
  /// What is free at each time, guards set.
  private var free: [UInt64]
  /// Times that the last pass may have changed.
  private var used = 0
  /// Start times placed so far.
  private(set) var placed = 0

  init(_ project: ClassicProject) {
    self.project = project
    free = []
    free.reserveCapacity((project.horizon + 1) * project.words)
    for _ in 0...project.horizon { free += project.capacities }
  }

  /// Counts start times placed by other constructions.
  mutating func countPlaced(_ starts: Int) { placed &+= starts }

  /// Starts of all activities placed in the order of the list; returns the makespan, or nil as
  /// soon as it is sure to pass the limit.
  mutating func forward(
    _ list: [Int32], _ starts: inout [Int32], limit: Int32 = .max
  ) -> Int32? {
    place(list, project.predecessors, project.tails, limit, &starts)
  }

  /// Places in mirrored time, successors first; the starts come back in true time, the project
  /// starting at 0. The list is in order of placing.
  mutating func backward(
    _ list: [Int32], _ starts: inout [Int32], limit: Int32 = .max
  ) -> Int32? {
    guard let makespan = place(list, project.successors, project.heads, limit, &starts)
    else { return nil }
    for index in 0..<project.count {
      starts[index] = makespan &- starts[index] &- project.durations[index]
    }
    return makespan
  }

  private mutating func place(
    _ list: [Int32], _ before: ProjectRows, _ after: [Int32], _ limit: Int32,
    _ starts: inout [Int32]
  ) -> Int32? {
    clear()
    let (makespan, done) =
      project.words == 1
      ? placeOneWord(list, before, after, limit, &starts)
      : placeManyWords(list, before, after, limit, &starts)
    placed &+= done
    used = Int(makespan)
    return done == list.count ? makespan : nil
  }

  private mutating func clear() {
    let words = project.words
    for time in 0..<used {
      for word in 0..<words { free[time &* words &+ word] = project.capacities[word] }
    }
  }

  private mutating func placeOneWord(
    _ list: [Int32], _ before: ProjectRows, _ after: [Int32], _ limit: Int32,
    _ starts: inout [Int32]
  ) -> (makespan: Int32, done: Int) {
    var makespan: Int32 = 0
    let project = project
    let guards = project.guards
    var free = free.mutableSpan
    var starts = starts.mutableSpan
    let durations = project.durations.span
    let demands = project.demands.span
    let after = after.span
    let offsets = before.offsets.span
    let values = before.values.span
    for position in list.indices {
      let activity = Int(list[position])
      var time: Int32 = 0
      for index in Int(offsets[unchecked: activity])..<Int(offsets[unchecked: activity &+ 1]) {
        let other = Int(values[unchecked: index])
        time = max(time, starts[unchecked: other] &+ durations[unchecked: other])
      }
      let duration = durations[unchecked: activity]
      let demand = demands[unchecked: activity]
      var probe = Int(time &+ duration) &- 1
      var first = Int(time)
      while probe >= first {
        if (free[probe] &- demand) & guards == guards {
          probe &-= 1
        } else {
          first = probe &+ 1
          probe = first &+ Int(duration) &- 1
        }
      }
      for index in first..<(first &+ Int(duration)) { free[index] &-= demand }
      starts[unchecked: activity] = Int32(truncatingIfNeeded: first)
      makespan = max(makespan, Int32(truncatingIfNeeded: first) &+ duration)
      if Int32(truncatingIfNeeded: first) &+ after[unchecked: activity] > limit {
        return (makespan, position &+ 1)
      }
    }
    return (makespan, list.count)
  }

  private mutating func placeManyWords(
    _ list: [Int32], _ before: ProjectRows, _ after: [Int32], _ limit: Int32,
    _ starts: inout [Int32]
  ) -> (makespan: Int32, done: Int) {
    var makespan: Int32 = 0
    for (position, number) in list.enumerated() {
      let activity = Int(number)
      var time: Int32 = 0
      for other in before.row(activity) {
        time = max(time, starts[Int(other)] &+ project.durations[Int(other)])
      }
      let duration = Int(project.durations[activity])
      var first = Int(time)
      var probe = first &+ duration &- 1
      while probe >= first {
        if fits(activity, probe) {
          probe &-= 1
        } else {
          first = probe &+ 1
          probe = first &+ duration &- 1
        }
      }
      let words = project.words
      for time in first..<(first &+ duration) {
        for word in 0..<words {
          free[time &* words &+ word] &-= project.demands[activity &* words &+ word]
        }
      }
      starts[activity] = Int32(truncatingIfNeeded: first)
      makespan = max(makespan, starts[activity] &+ Int32(truncatingIfNeeded: duration))
      if starts[activity] &+ after[activity] > limit { return (makespan, position &+ 1) }
    }
    return (makespan, list.count)
  }

  private func fits(_ activity: Int, _ time: Int) -> Bool {
    let words = project.words
    for word in 0..<words {
      let left = free[time &* words &+ word] &- project.demands[activity &* words &+ word]
      if left & project.guards != project.guards { return false }
    }
    return true
  }
}
