/// Looks for a schedule in which as little as possible moves: fewest without a place, then fewest
/// that move, then fewest days.
///
/// What stays in the way of something that has to move is let go, one after another, the smallest
/// sets first (a search in breadth), within a limit of schedules and of slots looked at.
struct KeptSearch {
  private struct Cost: Comparable {
    var unplaced = 0
    var moved = 0
    var days = 0
    var changed = 0

    init(_ fates: [KeptFate]) {
      for fate in fates {
        switch fate {
        case .kept, .new: continue
        case .otherResources: changed += 1
        case .unplaced: unplaced += 1
        case .moved(let days):
          moved += 1
          self.days += abs(days)
        }
      }
    }

    static func < (a: Cost, b: Cost) -> Bool {
      (a.unplaced, a.moved, a.days, a.changed) < (b.unplaced, b.moved, b.days, b.changed)
    }
  }

  /// Most activities that are let go for the sake of one.
  private static let mostBlockers = 12

  private let instance: Instance
  private let kept: [KeptPlacement]
  private let day: Int

  init(_ instance: Instance, _ kept: [KeptPlacement], heldBefore day: Int) {
    self.instance = instance
    self.kept = kept
    self.day = day
  }

  func best(_ workLimit: Int) -> KeptGeneration {
    var best = generation([], isBackwards: false)
    var cost = Cost(best.fates)
    if best.displaced.isEmpty, cost.unplaced == 0 { return best }
    let mostSteps = 20 * (best.steps + 64 * instance.tasks.count)
    var steps = 0
    var tried = 1
    var seen: Set<Set<Int>> = [[]]
    var open: [(released: Set<Int>, displaced: [Int])] = [([], best.displaced)]
    func consider(_ next: KeptGeneration) {
      tried += 1
      steps += next.steps + 8 * instance.tasks.count
      let nextCost = Cost(next.fates)
      if nextCost < cost { (best, cost) = (next, nextCost) }
    }
    consider(generation([], isBackwards: true))
    var row = 0
    while row < open.count {
      let (released, displaced) = open[row]
      row += 1
      // As many as these move in any case.
      if cost.unplaced == 0, released.count >= cost.moved { break }
      for blocker in blockers(of: displaced, best, released) {
        let more = released.union([blocker])
        if !seen.insert(more).inserted { continue }
        if tried >= workLimit || steps >= mostSteps { return best }
        let next = generation(more, isBackwards: false)
        consider(next)
        if more.count > 1 || next.displaced.count > 1 {
          consider(generation(more, isBackwards: true))
        }
        open.append((more, next.displaced))
      }
    }
    return best
  }

  private func generation(_ released: Set<Int>, isBackwards: Bool) -> KeptGeneration {
    var generation = KeptGeneration(
      instance, kept, heldBefore: day, released: released, isBackwards: isBackwards)
    generation.run()
    return generation
  }

  /// What could make room for something that moves, the nearest in time first.
  private func blockers(
    of displaced: [Int], _ generation: KeptGeneration, _ released: Set<Int>
  ) -> [Int] {
    var found: [Int] = []
    for activity in displaced {
      let own = means(of: activity)
      let linked = Set(
        instance.links[activity].map(\.activity)
          + instance.problem.activities[activity].predecessors.map(\.activity))
      let start = generation.oldStart(activity) ?? 0
      let near = instance.tasks.indices.filter { other in
        other != activity && !released.contains(other) && !generation.isHeld(other)
          && generation.oldStart(other) != nil
          && (linked.contains(other) || isApart(activity, other)
            || !own.isDisjoint(with: means(of: other)))
      }
      found += near.sorted {
        (abs((generation.oldStart($0) ?? 0) - start), $0)
          < (abs((generation.oldStart($1) ?? 0) - start), $1)
      }.prefix(Self.mostBlockers)
    }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func isApart(_ activity: Int, _ other: Int) -> Bool {
    instance.tasks[activity].apart.contains(instance.tasks[other].apartRow)
  }

  /// Resources that it holds or may choose, and quotas, told apart by their sign.
  private func means(of activity: Int) -> Set<Int> {
    let task = instance.tasks[activity]
    var found = Set(instance.exclusives[task.exclusives])
    for choice in task.choices {
      found.formUnion(instance.candidates[instance.choices[choice].candidates])
    }
    return found.union(instance.quotas[task.quotas].map { -1 - $0 })
  }
}
