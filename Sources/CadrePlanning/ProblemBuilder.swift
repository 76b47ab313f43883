import CadreModel
import CadreText
import CadreTime
import Scheduling

/// What an activity of the scheduling problem stands for.
struct TaughtGroup: Sendable {
  /// The cohort whose module it is, although all learners of a group may be others'.
  var demand: Int
  var module: ID<Module>
  /// Row in the slots of the problem.
  var calendar: Int
  /// From 1; 0 where the cohort is one group.
  var group: Int
  var learners: Int
  var segments: [TeachingSegment]
  /// nil also where the problem has a choice of several.
  var provider: ID<Partner>?
  /// The cohorts of its learners.
  var participants: [Int]
}

/// What a resource of the scheduling problem stands for.
enum PlanResource: Sendable {
  case learners(demand: Int)
  case room(ID<Room>)
  case instructor(ID<Instructor>)
  /// One of several providers, or one with several agreements.
  case partner(ID<Partner>)
  /// One of several terms in which a module is offered.
  case term(ID<Term>)
}

/// A scheduling problem and what its numbers mean.
struct BuiltProblem: Sendable {
  var problem: Problem
  var groups: [TaughtGroup]
  var resources: [PlanResource]
  /// Of each cohort, then those that joined cohorts have in common.
  var slots: [CohortSlots]
  var quotas: [ID<Partner>]
  /// Modules that cannot be taught at all, with what is missing.
  var hopeless: [Hopeless]

  struct Hopeless: Sendable {
    enum Reason: Sendable, Equatable {
      case noGroups(UnevenGroups)
      /// The calendar covers none of the cohort's time.
      case noWindow
      /// Cohorts that are taught together are never there at the same time.
      case noCommonDays([ID<Cohort>])
      case noResource(need: NeedSubject, seats: MissingSeats?)
      case waits(for: ID<Module>)
      case notTaughtByHost
      /// In no term of the cohort's time.
      case notOffered
      /// Kept apart from another of the same stage, where stages stand for terms.
      case apart(from: ID<Module>)
      /// Self-paced, and over on a day after the cohort's last, whatever is taught when.
      case endsLate(CivilDate)
    }

    var demand: Int
    var module: ID<Module>
    var reason: Reason
  }
}

/// Turns cohorts into activities, resources and precedences.
struct ProblemBuilder {
  let program: Program
  let demands: [CohortDemand]
  var built: BuiltProblem
  var cells: [LearnerCells] = []
  var firstCell: [Int] = []
  var firstRoom = 0
  var firstInstructor = 0
  /// Rows of the sites between which somebody travels.
  var siteRows: [ID<Site>: Int] = [:]
  static let mostSites = 64
  var quotaOf: [ID<Partner>: [Int]] = [:]
  /// Rows of the resources that stand for partners and terms.
  var partnerRows: [ID<Partner>: Int] = [:]
  var termRows: [ID<Term>: Int] = [:]
  /// Number of the bond of each host's module with several providers.
  var bonds = 0
  /// Of cohorts with several providers, which is tried first.
  var preferred: [Int: [ID<Module>: ID<Partner>]] = [:]
  var waits: WaitTables
  var needs: TeachingNeeds
  /// Segments of activities, by the rows of `needs`.
  var segments: [Int: [Segment]] = [:]
  var sharedSlots: [[Int]: Int] = [:]
  /// Activities of a cohort's module, hosts and joined alike.
  var activities: [[ID<Module>: [Int]]] = []

  init(_ program: Program, _ demands: [CohortDemand]) {
    self.program = program
    self.demands = demands
    let slots = demands.map { CohortSlots($0, in: program) }
    waits = WaitTables(slots)
    needs = TeachingNeeds(program, demands)
    built = BuiltProblem(
      problem: Problem(calendars: [], resources: [], activities: []), groups: [], resources: [],
      slots: slots, quotas: [], hopeless: [])
  }

  func build() -> BuiltProblem {
    var builder = self
    builder.addTravel()
    builder.addLearners()
    builder.addRooms()
    builder.addInstructors()
    builder.addQuotas()
    builder.addPeriods()
    let orders = demands.map { TeachingOrder($0) }
    builder.findHopeless(orders)
    builder.preferProviders()
    for demand in demands.indices { builder.addModules(of: demand) }
    for demand in demands.indices {
      builder.addPrecedences(of: demand, orders[demand])
      builder.addMargins(of: demand, orders[demand])
      builder.addDues(of: demand, orders[demand])
      builder.addSeparations(of: demand)
    }
    builder.built.problem.calendars = builder.built.slots.map(\.calendar)
    builder.built.problem.dayTables = builder.waits.tables
    return builder.built
  }

  mutating func add(_ resource: Resource, _ meaning: PlanResource) {
    built.problem.resources.append(resource)
    built.resources.append(meaning)
  }

  /// Only where some travel takes time.
  mutating func addTravel() {
    let sites = program.sites.ids.filter { id in
      !program.sites[id].travels.isEmpty
        || program.sites.contains { $0.travels.contains { $0.site == id } }
    }
    if sites.isEmpty || sites.count > Self.mostSites { return }
    for (row, site) in sites.enumerated() { siteRows[site] = row }
    built.problem.travel = sites.map { from in
      sites.map { to in
        let there = program.sites[from].travels.first { $0.site == to }
        let back = program.sites[to].travels.first { $0.site == from }
        return min(10_080, max(there?.duration ?? 0, back?.duration ?? 0))
      }
    }
  }

  mutating func addLearners() {
    for (row, demand) in demands.enumerated() {
      let ranges = demand.taught.flatMap { ownRanges(row, $0) }
      let split = LearnerCells(learners: demand.size, ranges: ranges)
      cells.append(split)
      firstCell.append(built.resources.count)
      for _ in 0..<split.count {
        add(
          Resource(weeklyAmount: demand.cohort.weeklyLoad?.value.minutes, travels: true),
          .learners(demand: row))
      }
    }
    activities = demands.map { _ in [:] }
  }

  /// Which learners of a cohort are in one group of a module, group by group.
  private mutating func ownRanges(_ row: Int, _ module: ID<Module>) -> [Range<Int>] {
    var host = row
    if let id = demands[row].host(of: module) {
      guard let found = demands.firstIndex(where: { $0.id == id }) else { return [] }
      host = found
    }
    let cohorts = [host] + joined(to: host, for: module)
    guard let own = cohorts.firstIndex(of: row),
      let groups = groups(host, Array(cohorts.dropFirst()), module)
    else { return [] }
    let split = JoinedGroups(sizes: cohorts.map { demands[$0].size }, count: groups.count)
    return (0..<groups.count).map { split.range(of: $0, in: own) }
  }

  mutating func addRooms() {
    firstRoom = built.resources.count
    for id in program.rooms.ids {
      let room = program.rooms[id]
      let closed = room.closed.map { Minutes.of($0.value) } + Self.outside(room.life)
      add(
        Resource(unavailable: closed, site: room.site.flatMap { siteRows[$0.value] }), .room(id))
    }
  }

  mutating func addInstructors() {
    firstInstructor = built.resources.count
    for id in program.instructors.ids {
      let instructor = program.instructors[id]
      var away = instructor.away.map { Minutes.of($0.value) } + Self.outside(instructor.life)
      if let last = instructor.validUntil { away += Self.after(last) }
      add(
        Resource(
          unavailable: away, weeklyAmount: instructor.weeklyLoad?.value.minutes, travels: true),
        .instructor(id))
    }
  }

  /// Minutes in which a thing is not in force.
  static func outside<Thing>(_ life: Life<Thing>) -> [Range<Int>] {
    let before = life.from.map { [-(1 << 40)..<Minutes.of($0)] } ?? []
    return before + (life.until.map { after($0) } ?? [])
  }

  static func after(_ last: CivilDate) -> [Range<Int>] {
    [(Minutes.of(last) + 1440)..<(1 << 40)]
  }

  mutating func addQuotas() {
    for id in program.partners.ids {
      for subject in [Partner.Quota.Subject.classes, .learners] {
        let limits = program.partners[id].quotas.map(\.value).filter {
          $0.isMost && $0.subject == subject
        }
        guard let least = limits.map(\.count).min() else { continue }
        quotaOf[id, default: []].append(built.quotas.count)
        built.quotas.append(id)
        built.problem.quotas.append(
          Quota(yearlyLimit: max(0, least), countsSize: subject == .learners))
      }
    }
  }

  mutating func addModules(of row: Int) {
    let demand = demands[row]
    let hopeless = Set(built.hopeless.filter { $0.demand == row }.map(\.module))
    for module in demand.taught where demand.host(of: module) == nil && !hopeless.contains(module) {
      let joined = joined(to: row, for: module)
      guard let groups = groups(row, joined, module), let frame = frame(of: module, row, joined)
      else { continue }
      for group in 0..<groups.count {
        addGroup(group, of: groups, module, row, joined, frame)
      }
    }
  }

  /// The days that all of the cohorts have.
  func window(_ row: Int, _ joined: [Int]) -> DateSpan? {
    joined.reduce(demands[row].window(in: program)) { span, other in
      guard let span, let own = demands[other].window(in: program) else { return nil }
      return span.intersection(own)
    }
  }

  mutating func calendar(_ row: Int, _ joined: [Int]) -> Int {
    if joined.isEmpty { return row }
    let key = [row] + joined
    if let known = sharedSlots[key] { return known }
    built.slots.append(CohortSlots(sharedBy: key.map { built.slots[$0] }))
    sharedSlots[key] = built.slots.count - 1
    return built.slots.count - 1
  }

  func joined(to row: Int, for module: ID<Module>) -> [Int] {
    demands.indices.filter {
      demands[$0].host(of: module) == demands[row].id && demands[$0].taught.contains(module)
    }
  }

  mutating func groups(_ row: Int, _ joined: [Int], _ module: ID<Module>) -> Groups? {
    let learners = ([row] + joined).reduce(0) { $0 + demands[$1].size }
    return needs.groups(of: module, learners: learners, for: demands[row])
  }

  mutating func addGroup(
    _ group: Int, of groups: Groups, _ module: ID<Module>, _ row: Int, _ joined: [Int],
    _ frame: TeachingFrame
  ) {
    let cohorts = [row] + joined
    let number = groups.count == 1 ? 0 : group + 1
    let read = needs.row(of: module, learners: groups.sizes[group], for: demands[row])
    let index = built.problem.activities.count
    let split = JoinedGroups(sizes: cohorts.map { demands[$0].size }, count: groups.count)
    let ranges = cohorts.indices.map { split.range(of: group, in: $0) }
    let exclusive = zip(cohorts, ranges).flatMap { cohort, range in
      cells[cohort].cells(of: range).map { firstCell[cohort] + $0 }
    }
    let participants = zip(cohorts, ranges).filter { !$1.isEmpty }.map(\.0)
    built.problem.activities.append(
      activity(module, cohorts, read, exclusive, groups.sizes[group], frame))
    built.groups.append(
      TaughtGroup(
        demand: row, module: module, calendar: calendar(row, joined), group: number,
        learners: groups.sizes[group], segments: needs.segments[read], provider: frame.provider,
        participants: participants))
    for participant in participants {
      activities[participant][module, default: []].append(index)
    }
  }

  mutating func activity(
    _ module: ID<Module>, _ cohorts: [Int], _ read: Int, _ exclusive: [Int], _ size: Int,
    _ frame: TeachingFrame
  ) -> Scheduling.Activity {
    let demand = demands[cohorts[0]]
    let fixed = cohorts.compactMap { fixedDate(of: module, $0) }.first
    return Scheduling.Activity(
      calendar: calendar(cohorts[0], Array(cohorts.dropFirst())),
      segments: scheduled(read).map { segment in
        Segment(amount: segment.amount, demands: segment.demands + frame.demands)
      },
      pace: pace(of: demand.variant.module(module)), exclusive: exclusive,
      release: frame.minutes.lowerBound, deadline: frame.minutes.upperBound,
      fixedDay: fixed.map { Int($0.dayNumber) },
      quotas: frame.provider.flatMap { quotaOf[$0] } ?? [], size: size,
      site: demand.cohort.site.flatMap { siteRows[$0.value] })
  }

  func fixedDate(of module: ID<Module>, _ row: Int) -> CivilDate? {
    demands[row].cohort.fixed.first {
      demands[row].variant.resolved($0.value.module) == module
    }?.value.date
  }

  mutating func scheduled(_ read: Int) -> [Segment] {
    if let known = segments[read] { return known }
    let made = needs.segments[read].map { segment in
      Segment(amount: segment.minutes, demands: segment.needs.map { scheduled($0) })
    }
    segments[read] = made
    return made
  }

  func scheduled(_ need: TeachingNeed) -> Demand {
    switch need.candidates {
    case .rooms(let rooms):
      Demand(count: need.count, candidates: rooms.map { firstRoom + Int($0.index) })
    case .instructors(let instructors):
      Demand(
        count: need.count, candidates: instructors.map { firstInstructor + Int($0.index) },
        windows: need.ratedDays.map { $0.map { Minutes.of($0) } ?? -(1 << 40)..<(1 << 40) })
    }
  }

  func pace(of module: Module) -> Scheduling.Pace {
    switch module.pace?.value {
    case .oneDay: .oneDay
    case .sessionsPerWeek(let count): .perWeek(max(1, count))
    default: .consecutiveSlots
    }
  }
}
