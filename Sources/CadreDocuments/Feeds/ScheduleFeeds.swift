import CadreModel
import CadrePlanning

/// The data files of a programme's schedules: calendars to subscribe to, one table, one JSON file.
struct ScheduleFeeds {
  let volume: Volume

  private var program: Program { volume.program }

  /// The files about all schedules together: sessions, then what there is of costs and free slots.
  var files: [String] {
    let costs = volume.index.costs
    var files = ["schedule.csv", "schedule.json"]
    if !costs.provisions.isEmpty { files.append("providers.csv") }
    if !costs.lines.isEmpty { files.append("costs.csv") }
    if volume.index.free != nil { files.append("free.csv") }
    return files
  }

  private func bytes(of file: String) -> [UInt8] {
    let cohorts = volume.input.timetable.cohorts
    return switch file {
    case "schedule.json": ScheduleData(volume: volume, cohorts: cohorts).bytes
    case "providers.csv": ProvisionFeed(volume: volume).bytes
    case "costs.csv": CostFeed(volume: volume).table
    case "free.csv": FreeFeed(volume: volume).table
    default: ScheduleTable(volume: volume, cohorts: cohorts).bytes
    }
  }

  func add(to press: inout Press) {
    let cohorts = volume.input.timetable.cohorts
    for file in files { press.add(file, bytes(of: file)) }
    for id in program.cohorts.ids {
      let row = volume.index.classes.timetableRow[Int(id.index)]
      let sessions = row.map { cohorts[$0].sessions } ?? []
      let calendar = program.calendar(of: program.cohorts[id])
      add(.cohort(id), program.cohorts[id], sessions, calendar, to: &press)
    }
    for id in program.instructors.ids {
      let sessions = volume.index.classes.byInstructor[Int(id.index)]
      if !sessions.isEmpty {
        add(.instructor(id), program.instructors[id], sessions, nil, to: &press)
      }
    }
    for id in program.rooms.ids {
      let sessions = volume.index.classes.byRoom[Int(id.index)]
      if !sessions.isEmpty { add(.room(id), program.rooms[id], sessions, nil, to: &press) }
    }
  }

  private func add<Thing: Declared>(
    _ place: Place, _ thing: Thing, _ sessions: [Session], _ calendar: ID<WorkCalendar>?,
    to press: inout Press
  ) {
    guard let path = volume.names.calendar(of: place) else { return }
    let feed = SessionCalendar(
      volume: volume, title: volume.plainTitle(thing), sessions: sessions,
      calendar: calendar ?? commonCalendar)
    press.add(path, feed.bytes)
  }

  /// Instructors and rooms have no calendar of their own: the programme's, else the first.
  private var commonCalendar: ID<WorkCalendar>? {
    program.cover?.calendar?.value ?? (program.calendars.isEmpty ? nil : ID(0))
  }
}
