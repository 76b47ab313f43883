import CadreModel
import CadreText
import CadreTime

/// Whether a session has the rooms and instructors that its module needs, of the right kinds.
struct NeedChecker {
  private let program: Program
  private let cohort: CohortTimetable

  init(_ program: Program, _ cohort: CohortTimetable) {
    self.program = program
    self.cohort = cohort
  }

  func violations(of session: Session) -> [Violation] {
    let module = cohort.variant.module(session.module)
    var found = places(session)
    for instructor in session.instructors { found += qualification(instructor, session, module) }
    let items = module.needs.filter { need in
      need.value.part == nil || session.part == nil || need.value.part == session.part
    }
    .flatMap(\.value.items)
    // Where the session's part is not told, only what every part needs can be asked.
    let sure =
      session.part == nil && (module.length?.value.parts.count ?? 0) > 1
      ? module.needs.filter { $0.value.part == nil }.flatMap(\.value.items) : items
    for item in sure { found += unmet(item, session) }
    if session.rooms.isEmpty, needsRoom(module) {
      found.append(.roomMissing(session.cohort, session.module, session.date))
    }
    return found
  }

  private func needsRoom(_ module: Module) -> Bool {
    let roomless = ["online", "distance", "remote", "e-learning"]
    if program.rooms.isEmpty { return false }
    return module.deliveries.isEmpty
      || module.deliveries.contains { !roomless.contains(program.kinds[$0.value].name) }
  }

  private func places(_ session: Session) -> [Violation] {
    let own = program.cohorts[host(of: session)].site?.value
    return session.rooms.flatMap { id -> [Violation] in
      let room = program.rooms[id]
      var found: [Violation] = []
      if (room.seats?.value ?? 0) < session.learners {
        found.append(.seats(id, learners: session.learners))
      }
      if let own, let site = room.site?.value, site != own {
        found.append(.wrongSite(session.cohort, session.date))
      }
      return found
    }
  }

  private func qualification(
    _ id: ID<Instructor>, _ session: Session, _ module: Module
  ) -> [Violation] {
    let instructor = program.instructors[id]
    var found: [Violation] = []
    if !teaches(id, session.module) { found.append(.notQualified(id, session.module)) }
    let holds = instructor.ratings.contains {
      cohort.variant.resolved($0.value.module) == session.module
    }
    if holds, !isRated(id, in: session.module, on: session.date) {
      found.append(.ratingNotValid(id, session.module, session.date))
    }
    let common = Set(instructor.languages).intersection(module.languages)
    if !instructor.languages.isEmpty, !module.languages.isEmpty, common.isEmpty {
      found.append(.notSpoken(id, session.module))
    }
    let host = host(of: session)
    if let own = instructor.site?.value, let site = program.cohorts[host].site?.value, own != site {
      found.append(.notBasedThere(id, session.cohort))
    }
    return found
  }

  private func host(of session: Session) -> ID<Cohort> {
    program.host(of: session, in: cohort.variant)
  }

  private func teaches(_ id: ID<Instructor>, _ module: ID<Module>) -> Bool {
    let instructor = program.instructors[id]
    return instructor.teaches.isEmpty
      || instructor.teaches.contains { cohort.variant.resolved($0.value) == module }
  }

  private func unmet(_ item: ResourceNeed.Item, _ session: Session) -> [Violation] {
    let sets = item.perLearners.map { (session.learners - 1) / max(1, $0) + 1 } ?? 1
    let wanted = item.count * sets
    let rooms = session.rooms.count { id in
      switch item.wanted {
      case .roomKind(let kind): program.rooms[id].kinds.contains { $0.value == kind }
      case .room(let room): room == id
      default: false
      }
    }
    let instructors = session.instructors.count { id in
      switch item.wanted {
      case .instructorKind(let kind):
        program.instructors[id].kinds.contains { $0.value == kind }
      case .instructor(let one): one == id
      case .holder(let module): isRated(id, in: module, on: session.date)
      default: false
      }
    }
    switch item.wanted {
    case .roomKind, .room:
      return rooms >= wanted
        ? [] : [.roomMissing(session.cohort, session.module, session.date)]
    default:
      return instructors >= wanted
        ? [] : [.instructorMissing(session.cohort, session.module, session.date)]
    }
  }

  private func isRated(_ id: ID<Instructor>, in module: ID<Module>, on date: CivilDate) -> Bool {
    program.instructors[id].ratings.contains { rating in
      guard cohort.variant.resolved(rating.value.module) == module, rating.value.since <= date
      else { return false }
      guard let rule = cohort.variant.module(module).validity?.value else { return true }
      return rule.arithmetic.lastDay(completed: rating.value.since).map { date <= $0 } ?? true
    }
  }
}
