import CadreModel
import CadreTime

/// Rooms and instructors sorted by what modules ask of them, so that nobody is looked at who does
/// not teach the module.
struct CandidatePools {
  /// What one module of a cohort asks for.
  struct Ask {
    var module: ID<Module>
    var languages: [String]
    var learners: Int
    var demand: CohortDemand

    var site: ID<Site>? { demand.cohort.site?.value }
  }

  /// Instructors with the days on which they may serve; nil: all days.
  struct Staff {
    var candidates: [ID<Instructor>] = []
    var days: [DateSpan?] = []

    mutating func keep(_ fits: (ID<Instructor>) -> Bool) {
      let rows = candidates.indices.filter { fits(candidates[$0]) }
      self = Staff(candidates: rows.map { candidates[$0] }, days: rows.map { days[$0] })
    }
  }

  private let program: Program
  /// The smallest first.
  private let roomsBySeats: [(id: ID<Room>, seats: Int)]
  /// What no module asks for by kind or name first, then what is least rare, then the smallest.
  private let plainRooms: [(id: ID<Room>, seats: Int)]
  /// Instructors who name no modules.
  private let generalists: [ID<Instructor>]
  private let teachers: [ID<Module>: [ID<Instructor>]]
  /// By the modules that are taught in a variant instead of those named.
  private var teachersInVariant: [Selection: [ID<Module>: [ID<Instructor>]]] = [:]

  init(_ program: Program, _ demands: [CohortDemand]) {
    self.program = program
    let bySeats = program.rooms.ids.map { ($0, program.rooms[$0].seats?.value ?? 0) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    roomsBySeats = bySeats
    let scarcity = RoomScarcity(program, demands)
    let ranks = program.rooms.ids.map { scarcity.rank(of: $0) }
    let rows = bySeats.indices.sorted {
      (ranks[Int(bySeats[$0].0.index)], $0) < (ranks[Int(bySeats[$1].0.index)], $1)
    }
    plainRooms = rows.map { bySeats[$0] }
    generalists = program.instructors.ids.filter { program.instructors[$0].teaches.isEmpty }
    var teachers: [ID<Module>: [ID<Instructor>]] = [:]
    for id in program.instructors.ids {
      for module in program.instructors[id].teaches {
        teachers[module.value, default: []].append(id)
      }
    }
    self.teachers = teachers
  }

  /// Rooms with seats enough at the cohort's site, the smallest first.
  func rooms(_ ask: Ask, _ fits: (Room) -> Bool) -> [ID<Room>] {
    var found: [ID<Room>] = []
    for (id, seats) in roomsBySeats where seats >= ask.learners {
      let room = program.rooms[id]
      if Self.isHere(room.site?.value, ask), fits(room) { found.append(id) }
    }
    return found
  }

  /// For a module that asks for no room in particular.
  func anyRooms(_ ask: Ask) -> [ID<Room>] {
    plainRooms.filter { id, seats in
      seats >= ask.learners && Self.isHere(program.rooms[id].site?.value, ask)
    }.map(\.id)
  }

  /// Instructors who teach the module in one of its languages at the cohort's site, as they are
  /// declared. Where they hold a rating in the module, or one is asked for, on the days on which
  /// it is valid.
  mutating func instructors(_ ask: Ask, rated: ID<Module>?, _ fits: (Instructor) -> Bool) -> Staff {
    var staff = Staff()
    for id in (generalists + teachers(of: ask)).sorted() where staff.candidates.last != id {
      let instructor = program.instructors[id]
      guard Self.isHere(instructor.site?.value, ask), Self.speaks(instructor, ask.languages),
        fits(instructor)
      else { continue }
      let own = ratedDays(instructor, ask.module, ask.demand.variant)
      let other = rated.flatMap { ratedDays(instructor, $0, ask.demand.variant) }
      if rated != nil, other == nil { continue }
      staff.candidates.append(id)
      staff.days.append(Self.both(own, other))
    }
    return staff
  }

  private mutating func teachers(of ask: Ask) -> [ID<Instructor>] {
    let variant = ask.demand.variant
    if variant.tailorings.isEmpty { return teachers[ask.module] ?? [] }
    if let known = teachersInVariant[variant.selection] { return known[ask.module] ?? [] }
    var map: [ID<Module>: [ID<Instructor>]] = [:]
    for (module, list) in teachers { map[variant.resolved(module), default: []] += list }
    teachersInVariant[variant.selection] = map
    return map[ask.module] ?? []
  }

  /// Where neither or only one of the two names a site, any will do.
  private static func isHere(_ site: ID<Site>?, _ ask: Ask) -> Bool {
    guard let site, let own = ask.site else { return true }
    return site == own
  }

  private static func speaks(_ instructor: Instructor, _ wanted: [String]) -> Bool {
    wanted.isEmpty || instructor.languages.isEmpty
      || wanted.contains { instructor.languages.contains($0) }
  }

  /// The days on which an own rating is valid; nil where there is none.
  private func ratedDays(_ instructor: Instructor, _ module: ID<Module>, _ variant: Variant)
    -> DateSpan?
  {
    let rating = instructor.ratings.first { variant.resolved($0.value.module) == module }
    guard let rating else { return nil }
    let last = variant.module(module).validity?.value.arithmetic
      .lastDay(completed: rating.value.since)
    let since = rating.value.since
    return DateSpan(first: since, last: last ?? CivilDate.last)
  }

  private static func both(_ a: DateSpan?, _ b: DateSpan?) -> DateSpan? {
    guard let a, let b else { return a ?? b }
    // A day that never comes where the two have none in common.
    return a.intersection(b) ?? DateSpan(first: CivilDate.first, last: CivilDate.first)
  }
}
