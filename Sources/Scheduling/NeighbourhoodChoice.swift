extension NeighbourhoodSearch {
  /// Most activities taken out at a time.
  static let mostActivities = 24

  /// Activities to take out together: neighbours in time of one learner group, of one resource, or
  /// of all that compete with one activity; with all that have no place.
  mutating func neighbourhood() -> [Int] {
    var chosen = unplaced()
    let size = 2 + random.next(below: Self.mostActivities - 1)
    switch random.next(below: 4) {
    case 0: chosen += ofGroup(random.next(below: tally.members.count), size)
    case 1: chosen += ofGroup(lastGroup(), size)
    case 2: chosen += competitors(of: random.next(below: instance.tasks.count), size)
    default: chosen += competitors(of: heldActivity(), size)
    }
    return chosen.sortedWithoutRepeats()
  }

  /// Some of those without a place, and those that hold what one of them needs.
  private mutating func unplaced() -> [Int] {
    if tally.merit.unplaced == 0 { return [] }
    let all = instance.tasks.indices.filter { activity in
      sessions[activity].isEmpty
        && instance.problem.activities[activity].predecessors.allSatisfy {
          !sessions[$0.activity].isEmpty
        }
    }
    if all.isEmpty { return [] }
    let first = random.next(below: all.count)
    let some = all[first...].prefix(Self.mostActivities)
    return some + competitors(of: all[first], Self.mostActivities)
  }

  /// So many activities of the group in the order of time, from a random one on.
  private mutating func ofGroup(_ group: Int, _ size: Int) -> [Int] {
    let members = tally.members[group].sorted { (starts[$0], $0) < (starts[$1], $1) }
    if members.isEmpty { return [] }
    let first = random.next(below: max(1, members.count - size / 2))
    return Array(members[first...].prefix(size))
  }

  /// A group with an activity that ends last of all, or at random where none is in a group.
  private mutating func lastGroup() -> Int {
    let last = ends.indices.filter { ends[$0] == tally.merit.finish }
    guard !last.isEmpty else { return random.next(below: tally.members.count) }
    let exclusives = instance.tasks[last[random.next(below: last.count)]].exclusives
    guard !exclusives.isEmpty else { return random.next(below: tally.members.count) }
    return instance.exclusives[exclusives.lowerBound + random.next(below: exclusives.count)]
  }

  /// An activity that does not start as early as it could alone.
  private mutating func heldActivity() -> Int {
    for _ in 0..<8 {
      let activity = random.next(below: instance.tasks.count)
      if starts[activity] > bounds.earliestStart[activity] ?? .max { return activity }
    }
    return random.next(below: instance.tasks.count)
  }

  /// The activity with others that stand in the way of an earlier place: they use its candidates or
  /// its groups shortly before it ends.
  private mutating func competitors(of activity: Int, _ size: Int) -> [Int] {
    let task = instance.tasks[activity]
    var wanted = Set(instance.exclusives[task.exclusives])
    for choice in task.choices {
      wanted.formUnion(instance.candidates[instance.choices[choice].candidates].prefix(64))
    }
    let earliest = instance.earliestStart(of: activity, bounds)
    let reach = max(0, starts[activity] - max(earliest, 0)) >> random.next(below: 6)
    let from = starts[activity] < 0 ? earliest : starts[activity] - random.next(below: reach + 1)
    let until = starts[activity] < 0 ? Int.max : max(ends[activity], from + 1)
    let near = instance.tasks.indices.filter { other in
      other != activity && starts[other] >= 0 && starts[other] < until && ends[other] > from
    }
    if near.isEmpty { return [activity] }
    var found = [activity]
    let offset = random.next(below: near.count)
    for step in near.indices where found.count < size {
      let other = near[(offset + step) % near.count]
      let units = instance.tasks[other].units
      let uses =
        chosen[units].contains(where: wanted.contains)
        || instance.exclusives[instance.tasks[other].exclusives].contains(where: wanted.contains)
      if uses { found.append(other) }
    }
    return found
  }
}

extension Instance {
  /// The earliest start known, or the release.
  func earliestStart(of activity: Int, _ bounds: Bounds) -> Int {
    bounds.earliestStart[activity] ?? tasks[activity].release
  }
}
