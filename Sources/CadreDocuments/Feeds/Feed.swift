import CadreModel
import CadrePlanning

/// What the verbs print about one programme, in one language.
public struct Feed: Sendable {
  private let volume: Volume

  /// `language`: one of the programme's; nil for the plain one.
  public init(_ input: CatalogInput, language: String? = nil) {
    volume = Volume(input, language: language ?? input.program.plainLanguage)
  }

  private var cohorts: [CohortTimetable] { volume.input.timetable.cohorts }

  public var scheduleText: String {
    cohorts.map { ScheduleText(volume: volume).text(of: $0) }.joined(separator: "\n")
  }

  public var scheduleJSON: [UInt8] { ScheduleData(volume: volume, cohorts: cohorts).bytes }

  public var scheduleCSV: [UInt8] {
    ScheduleTable(volume: volume, sessions: cohorts.flatMap(\.sessions)).bytes
  }

  /// All sessions in one calendar file, in the zone of the first cohort's calendar.
  public var scheduleCalendar: [UInt8] {
    let first = cohorts.first.map { volume.program.cohorts[$0.cohort] }
    let title =
      cohorts.count == 1
      ? first.map { volume.plainTitle($0) } : volume.program.cover.map { volume.plainTitle($0) }
    return SessionCalendar(
      volume: volume, title: title ?? volume.program.name, sessions: cohorts.flatMap(\.sessions),
      calendar: first.flatMap { volume.program.calendar(of: $0) }
    ).bytes
  }

  public func text(of plan: PathPlan, in variant: Variant) -> String {
    PathText(volume: volume, variant: variant).text(of: plan)
  }

  public func dot(_ variant: Variant) -> String {
    PrerequisiteGraph(volume: volume, variant: variant).dot
  }

  public func mermaid(_ variant: Variant) -> String {
    PrerequisiteGraph(volume: volume, variant: variant).mermaid
  }
}
