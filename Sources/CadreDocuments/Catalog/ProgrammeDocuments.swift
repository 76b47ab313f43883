import CadreMarkup
import CadreModel
import CadrePlanning

/// Single documents of a programme, for the verbs that print one thing at a time.
public struct ProgrammeDocuments: Sendable {
  let volume: Volume

  /// `language`: that of the documents; nil: the programme's first.
  public init(_ input: CatalogInput, language: String? = nil) {
    volume = Volume(input, language: language ?? input.siteLanguages.first ?? "vi")
  }

  private func timetables(_ cohort: ID<Cohort>?) -> [CohortTimetable] {
    volume.input.timetable.cohorts.filter { cohort == nil || $0.cohort == cohort }
  }

  /// Schedules for a terminal: of one cohort, or of all.
  public func scheduleText(of cohort: ID<Cohort>? = nil) -> String {
    timetables(cohort).map { ScheduleText(volume: volume).text(of: $0) }.joined(separator: "\n")
  }

  public func scheduleCSV(of cohort: ID<Cohort>? = nil) -> [UInt8] {
    ScheduleTable(volume: volume, sessions: timetables(cohort).flatMap(\.sessions)).bytes
  }

  public func scheduleJSON(of cohort: ID<Cohort>? = nil) -> [UInt8] {
    ScheduleData(volume: volume, cohorts: timetables(cohort)).bytes
  }

  /// An iCalendar file (RFC 5545) of one cohort, or of all.
  public func scheduleCalendar(of cohort: ID<Cohort>? = nil) -> [UInt8] {
    let program = volume.program
    let row = cohort.map { program.cohorts[$0] } ?? program.cohorts.first
    let calendar = row.flatMap { program.calendar(of: $0) }
    return SessionCalendar(
      volume: volume,
      title: cohort.map { volume.plainTitle(program.cohorts[$0]) } ?? volume.programmeTitle,
      sessions: timetables(cohort).flatMap(\.sessions), calendar: calendar
    ).bytes
  }

  /// One page without links to others, its style inside.
  public func scheduleHTML(of cohort: ID<Cohort>? = nil) -> [UInt8] {
    let cohorts = cohort.map { [$0] } ?? volume.program.cohorts.ids
    return SinglePage(volume: volume, title: volume.words(.schedule)).bytes { sheet, html in
      for id in cohorts {
        CohortChapter(sheet: sheet.part(.cohort(id)), id: id).write(to: &html)
      }
    }
  }

  public func pathHTML(_ path: ID<Path>) -> [UInt8] {
    let title = volume.plainTitle(volume.program.paths[path])
    return SinglePage(volume: volume, title: title).bytes { sheet, html in
      PathChapter(sheet: sheet.part(.path(path)), id: path).write(to: &html)
    }
  }

  /// A planned path for a terminal.
  public func pathText(_ plan: PathPlan, in variant: Variant) -> String {
    PathText(volume: volume, variant: variant).text(of: plan)
  }

  public func pathJSON(_ plan: PathPlan, in variant: Variant) -> [UInt8] {
    PathData(volume: volume, variant: variant).bytes(of: plan)
  }

  /// Prerequisites of a variant in DOT (Graphviz).
  public func graphDOT(of variant: Variant) -> String {
    PrerequisiteGraph(volume: volume, variant: variant).dot
  }

  public func graphMermaid(of variant: Variant) -> String {
    PrerequisiteGraph(volume: volume, variant: variant).mermaid
  }
}
