/// Tries all places of all activities, those with the fewest left first.
struct ExactSearch {
  enum Answer {
    case found(Draft)
    case impossible
    case undecided
  }

  /// Most activities; each is one call deeper.
  static let mostActivities = 64

  private let instance: Instance
  private let limits: DecisionLimits
  private let bounds: Bounds
  private var lists: [[Place]] = []
  private var search: PlacementSearch
  /// For each activity the place it has.
  private var placed: [Place?]
  private var steps = 0

  init(_ instance: Instance, _ bounds: Bounds, _ limits: DecisionLimits) {
    self.instance = instance
    self.bounds = bounds
    self.limits = limits
    search = PlacementSearch(instance)
    placed = Array(repeating: nil, count: instance.tasks.count)
  }

  mutating func run() -> Answer {
    if instance.tasks.count > Self.mostActivities { return .undecided }
    for activity in instance.tasks.indices {
      let list = PlaceList(instance, activity, bounds, limits)
      if list.isCut { return .undecided }
      if list.places.isEmpty { return .impossible }
      lists.append(list.places)
    }
    if extend(by: instance.tasks.count) { return .found(draft()) }
    return steps > limits.steps ? .undecided : .impossible
  }

  /// Places what is left; false if that cannot be, or at the limit.
  private mutating func extend(by count: Int) -> Bool {
    if count == 0 { return placed.indices.allSatisfy { isRightToLeaveOut($0) } }
    var fewest: (activity: Int, places: [Int])?
    for activity in placed.indices where placed[activity] == nil {
      let places = fitting(activity, fewerThan: fewest?.places.count ?? .max)
      guard let places else { continue }
      if places.isEmpty || steps > limits.steps { return false }
      fewest = (activity, places)
    }
    guard let fewest else { return false }
    for place in fewest.places {
      put(fewest.activity, lists[fewest.activity][place])
      if extend(by: count - 1) { return true }
      remove(fewest.activity)
      if steps > limits.steps { return false }
    }
    return false
  }

  /// The places that are still free; nil if they are as many as the limit or more.
  private mutating func fitting(_ activity: Int, fewerThan limit: Int) -> [Int]? {
    var window = instance.tasks[activity].openWindow
    for precedence in instance.problem.activities[activity].predecessors {
      guard let last = placed[precedence.activity]?.taken.last else { continue }
      instance.narrow(&window, after: instance.slots[last.slot], precedence)
    }
    for link in instance.links[activity] {
      guard let taken = placed[link.activity]?.taken, let first = taken.first, let last = taken.last
      else { continue }
      instance.narrow(
        &window, before: instance.slots[first.slot], instance.slots[last.slot], link.precedence)
    }
    var found: [Int] = []
    for (index, place) in lists[activity].enumerated() {
      steps += 1
      if !isInside(place, window) || !isFree(activity, place) { continue }
      found.append(index)
      if found.count >= limit { return nil }
    }
    return found
  }

  private func isInside(_ place: Place, _ window: PlacementWindow) -> Bool {
    guard let first = place.taken.first.map({ instance.slots[$0.slot] }),
      let last = place.taken.last.map({ instance.slots[$0.slot] })
    else { return false }
    return first.start >= window.earliestStart && first.day >= window.earliestDay
      && last.end <= window.latestEnd && last.day <= window.latestDay
      && last.day >= window.leastLastDay
  }

  private func isFree(_ activity: Int, _ place: Place) -> Bool {
    let task = instance.tasks[activity]
    guard let first = place.taken.first else { return false }
    if search.exhaustedQuota(task, slot: first.slot) != nil { return false }
    if instance.hasPledges, !keepsPledges(task, place, first.slot) { return false }
    if place.taken.contains(where: { search.isSeparated(task, slot: $0.slot) }) { return false }
    var (resource, week, amount) = (-1, -1, 0)
    for use in place.uses {
      let slot = instance.slots[use.slot]
      if !search.timeline.isFree(use.resource, slot.stretches, site: use.site) { return false }
      if use.resource != resource || slot.week != week {
        (resource, week, amount) = (use.resource, slot.week, 0)
      }
      amount += use.amount
      if !search.timeline.canTake(use.resource, amount, week: week) { return false }
    }
    return true
  }

  /// Whether the chosen resources are those that bonds are held to, and have quotas left.
  private func keepsPledges(_ task: Task, _ place: Place, _ first: Int) -> Bool {
    for choice in task.choices {
      for unit in instance.choices[choice].units {
        let resource = place.chosen[unit - task.units.lowerBound]
        if search.isBoundToOther(choice, resource) { return false }
        let year = instance.slots[first].year
        for quota in instance.problem.resources[resource].quotas {
          let used = search.quotaUse[quota * instance.years.count + year]
          let limit = instance.problem.quotas[quota].yearlyLimit
          if used > limit - instance.weight(task, inQuota: quota) { return false }
        }
      }
    }
    return true
  }

  private mutating func put(_ activity: Int, _ place: Place) {
    placed[activity] = place
    search.taken = place.taken
    search.chosen.replaceSubrange(instance.tasks[activity].units, with: place.chosen)
    search.commit(instance.tasks[activity])
  }

  private mutating func remove(_ activity: Int) {
    search.taken = placed[activity]?.taken ?? []
    search.withdraw(instance.tasks[activity])
    placed[activity] = nil
  }

  /// Whether each slot that consecutive sessions leave out would have taken a weekly amount over
  /// its limit.
  private func isRightToLeaveOut(_ activity: Int) -> Bool {
    guard let place = placed[activity] else { return false }
    return place.leftOut.allSatisfy { left in
      let slot = instance.slots[left.slot]
      return instance.exclusives[instance.tasks[activity].exclusives].contains { resource in
        let own = place.uses.reduce(0) { sum, use in
          let isLater =
            use.resource == resource && use.slot > left.slot
            && instance.slots[use.slot].week == slot.week
          return isLater ? sum + use.amount : sum
        }
        return !search.timeline.canTake(resource, left.amount - own, week: slot.week)
      }
    }
  }

  private func draft() -> Draft {
    var draft = Draft(sessions: Array(repeating: 0..<0, count: instance.tasks.count))
    draft.chosen = search.chosen
    for (activity, place) in placed.enumerated() {
      guard let place else { continue }
      let first = draft.taken.count
      draft.taken += place.taken
      draft.sessions[activity] = first..<draft.taken.count
      draft.placedCount += 1
    }
    return draft
  }
}
