import CadreModel
import CadreText
import CadreTime
import Scheduling

/// Says in terms of the programme what keeps an activity from being placed.
struct ObstacleReader {
  private let program: Program
  private let demands: [CohortDemand]
  private let built: BuiltProblem
  private let schedule: Schedule

  init(
    _ program: Program, _ demands: [CohortDemand], _ built: BuiltProblem, _ schedule: Schedule
  ) {
    self.program = program
    self.demands = demands
    self.built = built
    self.schedule = schedule
  }

  func unplaced(_ left: Unplaced) -> UnplacedModule {
    let group = built.groups[left.activity]
    let window = window(left)
    var held: [UnplacedModule.Held] = []
    for activity in left.waitsFor {
      guard let window else { continue }
      let obstacle = UnplacedModule.Obstacle.waits(for: built.groups[activity].module)
      held.append(.init(from: window.first, to: window.last, by: obstacle))
    }
    held += self.held(left.obstructions, of: left.activity)
    return UnplacedModule(
      module: group.module, group: group.group, window: window, held: held.uniqued())
  }

  func held(_ obstructions: [Obstruction], of activity: Int) -> [UnplacedModule.Held] {
    let slots = built.slots[built.groups[activity].calendar].entries
    var held: [UnplacedModule.Held] = []
    for obstruction in obstructions {
      guard let first = slots[safe: obstruction.firstSlots.lowerBound],
        let last = slots[safe: obstruction.firstSlots.upperBound - 1]
      else { continue }
      for obstacle in read(obstruction.obstacle, of: activity) {
        held.append(.init(from: first.date, to: last.date, by: obstacle))
      }
    }
    return held
  }

  private func window(_ left: Unplaced) -> DateSpan? {
    guard let first = Minutes.date(left.earliestStart), let last = Minutes.date(left.deadline - 1)
    else { return nil }
    return DateSpan(first: first, last: last)
  }

  private func read(_ obstacle: Scheduling.Obstacle, of activity: Int)
    -> [UnplacedModule.Obstacle]
  {
    switch obstacle {
    case .exclusive(let resource, let why, _): [read(resource, why, of: activity)]
    case .separated(let other, _): [.apart(module(other))]
    case .candidates(let segment, let demand, let held):
      held.isEmpty
        ? [.noResource(need: need(activity, segment, demand))]
        : held.map { read($0.resource, $0.obstacle, of: activity) }
    case .quota(let quota): [.quota(built.quotas[quota])]
    case .pastDeadline:
      built.partner(whoseEndIsDeadlineOf: activity, in: program).map { [.agreementEnded($0)] }
        ?? [.runsPastEnd]
    case .pastCalendar, .pastDay: [.runsPastEnd]
    case .notFound: [.noResource(need: need(activity, 0, 0))]
    }
  }

  private func need(_ activity: Int, _ segment: Int, _ demand: Int) -> NeedSubject {
    built.groups[activity].segments[safe: segment]?.needs[safe: demand]?.what ?? .anyRoom
  }

  private func read(
    _ resource: Int, _ why: ResourceObstacle, of activity: Int
  ) -> UnplacedModule.Obstacle {
    switch (built.resources[resource], why) {
    case (_, .quota(let quota)): .quota(built.quotas[quota])
    case (.partner(let partner), .boundToOther): .otherProvider(partner)
    case (.partner(let partner), _): .agreementEnded(partner)
    case (.term(let term), _): .notInTerm(term)
    case (.learners, .taken(let other)): .cohortBusy(built.groups[other].module)
    case (.learners, .travels(let other)): .cohortTravels(built.groups[other].module)
    case (.learners, _): .cohortLoad
    case (.room(let room), .taken(let other)): .roomTaken(room, holder(other, of: activity))
    case (.instructor(let one), .taken(let other)):
      .instructorTaken(one, holder(other, of: activity))
    case (.instructor(let one), .weeklyLimit): .instructorLoad(one)
    case (.instructor(let one), .outsideWindow): .ratingEnded(one)
    case (.instructor(let one), .travels(let other)):
      .instructorTravels(one, holder(other, of: activity))
    case (.room(let room), .elsewhere): .roomElsewhere(room)
    case (.instructor(let one), _): .instructorAway(one)
    case (.room(let room), _): .roomClosed(room)
    }
  }

  /// Another group only where the module is the same.
  private func holder(_ other: Int, of activity: Int) -> UnplacedModule.Holder {
    let (group, own) = (built.groups[other], built.groups[activity])
    let isSame = group.demand == own.demand && group.module == own.module
    return .init(
      cohort: demands[group.demand].id, module: group.module, group: isSame ? group.group : 0)
  }

  private func module(_ activity: Int) -> ID<Module> { built.groups[activity].module }
}

/// Says in terms of the programme why something is impossible.
struct ProofReader {
  private let program: Program
  private let built: BuiltProblem

  init(_ program: Program, _ built: BuiltProblem) {
    self.program = program
    self.built = built
  }

  func read(_ proof: ImpossibilityProof) -> Impossibility? {
    switch proof {
    case .window(let activity, _, let finish, let deadline):
      if let day = built.problem.activities[activity].fixedDay {
        return fixed([activity], nil, day)
      }
      return chain([activity], finish, deadline)
    case .chain(let activities, let finish, let deadline):
      return chain(activities, finish, deadline)
    case .fixedDay(let activities, let start, let day):
      return fixed(activities, start, day)
    case .capacity(let resources, let needed, let available, let window, _):
      guard let span = span(window) else { return nil }
      let needs = self.needed(resources)
      if needs.isEmpty {
        return .capacity(neededMinutes: needed, availableMinutes: available, window: span)
      }
      return .resource(needs, neededMinutes: needed, availableMinutes: available, window: span)
    case .slots(let resources, let needed, let available, let window, _):
      guard let span = span(window) else { return nil }
      return .slots(
        self.needed(resources), needed: needed, available: available, window: span)
    case .quota(let quota, _, let needed, let limit, let first, _):
      return .quota(
        partner: built.quotas[quota], needed: needed, limit: limit, year: first)
    }
  }

  private func fixed(_ activities: [Int], _ start: Int?, _ day: Int) -> Impossibility? {
    guard let date = Minutes.date(day * 1440) else { return nil }
    return .fixedDate(
      activities.map { built.groups[$0].module }, earliest: start.flatMap { Minutes.date($0) },
      date)
  }

  private func chain(_ activities: [Int], _ finish: Int?, _ deadline: Int) -> Impossibility? {
    guard let last = Minutes.date(deadline - 1) else { return nil }
    return .chain(
      activities.map { built.groups[$0].module },
      earliestFinish: finish.flatMap { Minutes.date($0 - 1) }, deadline: last,
      endOf: activities.last.flatMap { built.partner(whoseEndIsDeadlineOf: $0, in: program) })
  }

  private func span(_ window: Range<Int>) -> DateSpan? {
    guard let first = Minutes.date(window.lowerBound),
      let last = Minutes.date(window.upperBound - 1)
    else { return nil }
    return DateSpan(first: first, last: last)
  }

  /// None for the learners of a cohort.
  private func needed(_ resources: [Int]) -> [NeededResource] {
    resources.compactMap { resource in
      switch built.resources[resource] {
      case .learners: nil
      case .room(let room): .room(room)
      case .instructor(let instructor): .instructor(instructor)
      case .partner(let partner): .partner(partner)
      case .term(let term): .term(term)
      }
    }
  }
}

extension BuiltProblem {
  /// The provider whose last agreement ends with the deadline of an activity.
  func partner(whoseEndIsDeadlineOf activity: Int, in program: Program) -> ID<Partner>? {
    guard let provider = groups[activity].provider,
      let last = program.partners[provider].agreements.map(\.last).max(),
      Minutes.of(last) + 1440 == problem.activities[activity].deadline
    else { return nil }
    return provider
  }
}

extension ImpossibilityProof {
  /// The activities that it is about.
  var activities: [Int] {
    switch self {
    case .window(let activity, _, _, _): [activity]
    case .chain(let activities, _, _), .fixedDay(let activities, _, _),
      .capacity(_, _, _, _, let activities), .slots(_, _, _, _, let activities),
      .quota(_, let activities, _, _, _, _):
      activities
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
