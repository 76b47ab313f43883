import CadreModel
import CadreText
import CadreTime

extension ProblemBuilder {
  /// Modules that cannot be taught at all, those that come after them, and those that are taught
  /// with either.
  mutating func findHopeless(_ orders: [TeachingOrder]) {
    var reasons: [[ID<Module>: BuiltProblem.Hopeless.Reason]] = demands.map { _ in [:] }
    for (row, demand) in demands.enumerated() {
      let apart = program.terms.isEmpty ? apartInOneStage(demand) : [:]
      for module in demand.taught {
        if let other = apart[module] {
          reasons[row][module] = .apart(from: other)
          continue
        }
        guard let host = demand.host(of: module) else {
          reasons[row][module] = hopelessness(of: module, row)
          continue
        }
        // A tailoring may have changed the module for one of the two.
        let own = demand.variant.module(module)
        let isTaught = demands.contains {
          $0.id == host && $0.taught.contains(module) && $0.host(of: module) == nil
            && $0.variant.module(module).joinDifference(from: own) == nil
        }
        if !isTaught { reasons[row][module] = .notTaughtByHost }
      }
      for (module, end) in late(demand, orders[row]) { reasons[row][module] = .endsLate(end) }
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for row in demands.indices {
        for edge in orders[row].edges
        where reasons[row][edge.before] != nil && reasons[row][edge.after] == nil {
          reasons[row][edge.after] = .waits(for: edge.before)
          isGrowing = true
        }
        if share(&reasons, row) { isGrowing = true }
      }
    }
    for (row, demand) in demands.enumerated() {
      for module in demand.modules {
        guard let reason = reasons[row][module] else { continue }
        built.hopeless.append(.init(demand: row, module: module, reason: reason))
      }
    }
  }

  /// Self-paced modules that are over too late even if they begin with the cohort, each with the
  /// day.
  private func late(_ demand: CohortDemand, _ order: TeachingOrder) -> [ID<Module>: CivilDate] {
    guard let window = demand.window(in: program), let last = demand.cohort.finishes?.value else {
      return [:]
    }
    var found: [ID<Module>: CivilDate] = [:]
    for margin in order.alone {
      let end = margin.waits.end(after: window.first)
      if end > last { found[margin.module] = max(end, found[margin.module] ?? end) }
    }
    return found
  }

  /// What one of the cohorts taught together cannot have, none of them can.
  func share(
    _ reasons: inout [[ID<Module>: BuiltProblem.Hopeless.Reason]], _ row: Int
  ) -> Bool {
    var isGrowing = false
    for joining in demands[row].cohort.joins {
      for named in joining.value.modules {
        let module = demands[row].variant.resolved(named.value)
        guard let host = demands.firstIndex(where: { $0.id == joining.value.cohort }),
          demands[row].taught.contains(module), demands[host].taught.contains(module),
          demands[host].host(of: module) == nil,
          let reason = reasons[host][module] ?? reasons[row][module]
        else { continue }
        for other in [host, row] where reasons[other][module] == nil {
          reasons[other][module] = reason
          isGrowing = true
        }
      }
    }
    return isGrowing
  }

  /// Where there are no terms, stages stand for them: of two modules that are kept apart the later
  /// one of a stage cannot be taught in it.
  func apartInOneStage(_ demand: CohortDemand) -> [ID<Module>: ID<Module>] {
    var found: [ID<Module>: ID<Module>] = [:]
    for (first, second) in demand.pairsApart {
      let isOneStage = demand.plans.flatMap(\.stages).contains { stage in
        let own = stage.modules.filter { !$0.isHeld }.map(\.module)
        return own.contains(first) && own.contains(second)
      }
      guard isOneStage else { continue }
      let isLater =
        demand.modules.firstIndex(of: first) ?? 0 > demand.modules.firstIndex(of: second) ?? 0
      found[isLater ? first : second] = isLater ? second : first
    }
    return found
  }

  mutating func hopelessness(of module: ID<Module>, _ row: Int) -> BuiltProblem.Hopeless
    .Reason?
  {
    let demand = demands[row]
    let joined = joined(to: row, for: module)
    if window(row, []) == nil { return .noWindow }
    guard window(row, joined) != nil else {
      return .noCommonDays(([row] + joined).map { demands[$0].id })
    }
    if termsAllowed(for: module, [row] + joined)?.isEmpty ?? false { return .notOffered }
    guard let groups = groups(row, joined, module) else {
      return .noGroups(unevenGroups(of: module, row, joined))
    }
    for size in Set(groups.sizes).sorted() {
      let read = needs.row(of: module, learners: size, for: demand)
      let wanted = needs.segments[read].flatMap(\.needs)
      if let short = wanted.first(where: { $0.candidates.count < $0.count }) {
        return .noResource(
          need: short.what, seats: missingSeats(of: module, short, learners: size, demand))
      }
    }
    return nil
  }

  private func unevenGroups(of module: ID<Module>, _ row: Int, _ joined: [Int]) -> UnevenGroups {
    let limits = demands[row].classSize(of: module)
    return UnevenGroups(
      learners: ([row] + joined).reduce(0) { $0 + demands[$1].size },
      least: limits?.least ?? 0, most: limits?.most ?? 0)
  }

  /// Where rooms of the kind are there and would do for one learner.
  private mutating func missingSeats(
    of module: ID<Module>, _ short: TeachingNeed, learners: Int, _ demand: CohortDemand
  ) -> MissingSeats? {
    guard case .rooms = short.candidates else { return nil }
    let read = needs.row(of: module, learners: 1, for: demand)
    let same = needs.segments[read].flatMap(\.needs).first { $0.what == short.what }
    guard let same, case .rooms(let rooms) = same.candidates, rooms.count >= short.count else {
      return nil
    }
    let largest = rooms.max { seats($0) < seats($1) }
    return largest.map { MissingSeats(learners: learners, largest: $0) }
  }

  private func seats(_ room: ID<Room>) -> Int { program.rooms[room].seats?.value ?? 0 }
}
