import CadreMarkup
import CadreModel
import CadrePlanning

/// All sessions as comma separated values, one row a session, dates by ISO 8601; and one row for
/// each module that is planned in a term.
struct ScheduleTable {
  let volume: Volume
  let cohorts: [CohortTimetable]

  private static let heads = [
    "cohort", "cohort_title", "module", "module_title", "group", "part", "session", "sessions",
    "date", "start", "end", "contact_minutes", "learners", "rooms", "instructors", "provider",
    "term",
  ]

  var bytes: [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.heads)
    for cohort in cohorts {
      for session in cohort.sessions { row(session, to: &csv) }
      for row in cohort.terms?.rows ?? [] {
        for module in row.modules { self.row(module, row.term, of: cohort, to: &csv) }
      }
    }
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
    csv.cell("")
    csv.endRow()
  }

  /// A module that is planned in a term has no session, date or time.
  private func row(
    _ module: ID<Module>, _ term: ID<Term>, of timetable: CohortTimetable, to csv: inout CSVWriter
  ) {
    let program = volume.program
    let cohort = program.cohorts[timetable.cohort]
    let row = program.modules[module]
    for text in [cohort.name, volume.plainTitle(cohort), row.name, volume.plainTitle(row)] {
      csv.cell(text)
    }
    for _ in 4..<(Self.heads.count - 1) { csv.cell("") }
    csv.cell(program.terms[term].name)
    csv.endRow()
  }
}
