import CadreModel
import CadreText
import CadreTime
import Scheduling

/// Turns a schedule of numbers back into dated sessions, obstacles and proofs.
struct TimetableReader {
  private let program: Program
  private let demands: [CohortDemand]
  private let built: BuiltProblem
  private let schedule: Schedule
  private let bounds: Bounds?

  init(
    _ program: Program, _ demands: [CohortDemand], _ built: BuiltProblem, _ schedule: Schedule,
    _ bounds: Bounds?
  ) {
    self.program = program
    self.demands = demands
    self.built = built
    self.schedule = schedule
    self.bounds = bounds
  }

  func timetable() -> Timetable {
    var sessions: [[Session]] = demands.map { _ in [] }
    for placement in schedule.placements {
      let group = built.groups[placement.activity]
      for participant in group.participants {
        sessions[participant] += read(placement, for: participant)
      }
    }
    let cohorts = demands.indices.map { row in
      let unplaced = unplaced(of: row)
      return CohortTimetable(
        cohort: demands[row].id, variant: demands[row].variant, plans: demands[row].plans,
        sessions: sessions[row].sorted { Self.order($0) < Self.order($1) }, unplaced: unplaced,
        quality: quality(of: row, isComplete: unplaced.isEmpty),
        terms: demands[row].cohort.terms.isEmpty
          ? nil : TermPlanner(program, demands[row]).plan())
    }
    return Timetable(cohorts: cohorts, schedulesTried: schedule.schedulesTried)
  }

  private static func order(_ session: Session) -> (CivilDate, Int, Int, Int32) {
    (session.date, session.start, session.group, session.module.index)
  }

  private func read(_ placement: Placement, for participant: Int) -> [Session] {
    let group = built.groups[placement.activity]
    let slots = built.slots[group.calendar].entries
    return placement.sessions.enumerated().compactMap { number, taught in
      guard slots.indices.contains(taught.slot) else { return nil }
      let entry = slots[taught.slot]
      let chosen = placement.resources[taught.segment].flatMap { $0 }.map { built.resources[$0] }
      return Session(
        cohort: demands[participant].id, module: group.module, group: group.group,
        part: group.segments[taught.segment].part, number: number + 1,
        count: placement.sessions.count, date: entry.date,
        start: entry.pattern.clock.start.minutes, end: entry.pattern.clock.end.minutes,
        minutes: taught.amount, learners: group.learners,
        rooms: chosen.compactMap { if case .room(let id) = $0 { id } else { nil } },
        instructors: chosen.compactMap { if case .instructor(let id) = $0 { id } else { nil } },
        provider: group.provider
          ?? chosen.compactMap { if case .partner(let id) = $0 { id } else { nil } }.first)
    }
  }

  private func unplaced(of row: Int) -> [UnplacedModule] {
    var result: [UnplacedModule] = []
    for hopeless in built.hopeless where hopeless.demand == row {
      result.append(self.hopeless(hopeless))
    }
    for left in schedule.unplaced {
      let group = built.groups[left.activity]
      guard group.participants.contains(row) else { continue }
      result.append(ObstacleReader(program, demands, built, schedule).unplaced(left))
    }
    return result
  }

  private func hopeless(_ one: BuiltProblem.Hopeless) -> UnplacedModule {
    let demand = demands[one.demand]
    let window = demand.window(in: program) ?? demand.statedSpan
    let obstacle: UnplacedModule.Obstacle =
      switch one.reason {
      case .noGroups(let groups): .noGroups(groups)
      case .noWindow: program.calendar(of: demand.cohort).map { .outside($0) } ?? .runsPastEnd
      case .noCommonDays(let cohorts): .noCommonDays(cohorts)
      case .noResource(let need, let seats): .noResource(need: need, seats: seats)
      case .waits(let module): .waits(for: module)
      case .notTaughtByHost: .notTaughtByHost
      case .notOffered: .notOffered
      case .apart(let module): .apart(module)
      case .endsLate: .runsPastEnd
      }
    let held = window.map {
      [UnplacedModule.Held(from: $0.first, to: $0.last, by: obstacle)]
    }
    return UnplacedModule(module: one.module, group: 0, window: window, held: held ?? [])
  }

  private func quality(of row: Int, isComplete: Bool) -> Quality {
    if isComplete { return distance(of: row) }
    for hopeless in built.hopeless where hopeless.demand == row {
      switch hopeless.reason {
      case .noGroups(let groups): return .impossible(.noGroups(hopeless.module, groups))
      case .noResource(let need, let seats):
        return .impossible(.nobody(hopeless.module, need: need, seats: seats))
      case .notOffered: return .impossible(.notOffered(hopeless.module))
      case .apart(let other): return .impossible(.apart(hopeless.module, other))
      case .noWindow:
        guard let calendar = program.calendar(of: demands[row].cohort) else { continue }
        return .impossible(.outside(calendar))
      case .noCommonDays(let cohorts):
        return .impossible(.noCommonDays(hopeless.module, cohorts))
      case .notTaughtByHost: return .impossible(.notTaughtByHost(hopeless.module))
      case .endsLate(let end):
        guard let last = demands[row].cohort.finishes?.value else { continue }
        return .impossible(
          .chain([hopeless.module], earliestFinish: end, deadline: last, endOf: nil))
      case .waits: continue
      }
    }
    let proof = schedule.proofs.first { proof in
      proof.activities.contains { built.groups[$0].participants.contains(row) }
    }
    if let proof, let read = ProofReader(program, built).read(proof) { return .impossible(read) }
    return .notFound(schedules: schedule.schedulesTried)
  }

  /// Days between the cohort's last session and the least that any schedule can reach: its chains,
  /// its slots, and its stages one after another.
  private func distance(of row: Int) -> Quality {
    let mine = schedule.placements.filter {
      built.groups[$0.activity].participants.contains(row)
    }
    let ends = mine.compactMap { Minutes.date($0.end - 1) }
    var least = mine.compactMap { bounds?.earliestFinish[$0.activity] }
    for (resource, meaning) in built.resources.enumerated() {
      if case .learners(let demand) = meaning, demand == row,
        let finish = bounds?.resourceFinish[resource]
      {
        least.append(finish)
      }
    }
    let dates = least.compactMap { Minutes.date($0 - 1) } + [stageBound(row)].compactMap { $0 }
    return distance(row, from: ends.max(), to: dates.max())
  }

  private func stageBound(_ row: Int) -> CivilDate? {
    StageBound(demands[row], built.slots[row]).earliestFinish
  }

  /// Without a better bound, nothing ends before the first slot.
  private func distance(_ row: Int, from end: CivilDate?, to best: CivilDate?) -> Quality {
    guard let end, let bound = best ?? built.slots[row].entries.first?.date, end > bound else {
      return .optimal
    }
    return .within(days: Int(end.dayNumber - bound.dayNumber))
  }
}
