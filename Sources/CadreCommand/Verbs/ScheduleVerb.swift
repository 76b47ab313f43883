import CadreDocuments
import CadreFindings
import CadreModel
import CadrePlanning
import CadreTime
import CadreWorkspace

/// `cadre schedule [PATH…]`
enum ScheduleVerb: Verb {
  enum Format: String, CaseIterable, Sendable {
    case text, html, json, csv, ics
  }

  struct Options: VerbOptions {
    var paths: [String] = []
    var format = Format.text
    var cohort: String?
    var language: String?
    var asOf: String?
  }

  static let name = "schedule"
  static let summary = "plan the cohorts and print the sessions"
  static let discussion = """
    All cohorts are planned together, since they compete for rooms, instructors and quotas; \
    --cohort prints only one of them. What found no place is named with its window and what holds \
    each part of it, and the exit status is then 1.
    """
  static let example = "cadre schedule programs/vietnam-airlines-583 --cohort k1-2026 --lang en"
  static let options: [OptionSpec<Options>] = [
    .choice("format", \.format, "text, html, json, csv or ics (iCalendar)"),
    .text("cohort", "NAME", \.cohort, "only this cohort"),
    .text("lang", "CODE", \.language, "the language of titles"),
    .text("as-of", "DATE", \.asOf, "the day that counts as today, as 2026-03-04"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    let day = try DayArgument.read(options.asOf, option: "as-of")
    let checked = try CheckedUnits(paths: options.paths)
    guard let unit = try OneProgramme.of(checked, context) else { return .findings }
    let languages = try LanguageArgument.read(options.language, in: unit.analysis.program)
    let programme = PlannedProgramme(unit, asOf: day, languages: languages)
    programme.tellViolations(context)
    let cohort = try options.cohort.map { name throws(UsageProblem) in
      try programme.program.cohorts.find(name, "cohort")
    }
    var input = programme.input
    input.timetable.cohorts.removeAll { cohort != nil && $0.cohort != cohort }
    let feed = Feed(input, language: options.language)
    try context.output.write(bytes(feed, options.format))
    let isWhole =
      input.timetable.unplaced.isEmpty
      && input.timetable.cohorts.allSatisfy { $0.terms.map { !$0.rows.isEmpty } ?? true }
    let isSound = programme.violations.isEmpty && programme.termViolations.isEmpty
    return isWhole && isSound ? .done : .findings
  }

  private static func bytes(_ feed: Feed, _ format: Format) -> [UInt8] {
    switch format {
    case .text: Array(feed.scheduleText.utf8)
    case .html: feed.schedulePage
    case .json: feed.scheduleJSON
    case .csv: feed.scheduleCSV
    case .ics: feed.scheduleCalendar
    }
  }
}

/// The one programme that a verb is about.
enum OneProgramme {
  /// nil after errors were reported.
  static func of(_ checked: CheckedUnits, _ context: Context) throws -> CheckedUnits.Unit? {
    let errors = checked.findings.filter { $0.severity == .error }
    if !errors.isEmpty {
      let rendering = TextRendering(
        columns: context.terminal.columns, isColoured: context.terminal.coloursMessages)
      try context.messages.write(rendering.render(errors, in: checked.sources))
      return nil
    }
    let units = checked.programmes
    if units.count > 1 {
      let names = units.map { VisibleText.line($0.loaded.location.folder) }
      throw UsageProblem("there are several programmes, name one: \(names.joined(separator: ", "))")
    }
    guard let unit = units.first ?? checked.units.first else {
      throw UsageProblem("there is no programme")
    }
    return unit
  }
}
