import CadreModel
import CadreText
import CadreTime
import Scheduling

/// Lists all that can be given up of the problem of some cohorts.
struct ReasonList {
  private let program: Program
  private let demands: [CohortDemand]
  private let built: BuiltProblem

  init(_ program: Program, _ demands: [CohortDemand]) {
    self.program = program
    self.demands = demands
    built = ProblemBuilder(program, demands).build()
  }

  /// What is given up first at the front: modules, orders, what holds resources, what is taught
  /// together, and last the dates and days of the cohorts.
  var all: [TimetableReason] {
    (modules + orders + resources + bonds + demands.flatMap { dates(of: $0) }).uniqued()
  }

  private var modules: [TimetableReason] {
    demands.indices.flatMap { row in
      demands[row].taught.flatMap { reasons(of: $0, in: row) }
    }
  }

  private func reasons(of module: ID<Module>, in row: Int) -> [TimetableReason] {
    let id = demands[row].id
    let own = demands[row].variant.module(module)
    let groups = built.groups.filter {
      $0.module == module && $0.participants.contains(row)
    }
    var found: [TimetableReason] = [
      .teaches(id, module, minutes: own.minutes, groups: max(1, groups.count))
    ]
    for hopeless in built.hopeless where hopeless.demand == row && hopeless.module == module {
      if case .noGroups(let groups) = hopeless.reason {
        found.append(.classSize(id, module, groups))
      }
    }
    if !own.offered.isEmpty {
      let terms = program.terms.ids.filter { program.isOffered(own, in: $0) }
      found.append(.offered(id, module, terms))
    }
    if groups.contains(where: { $0.demand == row }) {
      switch own.pace?.value {
      case .oneDay: found.append(.pace(id, module, .oneDay))
      case .sessionsPerWeek(let count): found.append(.pace(id, module, .perWeek(count)))
      default: found.append(.pace(id, module, .inARow))
      }
    }
    return found
  }

  private var orders: [TimetableReason] {
    let after = built.problem.activities.indices.flatMap { row -> [TimetableReason] in
      let group = built.groups[row]
      let cohort = demands[group.demand].id
      return built.problem.activities[row].predecessors.filter { $0.due == nil }.map {
        .comesAfter(cohort, group.module, before: built.groups[$0.activity].module)
      }
    }
    let dues = demands.flatMap { demand in
      TeachingOrder(demand).dues.map {
        TimetableReason.isDue(demand.id, $0.module, after: $0.after)
      }
    }
    let apart = demands.flatMap { demand in
      demand.pairsApart.map { TimetableReason.apart(demand.id, $0, from: $1) }
    }
    return after + dues + apart
  }

  private var bonds: [TimetableReason] {
    demands.flatMap { demand in
      demand.cohort.joins.compactMap { joining -> TimetableReason? in
        let modules = joining.value.modules.map { demand.variant.resolved($0.value) }
          .filter(demand.taught.contains)
        return modules.isEmpty
          ? nil : .together(demand.id, with: joining.value.cohort, modules)
      }
    }
  }

  private var resources: [TimetableReason] {
    let supplies = supplies
    // Rooms last, as proofs name them first.
    let sorted = supplies.filter(\.rooms.isEmpty) + supplies.filter { !$0.rooms.isEmpty }
    return partners + sorted.flatMap { reasons(of: $0) }
  }

  private var partners: [TimetableReason] {
    let choices = built.resources.compactMap { resource -> ID<Partner>? in
      if case .partner(let id) = resource { id } else { nil }
    }
    let partners = Set(built.groups.compactMap(\.provider) + choices).sorted()
    return partners.flatMap { partner -> [TimetableReason] in
      let row = program.partners[partner]
      let quotas = row.quotas.filter(\.value.isMost).map {
        TimetableReason.quota(partner, count: $0.value.count, $0.value.subject)
      }
      if row.agreements.isEmpty { return quotas }
      return quotas + [.agreement(partner, row.agreements.map(\.value))]
    }
  }

  private func reasons(of supply: NeedSupply) -> [TimetableReason] {
    let closed = supply.rooms.filter { !program.rooms[$0].closed.isEmpty }.map {
      TimetableReason.closed($0, program.rooms[$0].closed.map(\.value))
    }
    let people = supply.instructors.flatMap { id -> [TimetableReason] in
      let one = program.instructors[id]
      return (one.away.isEmpty ? [] : [.away(id, one.away.map(\.value))])
        + (one.weeklyLoad.map { [.instructorLoad(id, minutes: $0.value.minutes)] } ?? [])
    }
    return closed + people + [.need(supply)]
  }

  /// What is asked for, also by modules that cannot have it: as much of it as there is for one
  /// learner.
  private var supplies: [NeedSupply] {
    var needs = built.groups.flatMap(\.segments).flatMap(\.needs)
    var seats: [NeedSubject: MissingSeats] = [:]
    var reader = TeachingNeeds(program, demands)
    for hopeless in built.hopeless {
      guard case .noResource(let subject, let missing) = hopeless.reason else { continue }
      if let missing { seats[subject] = missing }
      let demand = demands[hopeless.demand]
      for learners in [1, demand.size] {
        let row = reader.row(of: hopeless.module, learners: learners, for: demand)
        needs += reader.segments[row].flatMap(\.needs)
      }
    }
    return needs.map(\.what).uniqued().map { subject in
      let own = needs.filter { $0.what == subject }
      return NeedSupply(
        subject: subject, count: own.map(\.count).max() ?? 1,
        rooms: own.flatMap(\.rooms).uniqued().sorted(),
        instructors: own.flatMap(\.instructors).uniqued().sorted(), seats: seats[subject])
    }
  }

  private func dates(of demand: CohortDemand) -> [TimetableReason] {
    let (id, cohort) = (demand.id, demand.cohort)
    var found = cohort.fixed.map {
      TimetableReason.fixed(id, demand.variant.resolved($0.value.module), $0.value.date)
    }
    found += cohort.fixedTerms.map {
      .fixedTerm(id, demand.variant.resolved($0.value.module), $0.value.term)
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
