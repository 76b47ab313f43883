import CadreMarkup
import CadreModel
import CadrePlanning
import CadreTime

/// Sessions as an iCalendar file to subscribe to. Identifiers depend on names and numbers alone, so
/// that a moved session moves in the subscriber's calendar, too.
struct SessionCalendar {
  let volume: Volume
  let title: String
  let sessions: [Session]
  /// The calendar whose zone the times are in.
  let calendar: ID<WorkCalendar>?

  var bytes: [UInt8] {
    let zone = calendar.map { volume.program.calendars[$0] }
    var writer = ICalendarWriter(
      product: "-//cadre//catalog//EN", name: title, zone: zone?.zoneName ?? "UTC",
      offsetMinutes: zone?.zoneOffset.minutes ?? 0)
    for session in sessions { writer.event(event(session)) }
    return writer.finished()
  }

  private func event(_ session: Session) -> ICalendarWriter.Event {
    let module = volume.program.modules[session.module]
    let ends = session.end <= session.start ? session.date.adding(days: 1) : session.date
    let place = volume.place(of: session)
    return ICalendarWriter.Event(
      uid: uid(session), stamp: time(volume.stampDay ?? session.date, 0),
      start: time(session.date, session.start), end: time(ends ?? session.date, session.end),
      summary: "\(module.name) \(volume.plainTitle(module))",
      location: place.isEmpty ? nil : place, description: description(session))
  }

  private func uid(_ session: Session) -> String {
    let program = volume.program
    let cohort = FileStem.stem(of: program.cohorts[session.cohort].name)
    let module = FileStem.stem(of: program.modules[session.module].name)
    let part = session.part.map { ".p" + FileStem.stem(of: program.parts[$0].name) } ?? ""
    return "\(cohort).\(module).g\(session.group)\(part).n\(session.number)"
      + "@\(FileStem.stem(of: program.name)).cadre"
  }

  private func description(_ session: Session) -> String {
    let cohort = volume.program.cohorts[session.cohort]
    var lines = ["\(volume.plainTitle(cohort)), \(volume.text(of: session))"]
    let teachers = volume.teachers(of: session)
    if !teachers.isEmpty { lines.append("\(volume.words(.instructor)): \(teachers)") }
    lines.append(volume.amount(session.minutes))
    return lines.joined(separator: "\n")
  }

  private func time(_ date: CivilDate, _ minutes: Int) -> ICalendarWriter.LocalTime {
    let (year, month, day) = date.components
    return .init(
      year: year, month: month, day: day, minutes: ((minutes % 1440) + 1440) % 1440)
  }
}

extension Volume {
  /// The day that stands for "when this was made": of the edition, else the catalogue's day.
  var stampDay: CivilDate? {
    input.asOf ?? program.cover?.edition?.from ?? program.cover?.runs?.value.first
  }
}
