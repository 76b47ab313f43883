/// How a child comes from two parents.
extension ProjectPopulation {
  /// Windows tried for each child.
  private static let windows = 4
  /// Activities that change their place in a child, and how far in time.
  private static let mutations = 3
  private static let shift = 5

  /// The list of a child of the member of that number, predecessors first.
  mutating func breed(_ number: Int) {
    var father = number
    var mother = pick()
    if random.next(below: 2) == 0 { swap(&father, &mother) }
    let span = cross(populations[side][father], populations[side][mother])
    mutate(span, times: father == mother ? max(1, project.count / 5) : 0)
    sortList(limit: Int(span))
  }

  private mutating func pick() -> Int {
    let one = random.next(below: size)
    let two = random.next(below: size)
    return populations[side][one].makespan <= populations[side][two].makespan ? one : two
  }

  /// Two-point crossover over time: a window of the father keeps the father's order; what the
  /// father does before and after it is in the mother's order. Returns a limit above all keys.
  private mutating func cross(_ father: ProjectMember, _ mother: ProjectMember) -> Int32 {
    let window = chooseWindow(father, mother)
    let block = max(father.makespan, mother.makespan) &+ 2
    for activity in 0..<project.count {
      // Schedules to the left are read by finishes, from their end; the others by starts.
      let length = side == 0 ? project.durations[activity] : 0
      let time = father.starts[activity] &+ length
      if time < window.lowerBound {
        keys[activity] = mother.starts[activity] &+ length
      } else if time > window.upperBound {
        keys[activity] = mother.starts[activity] &+ length &+ 2 &* block
      } else {
        keys[activity] = time &+ block
      }
    }
    return 3 &* block
  }

  /// Of some random windows that in which the father does most more than the mother, so that each
  /// gives the child the part in which it uses the resources better (a peak crossover: Valls,
  /// Ballestín, Quintanilla 2008; here the peak is measured against the other parent).
  private mutating func chooseWindow(
    _ father: ProjectMember, _ mother: ProjectMember
  ) -> ClosedRange<Int32> {
    let makespan = Int(father.makespan)
    let length = makespan / 10 + random.next(below: max(1, makespan * 3 / 10))
    var best: ClosedRange<Int32> = 0...0
    var most = Int.min
    for _ in 0..<Self.windows {
      let first = Int32(truncatingIfNeeded: random.next(below: max(1, makespan - length)))
      let window = first...(first &+ Int32(truncatingIfNeeded: length))
      let lead = lead(of: father, over: mother, window)
      if lead > most { (best, most) = (window, lead) }
    }
    return best
  }

  /// How much more of the work one schedule does within the window than the other.
  private func lead(
    of one: ProjectMember, over other: ProjectMember, _ window: ClosedRange<Int32>
  ) -> Int {
    var lead = 0
    for activity in 0..<project.count {
      let duration = project.durations[activity]
      let mine = window.time(of: one.starts[activity], duration)
      let yours = window.time(of: other.starts[activity], duration)
      lead &+= Int(mine &- yours) &* loads[activity]
    }
    return lead
  }

  /// Moves some activities in time, between their predecessors and successors.
  private mutating func mutate(_ span: Int32, times: Int) {
    for _ in 0..<(times + Self.mutations) {
      let activity = random.next(below: project.count)
      var first: Int32 = 0
      var last = span &- 1
      for other in project.predecessors.row(activity) { first = max(first, keys[Int(other)]) }
      for other in project.successors.row(activity) { last = min(last, keys[Int(other)]) }
      let step = random.next(below: 2 * Self.shift + 1) - Self.shift
      let moved = keys[activity] &+ Int32(truncatingIfNeeded: step)
      keys[activity] = min(last, max(first, moved))
    }
  }

  /// The list by ascending keys; equal keys stay in topological order.
  private mutating func sortList(limit: Int) {
    if buckets.count <= limit {
      buckets = Array(repeating: 0, count: limit + 1)
    } else {
      for index in 0...limit { buckets[index] = 0 }
    }
    for activity in project.order { buckets[Int(keys[Int(activity)]) &+ 1] &+= 1 }
    for index in 1...limit { buckets[index] &+= buckets[index &- 1] }
    for activity in project.order {
      let key = Int(keys[Int(activity)])
      list[Int(buckets[key])] = activity
      buckets[key] &+= 1
    }
  }
}

extension ClosedRange<Int32> {
  /// Units of time of an activity that fall between the bounds.
  fileprivate func time(of start: Int32, _ duration: Int32) -> Int32 {
    Swift.max(0, Swift.min(start &+ duration, upperBound) &- Swift.max(start, lowerBound))
  }
}
