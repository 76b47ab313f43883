import CadreMarkup
import CadreModel
import CadrePlanning

/// All sessions as comma separated values, one row a session, dates by ISO 8601.
struct ScheduleTable {
  let volume: Volume
  let sessions: [Session]

  private static let heads = [
    "cohort", "cohort_title", "module", "module_title", "group", "part", "session", "sessions",
    "date", "start", "end", "contact_minutes", "learners", "rooms", "instructors", "provider",
  ]

  var bytes: [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.heads)
    for session in sessions { row(session, to: &csv) }
    return csv.bytes
  }

  private func row(_ session: Session, to csv: inout CSVWriter) {
    let program = volume.program
    let cohort = program.cohorts[session.cohort]
    let module = program.modules[session.module]
    for text in [cohort.name, volume.plainTitle(cohort), module.name, volume.plainTitle(module)] {
      csv.cell(text)
    }
    csv.cell(session.group)
    csv.cell(session.part.map { program.parts[$0].name } ?? "")
    csv.cell(session.number)
    csv.cell(session.count)
    for text in [
      session.date.iso, volume.words.clock(session.start), volume.words.clock(session.end),
    ] {
      csv.cell(text)
    }
    csv.cell(session.minutes)
    csv.cell(session.learners)
    csv.cell(session.rooms.map { program.rooms[$0].name }.joined(separator: " "))
    csv.cell(session.instructors.map { program.instructors[$0].name }.joined(separator: " "))
    csv.cell(session.provider.map { program.partners[$0].name } ?? "")
    csv.endRow()
  }
}
