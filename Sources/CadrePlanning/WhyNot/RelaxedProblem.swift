import CadreModel
import CadreText
import CadreTime
import Scheduling

/// The scheduling problem of some cohorts without some of what the programme asks.
struct RelaxedProblem {
  private let program: Program
  /// Of the cohorts, with those that they join.
  let demands: [CohortDemand]

  init(_ program: Program, _ demands: [CohortDemand]) {
    self.program = program
    self.demands = demands
  }

  /// Without the reasons. nil where a module of the cohorts cannot be taught at all, whatever the
  /// others do, for a cause that is none of the reasons.
  func built(dropping dropped: Set<TimetableReason>) -> BuiltProblem? {
    var program = program
    var demands = demands
    for reason in dropped {
      program.drop(reason)
      for row in demands.indices { demands[row].drop(reason) }
    }
    var built = ProblemBuilder(program, demands).build()
    if !built.hopeless.isEmpty { return nil }
    built.drop(dropped, demands.map(\.id))
    return built
  }

  /// Whether all can be placed when only these reasons are given up.
  func verdict(
    dropping dropped: Set<TimetableReason>, _ limits: DecisionLimits
  ) -> ConflictSearch.Verdict {
    guard let built = built(dropping: dropped) else { return .undecided }
    switch built.problem.decision(limits) {
    case .placed: return .possible
    case .impossible: return .impossible
    case .undecided: return .undecided
    }
  }

  /// All reasons, what is given up first at the front: modules, orders, what holds resources, and
  /// last the dates and days of the cohorts.
  func reasons() -> [TimetableReason] {
    let built = ProblemBuilder(program, demands).build()
    return (modules(built) + orders(built) + resources(built) + demands.flatMap { dates(of: $0) })
      .uniqued()
  }

  private func modules(_ built: BuiltProblem) -> [TimetableReason] {
    var groups: [[Int32]: Int] = [:]
    for group in built.groups {
      groups[[demands[group.demand].id.index, group.module.index], default: 0] += 1
    }
    return built.groups.flatMap { group -> [TimetableReason] in
      let cohort = demands[group.demand].id
      let minutes = group.segments.reduce(0) { $0 + $1.minutes }
      return [
        .teaches(
          cohort, group.module, minutes: minutes,
          groups: groups[[cohort.index, group.module.index]] ?? 1),
        .consecutive(cohort, group.module),
      ]
    }
  }

  private func orders(_ built: BuiltProblem) -> [TimetableReason] {
    built.problem.activities.indices.flatMap { row -> [TimetableReason] in
      let group = built.groups[row]
      let cohort = demands[group.demand].id
      return built.problem.activities[row].predecessors.map { precedence in
        let before = built.groups[precedence.activity].module
        return precedence.due == nil
          ? .comesAfter(cohort, group.module, before: before)
          : .isDue(cohort, group.module, after: before)
      }
    }
  }

  private func resources(_ built: BuiltProblem) -> [TimetableReason] {
    let choices = built.resources.compactMap { resource -> ID<Partner>? in
      if case .partner(let id) = resource { id } else { nil }
    }
    let partners = Set(built.groups.compactMap(\.provider) + choices).sorted()
    var found = partners.flatMap { partner -> [TimetableReason] in
      let row = program.partners[partner]
      let quotas = row.quotas.filter(\.value.isMost).map {
        TimetableReason.quota(partner, count: $0.value.count, $0.value.subject)
      }
      if row.agreements.isEmpty { return quotas }
      return quotas + [.agreement(partner, row.agreements.map(\.value))]
    }
    // Rooms last, as proofs name them first.
    let needs = built.groups.flatMap(\.segments).flatMap(\.needs)
    let whats = needs.filter(\.rooms.isEmpty) + needs.filter { !$0.rooms.isEmpty }
    for what in whats.map(\.what).uniqued() {
      let own = needs.filter { $0.what == what }
      let rooms = own.flatMap(\.rooms).uniqued().sorted()
      let instructors = own.flatMap(\.instructors).uniqued().sorted()
      found += rooms.filter { !program.rooms[$0].closed.isEmpty }.map {
        .closed($0, program.rooms[$0].closed.map(\.value))
      }
      found += instructors.flatMap { id -> [TimetableReason] in
        let one = program.instructors[id]
        return (one.away.isEmpty ? [] : [.away(id, one.away.map(\.value))])
          + (one.weeklyLoad.map { [.instructorLoad(id, minutes: $0.value.minutes)] } ?? [])
      }
      found.append(.need(what: what, rooms: rooms, instructors: instructors))
    }
    return found
  }

  private func dates(of demand: CohortDemand) -> [TimetableReason] {
    let (id, cohort) = (demand.id, demand.cohort)
    var found = cohort.fixed.map {
      TimetableReason.fixed(id, demand.variant.resolved($0.value.module), $0.value.date)
    }
    if let load = cohort.weeklyLoad?.value { found.append(.weeklyLoad(id, minutes: load.minutes)) }
    if !cohort.meetingSlots.isEmpty { found.append(.meetsIn(id, slots: cohort.meetingSlots)) }
    if !cohort.meets.isEmpty { found.append(.meets(id, cohort.meets)) }
    if let date = cohort.starts?.value { found.append(.starts(id, date)) }
    if let date = cohort.finishes?.value {
      let slots = CohortSlots(demand, in: program).calendar.slots
      found.append(.finishes(id, date, minutes: slots.reduce(0) { $0 + $1.amount }))
    }
    return found
  }
}

extension TeachingNeed {
  fileprivate var rooms: [ID<Room>] {
    if case .rooms(let rooms) = candidates { rooms } else { [] }
  }

  fileprivate var instructors: [ID<Instructor>] {
    if case .instructors(let instructors) = candidates { instructors } else { [] }
  }
}

extension Program {
  fileprivate mutating func drop(_ reason: TimetableReason) {
    switch reason {
    case .closed(let room, _): rooms[room].closed = []
    case .away(let instructor, _): instructors[instructor].away = []
    case .instructorLoad(let instructor, _): instructors[instructor].weeklyLoad = nil
    case .quota(let partner, let count, let subject):
      partners[partner].quotas.removeAll {
        $0.value.isMost && $0.value.count == count && $0.value.subject == subject
      }
    case .agreement(let partner, _): partners[partner].agreements = []
    default: break
    }
  }
}

extension CohortDemand {
  fileprivate mutating func drop(_ reason: TimetableReason) {
    switch reason {
    case .fixed(id, let module, let date):
      cohort.fixed.removeAll {
        variant.resolved($0.value.module) == module && $0.value.date == date
      }
    case .weeklyLoad(id, _): cohort.weeklyLoad = nil
    case .meetsIn(id, _): cohort.meetingSlots = []
    case .meets(id, _): cohort.meets = []
    case .starts(id, _): cohort.starts = nil
    case .finishes(id, _, _): cohort.finishes = nil
    default: break
    }
  }
}

extension BuiltProblem {
  /// What is given up of the problem itself; last the modules, since that numbers anew.
  fileprivate mutating func drop(_ dropped: Set<TimetableReason>, _ cohorts: [ID<Cohort>]) {
    var whats: Set<String> = []
    for case .need(let what, _, _) in dropped { whats.insert(what) }
    for row in problem.activities.indices {
      let group = groups[row]
      let cohort = cohorts[group.demand]
      if dropped.contains(.consecutive(cohort, group.module)) {
        problem.activities[row].pace = .unconstrained
      }
      problem.activities[row].predecessors.removeAll { precedence in
        let before = groups[precedence.activity].module
        return dropped.contains(
          precedence.due == nil
            ? .comesAfter(cohort, group.module, before: before)
            : .isDue(cohort, group.module, after: before))
      }
      if !whats.isEmpty { drop(needs: whats, of: row) }
    }
    var taught: Set<[Int32]> = []
    for case .teaches(let cohort, let module, _, _) in dropped {
      taught.insert([cohort.index, module.index])
    }
    let rows = groups.indices.filter {
      !taught.contains([cohorts[groups[$0].demand].index, groups[$0].module.index])
    }
    problem.keep(rows)
    groups = rows.map { groups[$0] }
  }

  private mutating func drop(needs whats: Set<String>, of row: Int) {
    for (segment, taught) in groups[row].segments.enumerated() {
      // What comes behind the needs are terms and providers.
      let demands = problem.activities[row].segments[segment].demands
      let kept = demands.indices.filter { index in
        !taught.needs.indices.contains(index) || !whats.contains(taught.needs[index].what)
      }
      problem.activities[row].segments[segment].demands = kept.map { demands[$0] }
    }
  }
}
