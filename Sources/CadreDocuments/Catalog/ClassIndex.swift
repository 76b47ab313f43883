import CadreModel
import CadrePlanning
import CadreTime

/// Sessions by who and where, and classes: the sessions of one group for one module.
struct ClassIndex: Sendable {
  /// The sessions of a group of a cohort for a module, by date and time.
  struct Class: Sendable {
    let cohort: ID<Cohort>
    let module: ID<Module>
    let group: Int
    var sessions: [Session]

    var first: CivilDate? { sessions.first?.date }
    var last: CivilDate? { sessions.last?.date }
    var minutes: Int { sessions.map(\.minutes).clampedSum }
  }

  /// By module.
  private(set) var byModule: [[Class]]
  private(set) var byCohort: [[Class]]
  private(set) var byInstructor: [[Session]]
  private(set) var byRoom: [[Session]]
  /// Row of the cohort in the timetable; nil where it has none.
  private(set) var timetableRow: [Int?]

  init(of input: CatalogInput) {
    let program = input.program
    byModule = Array(repeating: [], count: program.modules.count)
    byCohort = Array(repeating: [], count: program.cohorts.count)
    byInstructor = Array(repeating: [], count: program.instructors.count)
    byRoom = Array(repeating: [], count: program.rooms.count)
    timetableRow = Array(repeating: nil, count: program.cohorts.count)
    for (row, cohort) in input.timetable.cohorts.enumerated() {
      timetableRow[Int(cohort.cohort.index)] = row
      addClasses(of: cohort)
    }
    for session in input.timetable.sessions.sorted(by: Self.isEarlier) { addUses(of: session) }
  }

  private mutating func addClasses(of cohort: CohortTimetable) {
    var rows: [ClassKey: Int] = [:]
    var classes: [Class] = []
    for session in cohort.sessions.sorted(by: Self.isEarlier) {
      let key = ClassKey(module: session.module, group: session.group)
      if let row = rows[key] {
        classes[row].sessions.append(session)
      } else {
        rows[key] = classes.count
        classes.append(
          Class(
            cohort: cohort.cohort, module: session.module, group: session.group,
            sessions: [session]))
      }
    }
    byCohort[Int(cohort.cohort.index)] = classes
    for item in classes { byModule[Int(item.module.index)].append(item) }
  }

  private mutating func addUses(of session: Session) {
    for room in session.rooms { byRoom[Int(room.index)].append(session) }
    for instructor in session.instructors { byInstructor[Int(instructor.index)].append(session) }
  }

  private struct ClassKey: Hashable {
    let module: ID<Module>
    let group: Int
  }

  static func isEarlier(_ a: Session, _ b: Session) -> Bool {
    (a.date, a.start, a.cohort.index, a.module.index, a.group)
      < (b.date, b.start, b.cohort.index, b.module.index, b.group)
  }
}
