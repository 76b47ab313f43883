import CadreModel
import CadreText
import CadreTime
import Scheduling

/// What an activity of the scheduling problem stands for.
struct TaughtGroup: Sendable {
  var demand: Int
  var module: ID<Module>
  /// From 1; 0 where the cohort is one group.
  var group: Int
  var learners: Int
  var segments: [TeachingSegment]
  var provider: ID<Partner>?
  /// Other cohorts that are taught with it.
  var joined: [Int]
}

/// What a resource of the scheduling problem stands for.
enum PlanResource: Sendable {
  case learners(demand: Int)
  case room(ID<Room>)
  case instructor(ID<Instructor>)
}

/// A scheduling problem and what its numbers mean.
struct BuiltProblem: Sendable {
  var problem: Problem
  var groups: [TaughtGroup]
  var resources: [PlanResource]
  var slots: [CohortSlots]
  var quotas: [ID<Partner>]
  /// Modules that cannot be taught at all, with what is missing.
  var hopeless: [Hopeless]

  struct Hopeless: Sendable {
    enum Reason: Sendable, Equatable {
      case noGroups
      case noWindow
      case noResource(need: String)
      case waits(for: ID<Module>)
    }

    var demand: Int
    var module: ID<Module>
    var reason: Reason
  }
}

/// Turns cohorts into activities, resources and precedences.
struct ProblemBuilder {
  private let program: Program
  private let demands: [CohortDemand]
  private var built: BuiltProblem
  private var cells: [LearnerCells] = []
  private var firstCell: [Int] = []
  private var firstRoom = 0
  private var firstInstructor = 0
  private var quotaOf: [ID<Partner>: Int] = [:]
  /// Activities of a cohort's module, hosts and joined alike.
  private var activities: [[ID<Module>: [Int]]] = []

  init(_ program: Program, _ demands: [CohortDemand]) {
    self.program = program
    self.demands = demands
    built = BuiltProblem(
      problem: Problem(calendars: [], resources: [], activities: []), groups: [], resources: [],
      slots: demands.map { CohortSlots($0, in: program) }, quotas: [], hopeless: [])
  }

  func build() -> BuiltProblem {
    var builder = self
    builder.addLearners()
    builder.addRooms()
    builder.addInstructors()
    builder.addQuotas()
    let orders = demands.map { TeachingOrder($0) }
    for demand in demands.indices { builder.findHopeless(demand, orders[demand]) }
    for demand in demands.indices { builder.addModules(of: demand) }
    for demand in demands.indices { builder.addPrecedences(of: demand, orders[demand]) }
    builder.built.problem.calendars = builder.built.slots.map(\.calendar)
    return builder.built
  }

  private mutating func add(_ resource: Resource, _ meaning: PlanResource) {
    built.problem.resources.append(resource)
    built.resources.append(meaning)
  }

  private mutating func addLearners() {
    for (row, demand) in demands.enumerated() {
      let counts = demand.taught.compactMap {
        Groups(learners: demand.size, limits: demand.variant.module($0).classSize?.value)?.count
      }
      let split = LearnerCells(learners: demand.size, groupCounts: Set(counts).sorted())
      cells.append(split)
      firstCell.append(built.resources.count)
      for _ in 0..<split.count {
        add(
          Resource(weeklyAmount: demand.cohort.weeklyLoad?.value.minutes),
          .learners(demand: row))
      }
    }
    activities = demands.map { _ in [:] }
  }

  private mutating func addRooms() {
    firstRoom = built.resources.count
    for id in program.rooms.ids {
      let room = program.rooms[id]
      let closed = room.closed.map { Minutes.of($0.value) } + Self.outside(room.life)
      add(Resource(unavailable: closed), .room(id))
    }
  }

  private mutating func addInstructors() {
    firstInstructor = built.resources.count
    for id in program.instructors.ids {
      let instructor = program.instructors[id]
      var away = instructor.away.map { Minutes.of($0.value) } + Self.outside(instructor.life)
      if let last = instructor.validUntil { away += Self.after(last) }
      add(
        Resource(unavailable: away, weeklyAmount: instructor.weeklyLoad?.value.minutes),
        .instructor(id))
    }
  }

  /// Minutes in which a thing is not in force.
  private static func outside<Thing>(_ life: Life<Thing>) -> [Range<Int>] {
    let before = life.from.map { [-(1 << 40)..<Minutes.of($0)] } ?? []
    return before + (life.until.map { after($0) } ?? [])
  }

  private static func after(_ last: CivilDate) -> [Range<Int>] {
    [(Minutes.of(last) + 1440)..<(1 << 40)]
  }

  private mutating func addQuotas() {
    for id in program.partners.ids {
      let limits = program.partners[id].quotas.filter {
        $0.value.isMost && $0.value.subject == .classes
      }
      guard let least = limits.map(\.value.count).min() else { continue }
      quotaOf[id] = built.quotas.count
      built.quotas.append(id)
      built.problem.quotas.append(Quota(yearlyLimit: least))
    }
  }

  private mutating func addModules(of row: Int) {
    let demand = demands[row]
    guard let window = demand.window(in: program) else { return }
    let needs = TeachingNeeds(program: program, demand: demand, window: window)
    let hopeless = Set(built.hopeless.filter { $0.demand == row }.map(\.module))
    for module in demand.taught where demand.host(of: module) == nil && !hopeless.contains(module) {
      let joined = joined(to: row, for: module)
      guard let groups = groups(row, joined, module) else { continue }
      for group in 0..<groups.count {
        addGroup(group, of: groups, module, row, joined, needs)
      }
    }
  }

  private func joined(to row: Int, for module: ID<Module>) -> [Int] {
    demands.indices.filter {
      demands[$0].host(of: module) == demands[row].id && demands[$0].taught.contains(module)
    }
  }

  private func groups(_ row: Int, _ joined: [Int], _ module: ID<Module>) -> Groups? {
    let learners = ([row] + joined).reduce(0) { $0 + demands[$1].size }
    return Groups(
      learners: learners, limits: demands[row].variant.module(module).classSize?.value)
  }

  /// Modules that cannot be taught at all, and those that come after them.
  private mutating func findHopeless(_ row: Int, _ order: TeachingOrder) {
    let demand = demands[row]
    var reasons: [ID<Module>: BuiltProblem.Hopeless.Reason] = [:]
    for module in demand.taught where demand.host(of: module) == nil {
      reasons[module] = hopelessness(of: module, row)
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for edge in order.edges where reasons[edge.before] != nil && reasons[edge.after] == nil {
        reasons[edge.after] = .waits(for: edge.before)
        isGrowing = true
      }
    }
    for module in demand.taught {
      guard let reason = reasons[module] else { continue }
      built.hopeless.append(.init(demand: row, module: module, reason: reason))
    }
  }

  private func hopelessness(of module: ID<Module>, _ row: Int) -> BuiltProblem.Hopeless.Reason? {
    let demand = demands[row]
    guard let window = demand.window(in: program) else { return .noWindow }
    guard let groups = groups(row, joined(to: row, for: module), module) else { return .noGroups }
    let needs = TeachingNeeds(program: program, demand: demand, window: window)
    for size in Set(groups.sizes).sorted() {
      let wanted = needs.segments(of: module, learners: size).flatMap(\.needs)
      if let short = wanted.first(where: { $0.candidates.count < $0.count }) {
        return .noResource(need: short.what)
      }
    }
    return nil
  }

  private mutating func addGroup(
    _ group: Int, of groups: Groups, _ module: ID<Module>, _ row: Int, _ joined: [Int],
    _ needs: TeachingNeeds
  ) {
    let number = groups.count == 1 ? 0 : group + 1
    let segments = needs.segments(of: module, learners: groups.sizes[group])
    let provider = provider(of: module, needs)
    let index = built.problem.activities.count
    built.problem.activities.append(
      activity(module, row, segments, exclusive(row, joined, group, groups), provider, needs))
    built.groups.append(
      TaughtGroup(
        demand: row, module: module, group: number, learners: groups.sizes[group],
        segments: segments, provider: provider, joined: joined))
    for participant in [row] + joined {
      activities[participant][module, default: []].append(index)
    }
  }

  /// The cells of the learners; where cohorts are joined, all of them attend together.
  private func exclusive(_ row: Int, _ joined: [Int], _ group: Int, _ groups: Groups) -> [Int] {
    if joined.isEmpty {
      return cells[row].cells(of: group, of: groups.count).map { firstCell[row] + $0 }
    }
    return ([row] + joined).flatMap { part in
      (0..<cells[part].count).map { firstCell[part] + $0 }
    }
  }

  private func activity(
    _ module: ID<Module>, _ row: Int, _ segments: [TeachingSegment], _ exclusive: [Int],
    _ provider: ID<Partner>?, _ needs: TeachingNeeds
  ) -> Scheduling.Activity {
    let demand = demands[row]
    var window = Minutes.of(needs.window)
    if let agreement = provider.flatMap({ program.partners[$0].agreement?.value }) {
      let allowed = Minutes.of(agreement)
      let start = max(window.lowerBound, allowed.lowerBound)
      window = start..<max(start, min(window.upperBound, allowed.upperBound))
    }
    let fixed = demand.cohort.fixed.first {
      demand.variant.resolved($0.value.module) == module
    }
    return Scheduling.Activity(
      calendar: row,
      segments: segments.map { segment in
        Segment(amount: segment.minutes, demands: segment.needs.map { scheduled($0) })
      },
      pace: pace(of: demand.variant.module(module)), exclusive: exclusive,
      release: window.lowerBound, deadline: window.upperBound,
      fixedDay: fixed.map { Int($0.value.date.dayNumber) },
      quotas: provider.flatMap { quotaOf[$0] }.map { [$0] } ?? [])
  }

  private func scheduled(_ need: TeachingNeed) -> Demand {
    switch need.candidates {
    case .rooms(let rooms):
      Demand(count: need.count, candidates: rooms.map { firstRoom + Int($0.index) })
    case .instructors(let instructors):
      Demand(count: need.count, candidates: instructors.map { firstInstructor + Int($0.index) })
    }
  }

  private func pace(of module: Module) -> Scheduling.Pace {
    switch module.pace?.value {
    case .oneDay: .oneDay
    case .sessionsPerWeek(let count): .perWeek(max(1, count))
    default: .consecutiveSlots
    }
  }

  /// The first provider under agreement at some time of the cohort.
  private func provider(of module: ID<Module>, _ needs: TeachingNeeds) -> ID<Partner>? {
    let providers = needs.demand.variant.module(module).providers.map(\.value)
    return providers.first { partner in
      program.partners[partner].agreement.map { $0.value.overlaps(needs.window) } ?? true
    } ?? providers.first
  }

  private mutating func addPrecedences(of row: Int, _ order: TeachingOrder) {
    for edge in order.edges {
      for after in activities[row][edge.after] ?? [] {
        for before in activities[row][edge.before] ?? [] where shareLearners(before, after) {
          let lag = edge.wait.map { waitMinutes($0, built.slots[row]) } ?? 0
          let precedence = Precedence(activity: before, lag: lag)
          if !built.problem.activities[after].predecessors.contains(precedence) {
            built.problem.activities[after].predecessors.append(precedence)
          }
        }
      }
    }
  }

  /// A group waits for those groups only whose learners are among its own.
  private func shareLearners(_ a: Int, _ b: Int) -> Bool {
    let mine = built.problem.activities[a].exclusive
    return built.problem.activities[b].exclusive.contains { mine.contains($0) }
  }

  /// Minutes from an end to a start that are as many days apart as the duration, whatever month it
  /// begins in. Days count, not hours: what ends in the afternoon may go on in the morning.
  private func waitMinutes(_ duration: CalendarDuration, _ slots: CohortSlots) -> Int {
    let days =
      switch duration.unit {
      case .day: 1
      case .week: 7
      case .month: 31
      case .year: 366
      }
    let minutes = min(duration.count, 10_000) * days * 1440
    guard let clock = slots.clock, clock.tellsDaysApart else { return minutes }
    return max(0, minutes + clock.firstStart - clock.lastEnd)
  }
}
