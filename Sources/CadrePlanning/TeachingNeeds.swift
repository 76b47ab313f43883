import CadreModel
import CadreText
import CadreTime

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
  /// What is wanted, in words for people.
  var what: String
}

/// A stretch of a module with the same needs.
struct TeachingSegment: Sendable {
  /// nil where the whole module is one stretch.
  var part: ID<ContactPart>?
  var minutes: Int
  var needs: [TeachingNeed]
}

/// Reads the needs of modules.
struct TeachingNeeds {
  let program: Program
  let demand: CohortDemand
  let window: DateSpan

  /// Delivery kinds by these names take no room of ours.
  static let roomless: Set<String> = ["online", "distance", "remote", "e-learning"]

  /// The stretches of a module for a group. Neighbouring parts with equal needs are one.
  func segments(of id: ID<Module>, learners: Int) -> [TeachingSegment] {
    let module = demand.variant.module(id)
    let parts = module.length?.value.parts.filter { $0.minutes > 0 } ?? []
    guard !parts.isEmpty else {
      let needs = needs(of: module, id, part: nil, learners: learners)
      return [TeachingSegment(part: nil, minutes: module.minutes, needs: needs)]
    }
    var segments: [TeachingSegment] = []
    for share in parts {
      let needs = needs(of: module, id, part: share.part, learners: learners)
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

  private func needs(
    of module: Module, _ id: ID<Module>, part: ID<ContactPart>?, learners: Int
  ) -> [TeachingNeed] {
    let items = module.needs.filter { $0.value.part == nil || part == nil || $0.value.part == part }
      .flatMap(\.value.items)
    var needs = items.map { need($0, id, learners: learners) }
    if !needs.contains(where: { if case .rooms = $0.candidates { true } else { false } }),
      takesRoom(module)
    {
      needs.append(
        TeachingNeed(count: 1, candidates: .rooms(rooms(learners) { _ in true }), what: "room"))
    }
    return needs
  }

  private func takesRoom(_ module: Module) -> Bool {
    if program.rooms.isEmpty { return false }
    if module.deliveries.isEmpty { return true }
    return module.deliveries.contains {
      !Self.roomless.contains(program.kinds[$0.value].name)
    }
  }

  private func need(_ item: ResourceNeed.Item, _ module: ID<Module>, learners: Int)
    -> TeachingNeed
  {
    let sets = item.perLearners.map { (learners - 1) / max(1, $0) + 1 } ?? 1
    let count = max(1, min(1_000, item.count)) * max(1, min(1_000, sets))
    switch item.wanted {
    case .roomKind(let kind):
      let fitting = rooms(learners) { $0.kinds.contains { $0.value == kind } }
      return TeachingNeed(
        count: count, candidates: .rooms(fitting), what: program.kinds[kind].name)
    case .room(let room):
      let fitting = rooms(learners) { $0.name == program.rooms[room].name }
      return TeachingNeed(
        count: count, candidates: .rooms(fitting), what: program.rooms[room].name)
    case .instructorKind(let kind):
      let fitting = instructors(module) { $0.kinds.contains { $0.value == kind } }
      return TeachingNeed(
        count: count, candidates: .instructors(fitting), what: program.kinds[kind].name)
    case .instructor(let one):
      return TeachingNeed(
        count: count, candidates: .instructors([one]), what: program.instructors[one].name)
    case .holder(let rated):
      let fitting = instructors(module) { holds($0, rated) }
      return TeachingNeed(
        count: count, candidates: .instructors(fitting),
        what: "holder of \(program.modules[rated].name)")
    }
  }

  /// Rooms with seats enough at the cohort's site, the smallest first.
  private func rooms(_ learners: Int, _ fits: (Room) -> Bool) -> [ID<Room>] {
    program.rooms.ids.filter { id in
      let room = program.rooms[id]
      return (room.seats?.value ?? 0) >= learners && isHere(room.site) && fits(room)
    }
    .sorted {
      (program.rooms[$0].seats?.value ?? 0, $0) < (program.rooms[$1].seats?.value ?? 0, $1)
    }
  }

  private func instructors(_ module: ID<Module>, _ fits: (Instructor) -> Bool)
    -> [ID<Instructor>]
  {
    program.instructors.ids.filter { id in
      let instructor = program.instructors[id]
      let teaches =
        instructor.teaches.isEmpty
        || instructor.teaches.contains { demand.variant.resolved($0.value) == module }
      return teaches && isHere(instructor.site) && speaks(instructor, module) && fits(instructor)
    }
  }

  private func speaks(_ instructor: Instructor, _ module: ID<Module>) -> Bool {
    let wanted = demand.variant.module(module).languages
    return wanted.isEmpty || instructor.languages.isEmpty
      || wanted.contains { instructor.languages.contains($0) }
  }

  /// Where neither or only one of the two names a site, any will do.
  private func isHere(_ site: Stated<ID<Site>>?) -> Bool {
    guard let site, let own = demand.cohort.site else { return true }
    return site.value == own.value
  }

  /// Whether a rating holds throughout the cohort's time.
  private func holds(_ instructor: Instructor, _ module: ID<Module>) -> Bool {
    instructor.ratings.contains { rating in
      guard rating.value.module == module, rating.value.since <= window.first else { return false }
      guard let rule = demand.variant.module(module).validity?.value else { return true }
      return rule.arithmetic.lastDay(completed: rating.value.since).map { $0 >= window.last }
        ?? true
    }
  }
}
