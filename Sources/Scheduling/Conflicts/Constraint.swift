/// Something that a problem asks for and that can be given up by itself.
public enum Constraint: Hashable, Sendable {
  /// That the activity is taught at all.
  case activity(Int)
  case release(Int)
  case deadline(Int)
  case fixedDay(Int)
  /// A predecessor of an activity, by its place in the list.
  case precedence(activity: Int, row: Int)
  case pace(Int)
  /// All that an activity needs of a list of candidates.
  case demand(activity: Int, candidates: [Int])
  /// The absences of a resource.
  case absences(Int)
  case weeklyAmount(Int)
  /// That a resource holds no more sessions at a time than it can. Without it, it is enough for
  /// all. Not for one that travels.
  case capacity(Int)
  case quota(Int)
}

extension Problem {
  /// All that can be given up, activities first.
  public var constraints: [Constraint] {
    var found = activities.indices.map { Constraint.activity($0) }
    for (index, activity) in activities.enumerated() {
      if activity.release > .min { found.append(.release(index)) }
      if activity.deadline < .max { found.append(.deadline(index)) }
      if activity.fixedDay != nil { found.append(.fixedDay(index)) }
      found += activity.predecessors.indices.map { .precedence(activity: index, row: $0) }
      if activity.pace != .unconstrained { found.append(.pace(index)) }
      var lists: Set<[Int]> = []
      for demand in activity.segments.flatMap(\.demands)
      where lists.insert(demand.candidates).inserted {
        found.append(.demand(activity: index, candidates: demand.candidates))
      }
    }
    for (index, resource) in resources.enumerated() {
      if !resource.unavailable.isEmpty { found.append(.absences(index)) }
      if resource.weeklyAmount != nil { found.append(.weeklyAmount(index)) }
      if !resource.travels || travel.isEmpty { found.append(.capacity(index)) }
    }
    return found + quotas.indices.map { .quota($0) }
  }

  /// The problem without some of its constraints. An activity that is given up is taken out of
  /// the list; `rows` says which are left.
  public func dropping(_ dropped: Set<Constraint>) -> (problem: Problem, rows: [Int]) {
    var problem = self
    for constraint in dropped { problem.drop(constraint) }
    problem.dropPrecedences(dropped)
    let rows = activities.indices.filter { !dropped.contains(.activity($0)) }
    problem.keep(rows)
    return (problem, rows)
  }

  private mutating func drop(_ constraint: Constraint) {
    switch constraint {
    case .activity, .precedence: break
    case .release(let index): activities[index].release = .min
    case .deadline(let index): activities[index].deadline = .max
    case .fixedDay(let index): activities[index].fixedDay = nil
    case .pace(let index): activities[index].pace = .unconstrained
    case .demand(let index, let candidates):
      for segment in activities[index].segments.indices {
        activities[index].segments[segment].demands.removeAll { $0.candidates == candidates }
      }
    case .absences(let index): resources[index].unavailable = []
    case .weeklyAmount(let index): resources[index].weeklyAmount = nil
    case .capacity(let index):
      resources[index].capacity = max(resources[index].capacity, activities.count)
    case .quota(let index): quotas[index].yearlyLimit = .max
    }
  }

  private mutating func dropPrecedences(_ dropped: Set<Constraint>) {
    for index in activities.indices {
      let rows = activities[index].predecessors.enumerated()
      activities[index].predecessors = rows.filter {
        !dropped.contains(.precedence(activity: index, row: $0.offset))
      }.map(\.element)
    }
  }

  /// Keeps only some of the activities, which are numbered anew.
  public mutating func keep(_ rows: [Int]) {
    var numbers: [Int: Int] = [:]
    for (number, row) in rows.enumerated() { numbers[row] = number }
    activities = rows.map { activities[$0] }
    separations = separations.compactMap { pair in
      guard let first = numbers[pair.first], let second = numbers[pair.second] else { return nil }
      return Separation(first, second)
    }
    for index in activities.indices {
      activities[index].predecessors = activities[index].predecessors.compactMap { precedence in
        guard let number = numbers[precedence.activity] else { return nil }
        var precedence = precedence
        precedence.activity = number
        return precedence
      }
    }
  }
}
