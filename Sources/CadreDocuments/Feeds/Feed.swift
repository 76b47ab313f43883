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

  /// What holds the date of a module.
  public func text(of reasons: TimetableReasons) -> String {
    ReasonText(volume: volume).text(of: reasons)
  }

  public var scheduleJSON: [UInt8] { ScheduleData(volume: volume, cohorts: cohorts).bytes }

  public var scheduleCSV: [UInt8] {
    ScheduleTable(volume: volume, cohorts: cohorts).bytes
  }

  /// What the schedules cost, by provider, by norm and price, and by year.
  public var costText: String { CostFeed(volume: volume).text }
  public var costJSON: [UInt8] { CostFeed(volume: volume).data }
  public var costCSV: [UInt8] { CostFeed(volume: volume).table }

  /// The slots in which rooms and instructors could take one more session.
  public var freeText: String { FreeFeed(volume: volume).text }
  public var freeJSON: [UInt8] { FreeFeed(volume: volume).data }
  public var freeCSV: [UInt8] { FreeFeed(volume: volume).table }

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

  /// A planned path as JSON.
  public func data(of plan: PathPlan, in variant: Variant) -> [UInt8] {
    PathData(volume: volume, variant: variant).bytes(of: plan)
  }

  /// The schedules as one page that stands alone: its style inside, nothing linked.
  public var schedulePage: [UInt8] {
    SinglePage(volume: volume, title: volume.words(.schedule)).bytes { sheet, html in
      for cohort in cohorts.map(\.cohort) {
        CohortChapter(sheet: sheet.part(.cohort(cohort)), id: cohort).write(to: &html)
      }
    }
  }

  /// A path as one page that stands alone; its plans are those of the input.
  public func page(of path: ID<Path>) -> [UInt8] {
    let title = volume.plainTitle(volume.program.paths[path])
    return SinglePage(volume: volume, title: title).bytes { sheet, html in
      PathChapter(sheet: sheet.part(.path(path)), id: path).write(to: &html)
    }
  }

  public func dot(_ variant: Variant) -> String {
    PrerequisiteGraph(volume: volume, variant: variant).dot
  }

  public func mermaid(_ variant: Variant) -> String {
    PrerequisiteGraph(volume: volume, variant: variant).mermaid
  }
}
