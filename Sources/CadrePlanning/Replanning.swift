import CadreModel
import CadreText
import CadreTime
import Scheduling

/// Sessions of an earlier timetable, by the names that things had then.
public struct KeptTimetable: Sendable, Equatable {
  public struct Session: Sendable, Equatable {
    public var cohort: String
    public var module: String
    public var group: Int
    public var date: CivilDate
    /// Minutes from midnight.
    public var start: Int
    public var rooms: [String]
    public var instructors: [String]
    public var provider: String?

    public init(
      cohort: String, module: String, group: Int, date: CivilDate, start: Int, rooms: [String],
      instructors: [String], provider: String? = nil
    ) {
      self.provider = provider
      self.cohort = cohort
      self.module = module
      self.group = group
      self.date = date
      self.start = start
      self.rooms = rooms
      self.instructors = instructors
    }
  }

  public var sessions: [Session]

  public init(sessions: [Session]) { self.sessions = sessions }

  /// A timetable of this programme.
  public init(_ timetable: Timetable, in program: Program) {
    sessions = timetable.sessions.map { session in
      Session(
        cohort: program.cohorts[session.cohort].name, module: program.modules[session.module].name,
        group: session.group, date: session.date, start: session.start,
        rooms: session.rooms.map { program.rooms[$0].name },
        instructors: session.instructors.map { program.instructors[$0].name },
        provider: session.provider.map { program.partners[$0].name })
    }
  }
}

/// A timetable that keeps what it can of an earlier one, and what became of it.
public struct Replanning: Sendable {
  public struct Moved: Sendable, Equatable {
    public var cohort: ID<Cohort>
    public var module: ID<Module>
    public var group: Int
    /// Below zero: earlier.
    public var days: Int
  }

  /// Something of the earlier timetable that is not there any more.
  public enum Loss: Hashable, Sendable {
    case cohort(String)
    case module(String, cohort: String)
    case room(String)
    case instructor(String)
    /// The calendar has no such slot, or the cohort does not meet in it.
    case slot(CivilDate, cohort: String)
  }

  public var timetable: Timetable
  public var kept = 0
  /// At the same time with other rooms or instructors.
  public var changed = 0
  public var moved: [Moved] = []
  public var new = 0
  public var losses: [Loss] = []

  /// Days between the old and the new places, all together.
  public var distance: Int { moved.reduce(0) { $0 + abs($1.days) } }
}

extension TimetablePlanner {
  /// Keeps what lies before a day, moves the rest as little as possible.
  public static func replan(
    _ program: Program, keeping old: KeptTimetable, asOf day: CivilDate
  ) -> Replanning {
    let demands = program.cohorts.ids.map { CohortDemand($0, in: program) }
    let built = ProblemBuilder(program, demands).build()
    var reader = KeptReader(program, demands, built)
    let placements = reader.placements(old)
    guard case .ready(let instance) = built.problem.prepared() else {
      return Replanning(timetable: plan(program))
    }
    let kept = instance.schedule(keeping: placements, heldBefore: Int(day.dayNumber))
    var timetable = TimetableReader(program, demands, built, kept.schedule, instance.bounds())
      .timetable()
    reader.restorePast(old, before: day, in: &timetable)
    var result = Replanning(timetable: timetable, losses: reader.losses.uniqued())
    for (activity, fate) in kept.fates.enumerated() {
      let group = built.groups[activity]
      switch fate {
      case .kept: result.kept += 1
      case .otherResources: result.changed += 1
      case .moved(let days):
        result.moved.append(
          .init(
            cohort: demands[group.demand].id, module: group.module, group: group.group, days: days))
      case .new: result.new += 1
      case .unplaced: break
      }
    }
    return result
  }
}

/// Finds the activities, slots and resources that an earlier timetable names.
private struct KeptReader {
  private struct Key: Hashable {
    var cohort: String
    var module: String
    var group: Int
  }

  private let built: BuiltProblem
  private let program: Program
  private let demands: [CohortDemand]
  private let resources: [String: Int]
  private let cohortNames: Set<String>
  private(set) var losses: [Replanning.Loss] = []

  init(_ program: Program, _ demands: [CohortDemand], _ built: BuiltProblem) {
    self.program = program
    self.demands = demands
    self.built = built
    cohortNames = Set(program.cohorts.map(\.name))
    var resources: [String: Int] = [:]
    for (index, meaning) in built.resources.enumerated() {
      switch meaning {
      case .learners: continue
      case .room(let id): resources["r " + program.rooms[id].name] = index
      case .instructor(let id): resources["i " + program.instructors[id].name] = index
      case .partner(let id): resources["p " + program.partners[id].name] = index
      case .term(let id): resources["t " + program.terms[id].name] = index
      }
    }
    self.resources = resources
  }

  mutating func placements(_ old: KeptTimetable) -> [KeptPlacement] {
    var bySource = Dictionary(grouping: old.sessions) {
      Key(cohort: $0.cohort, module: $0.module, group: $0.group)
    }
    var result: [KeptPlacement] = []
    for (activity, group) in built.groups.enumerated() {
      let module = program.modules[group.module].name
      var sessions: [KeptTimetable.Session] = []
      for row in group.participants {
        let key = Key(cohort: demands[row].cohort.name, module: module, group: group.group)
        let own = bySource.removeValue(forKey: key) ?? []
        if sessions.isEmpty { sessions = own }
      }
      if let kept = placement(activity, group, sessions) { result.append(kept) }
    }
    for (key, sessions) in bySource.sorted(by: { Self.order($0.key) < Self.order($1.key) })
    where !sessions.isEmpty {
      losses.append(
        cohortNames.contains(key.cohort)
          ? .module(key.module, cohort: key.cohort) : .cohort(key.cohort))
    }
    return result
  }

  /// What was held was held where it was, whatever is there now.
  func restorePast(
    _ old: KeptTimetable, before day: CivilDate, in timetable: inout Timetable
  ) {
    let past = Dictionary(
      old.sessions.filter { $0.date < day }.map { (Self.moment($0), $0) },
      uniquingKeysWith: { first, _ in first })
    let rooms = Dictionary(
      program.rooms.ids.map { (program.rooms[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
    let staff = Dictionary(
      program.instructors.ids.map { (program.instructors[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
    for row in timetable.cohorts.indices {
      for index in timetable.cohorts[row].sessions.indices {
        let session = timetable.cohorts[row].sessions[index]
        if session.date >= day { continue }
        let key = [
          program.cohorts[session.cohort].name, program.modules[session.module].name,
          "\(session.group)", session.date.iso, "\(session.start)",
        ]
        guard let was = past[key] else { continue }
        timetable.cohorts[row].sessions[index].rooms = was.rooms.compactMap { rooms[$0] }
        timetable.cohorts[row].sessions[index].instructors = was.instructors.compactMap {
          staff[$0]
        }
        if let name = was.provider {
          timetable.cohorts[row].sessions[index].provider = program.partners.ids.first {
            program.partners[$0].name == name
          }
        }
      }
    }
  }

  private static func moment(_ session: KeptTimetable.Session) -> [String] {
    [
      session.cohort, session.module, "\(session.group)", session.date.iso, "\(session.start)",
    ]
  }

  private static func order(_ key: Key) -> (String, String, Int) {
    (key.cohort, key.module, key.group)
  }

  private mutating func placement(
    _ activity: Int, _ group: TaughtGroup, _ sessions: [KeptTimetable.Session]
  ) -> KeptPlacement? {
    if sessions.isEmpty { return nil }
    let calendar = built.slots[group.calendar]
    var found: [Int: Set<Int>] = [:]
    for session in sessions {
      let minute = Minutes.of(session.date) + session.start
      let slot = calendar.calendar.slots.firstRow { $0.start >= minute }
      guard slot < calendar.entries.count, calendar.calendar.slots[slot].start == minute else {
        losses.append(.slot(session.date, cohort: session.cohort))
        return nil
      }
      let rooms = session.rooms.compactMap { resource("r ", $0, .room($0)) }
      let instructors = session.instructors.compactMap { resource("i ", $0, .instructor($0)) }
      found[slot, default: []].formUnion(rooms + instructors + choices(of: session))
    }
    return KeptPlacement(
      activity: activity,
      sessions: found.sorted { $0.key < $1.key }.map {
        .init(slot: $0.key, resources: $0.value.sorted())
      })
  }

  /// What stands for the terms that the day is in, and for the provider; where none is told, for
  /// any.
  private func choices(of session: KeptTimetable.Session) -> [Int] {
    let terms = program.terms.ids.filter {
      program.terms[$0].span?.value.contains(session.date) ?? false
    }
    let partners =
      session.provider.map { [$0] } ?? program.partners.map(\.name)
    return terms.compactMap { resources["t " + program.terms[$0].name] }
      + partners.compactMap { resources["p " + $0] }
  }

  private mutating func resource(_ kind: String, _ name: String, _ loss: Replanning.Loss) -> Int? {
    let index = resources[kind + name]
    if index == nil { losses.append(loss) }
    return index
  }
}

extension [Slot] {
  /// The first row from which on the condition holds.
  fileprivate func firstRow(where holds: (Slot) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
