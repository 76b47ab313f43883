import CadreModel
import CadreText
import CadreTime

/// What a module asks for.
public enum NeedSubject: Sendable, Hashable {
  case kind(ID<Kind>)
  case room(ID<Room>)
  case instructor(ID<Instructor>)
  /// An instructor whose own rating in the module is valid.
  case holder(ID<Module>)
  /// Any room, where nothing else is asked for.
  case anyRoom
}

/// The rooms and instructors that one part of a module takes for a group.
struct TeachingNeed: Equatable, Sendable {
  enum Candidates: Equatable, Sendable {
    case rooms([ID<Room>])
    case instructors([ID<Instructor>])

    var count: Int {
      switch self {
      case .rooms(let rooms): rooms.count
      case .instructors(let instructors): instructors.count
      }
    }
  }

  var count: Int
  var candidates: Candidates
  /// For each candidate the days on which a rating of theirs is valid, nil for all days; empty
  /// where all may serve on all days.
  var ratedDays: [DateSpan?] = []
  var what: NeedSubject
}

/// A stretch of a module with the same needs.
struct TeachingSegment: Sendable {
  /// nil where the whole module is one stretch.
  var part: ID<ContactPart>?
  var minutes: Int
  var needs: [TeachingNeed]
}

/// Reads the needs of modules. Cohorts in the same variant at the same site need the same for
/// groups of the same size, so that each need is read once.
struct TeachingNeeds {
  private struct Key: Hashable {
    var selection: Selection
    var site: ID<Site>?
    var module: ID<Module>
    var learners: Int
  }

  private let program: Program
  private var pools: CandidatePools
  private var rows: [Key: Int] = [:]
  /// The stretches of each module read, by the rows that `row` gives.
  private(set) var segments: [[TeachingSegment]] = []

  /// Delivery kinds by these names take no room of ours.
  static let roomless: Set<String> = ["online", "distance", "remote", "e-learning"]

  init(_ program: Program, _ demands: [CohortDemand]) {
    self.program = program
    pools = CandidatePools(program, demands)
  }

  /// Where `segments` has the stretches of a module for a group. Neighbouring parts with equal
  /// needs are one.
  mutating func row(of id: ID<Module>, learners: Int, for demand: CohortDemand) -> Int {
    let key = Key(
      selection: demand.variant.selection, site: demand.cohort.site?.value, module: id,
      learners: learners)
    if let row = rows[key] { return row }
    rows[key] = segments.count
    segments.append(read(id, learners: learners, for: demand))
    return segments.count - 1
  }

  private mutating func read(_ id: ID<Module>, learners: Int, for demand: CohortDemand)
    -> [TeachingSegment]
  {
    let module = demand.variant.module(id)
    let ask = CandidatePools.Ask(
      module: id, languages: module.languages, learners: learners, demand: demand)
    let parts = module.length?.value.parts.filter { $0.minutes > 0 } ?? []
    guard !parts.isEmpty else {
      let needs = needs(of: module, ask, part: nil)
      return [TeachingSegment(part: nil, minutes: module.minutes, needs: needs)]
    }
    var segments: [TeachingSegment] = []
    for share in parts {
      let needs = needs(of: module, ask, part: share.part)
      if let last = segments.last, last.needs == needs {
        segments[segments.count - 1].minutes += share.minutes
        segments[segments.count - 1].part = nil
      } else {
        segments.append(
          TeachingSegment(part: share.part, minutes: share.minutes, needs: needs))
      }
    }
    return segments
  }

  private mutating func needs(
    of module: Module, _ ask: CandidatePools.Ask, part: ID<ContactPart>?
  ) -> [TeachingNeed] {
    let items = module.needs.filter { $0.value.part == nil || part == nil || $0.value.part == part }
      .flatMap(\.value.items)
    var needs: [TeachingNeed] = []
    for item in items { needs.append(need(item, ask)) }
    if !needs.contains(where: { if case .rooms = $0.candidates { true } else { false } }),
      takesRoom(module)
    {
      needs.append(
        TeachingNeed(count: 1, candidates: .rooms(pools.anyRooms(ask)), what: .anyRoom))
    }
    let waived = ask.demand.waived.needs
    return waived.isEmpty ? needs : needs.filter { !waived.contains($0.what) }
  }

  private func takesRoom(_ module: Module) -> Bool {
    if program.rooms.isEmpty { return false }
    if module.deliveries.isEmpty { return true }
    return module.deliveries.contains {
      !Self.roomless.contains(program.kinds[$0.value].name)
    }
  }

  private mutating func need(_ item: ResourceNeed.Item, _ ask: CandidatePools.Ask) -> TeachingNeed {
    let sets = item.perLearners.map { (ask.learners - 1) / max(1, $0) + 1 } ?? 1
    let count = max(1, min(1_000, item.count)) * max(1, min(1_000, sets))
    switch item.wanted {
    case .roomKind(let kind):
      let rooms = pools.rooms(ask) { $0.kinds.contains { $0.value == kind } }
      return TeachingNeed(count: count, candidates: .rooms(rooms), what: .kind(kind))
    case .room(let room):
      let name = program.rooms[room].name
      let rooms = pools.rooms(ask) { $0.name == name }
      return TeachingNeed(count: count, candidates: .rooms(rooms), what: .room(room))
    case .instructorKind(let kind):
      let staff = pools.instructors(ask, rated: nil) { $0.kinds.contains { $0.value == kind } }
      return TeachingNeed(count: count, staff, what: .kind(kind))
    case .instructor(let one):
      var staff = pools.instructors(ask, rated: nil) { _ in true }
      staff.keep { $0 == one }
      return TeachingNeed(count: count, staff, what: .instructor(one))
    case .holder(let rated):
      let staff = pools.instructors(ask, rated: rated) { _ in true }
      return TeachingNeed(count: count, staff, what: .holder(rated))
    }
  }
}

extension TeachingNeed {
  fileprivate init(count: Int, _ staff: CandidatePools.Staff, what: NeedSubject) {
    self.init(
      count: count, candidates: .instructors(staff.candidates),
      ratedDays: staff.days.contains { $0 != nil } ? staff.days : [], what: what)
  }
}
