import CadreDocuments
import CadreFindings
import CadreModel
import CadrePlanning
import CadreText
import CadreTime
import CadreWorkspace

/// `cadre schedule [PATH…]`
enum ScheduleVerb: Verb {
  enum Format: String, CaseIterable, Sendable {
    case text, html, json, csv, ics
  }

  enum View: String, CaseIterable, Sendable {
    case sessions, costs, free
  }

  struct Options: VerbOptions {
    var paths: [String] = []
    var format = Format.text
    var view = View.sessions
    var cohort: String?
    var language: String?
    var asOf: String?
    var keep: String?
    var why: String?
  }

  static let name = "schedule"
  static let summary = "plan the cohorts and print the sessions"
  static let discussion = """
    All cohorts are planned together, since they compete for rooms, instructors and quotas; \
    --cohort prints only one of them. What found no place is named with its window and what holds \
    each part of it, and the exit status is then 1. --why names what holds the date of a module, \
    or the finish of a cohort: the chain of reasons back to its root; of what has no place the \
    reasons that cannot all be kept, and changes that would help. --keep takes a schedule that was \
    printed as JSON: what is before --as-of stays as it was, the rest moves as little as possible, \
    and what is not there any more is told. --view costs prints classes, hours and money by \
    provider and year against the budget, --view free the slots in which rooms and instructors \
    could take one session more, both as text, json or csv.
    """
  static let example = "cadre schedule programs/vietnam-airlines-583 --cohort k1-2026 --lang en"
  static let options: [OptionSpec<Options>] = [
    .choice("format", \.format, "text, html, json, csv or ics (iCalendar)"),
    .choice("view", \.view, "sessions, costs by provider, or the free slots of rooms and people"),
    .text("cohort", "NAME", \.cohort, "only this cohort"),
    .text("lang", "CODE", \.language, "the language of titles"),
    .text("as-of", "DATE", \.asOf, "the day that counts as today, as 2026-03-04"),
    .text("why", "COHORT[/MODULE]", \.why, "only what holds this date, or what would help"),
    .text("keep", "FILE", \.keep, "a schedule as JSON to keep as far as it can be; needs --as-of"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    try checkView(options)
    let day = try DayArgument.read(options.asOf, option: "as-of")
    let kept = try options.keep.map { path in try keptSchedule(path, asOf: day) }
    let checked = try CheckedUnits(paths: options.paths)
    guard let unit = try OneProgramme.of(checked, context) else { return .findings }
    let languages = try LanguageArgument.read(options.language, in: unit.analysis.program)
    if let why = options.why {
      return try tellReasons(why, unit.analysis.program, options.language, context)
    }
    let programme = PlannedProgramme(
      unit, asOf: day, languages: languages, keeping: kept,
      explains: options.view == .sessions && [.json, .html].contains(options.format))
    programme.tellViolations(context)
    if let replanning = programme.replanning { tell(replanning, programme.program, context) }
    try tellFindings(programme, of: unit, checked, context)
    BudgetNotice.tell(programme.input.timetable.costs(in: programme.program), context)
    let cohort = try options.cohort.map { name throws(UsageProblem) in
      try programme.program.cohorts.find(name, "cohort")
    }
    var input = programme.input
    input.timetable.cohorts.removeAll { cohort != nil && $0.cohort != cohort }
    let feed = Feed(input, language: options.language)
    try context.output.write(bytes(feed, options))
    let isWhole =
      input.timetable.unplaced.isEmpty
      && input.timetable.cohorts.allSatisfy { $0.terms.map { !$0.rows.isEmpty } ?? true }
    let isSound = programme.violations.isEmpty && programme.termViolations.isEmpty
    let hasLosses = !(programme.replanning?.losses.isEmpty ?? true)
    return isWhole && isSound && !hasLosses ? .done : .findings
  }

  private static func keptSchedule(
    _ path: String, asOf day: CivilDate?
  ) throws -> (timetable: KeptTimetable, day: CivilDate) {
    guard let day else {
      throw UsageProblem("--keep needs --as-of, the day before which all stays")
    }
    let bytes = try FileReader.read(path)
    do {
      return (try ScheduleFile.read(bytes), day)
    } catch {
      throw UsageProblem("\(VisibleText.line(path)) \(error)")
    }
  }

  private static func tellReasons(
    _ name: String, _ program: Program, _ language: String?, _ context: Context
  ) throws -> ExitStatus {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty }) else {
      throw UsageProblem("--why takes COHORT or COHORT/MODULE, not '\(VisibleText.line(name))'")
    }
    let cohort = try program.cohorts.find(parts[0], "cohort")
    let module = try parts.dropFirst().first.map { name throws(UsageProblem) in
      try program.modules.find(name, "module")
    }
    let reasons = TimetablePlanner.reasons(program, cohort: cohort, module: module)
    let input = CatalogInput(program: program)
    try context.output.write(Feed(input, language: language).text(of: reasons))
    return reasons.chains.isEmpty || !reasons.unplaced.isEmpty ? .findings : .done
  }

  /// Tells what was found only now, and what is lost that has no place in the text.
  private static func tellFindings(
    _ programme: PlannedProgramme, of unit: CheckedUnits.Unit, _ checked: CheckedUnits,
    _ context: Context
  ) throws {
    var found = TimetableFindings(programme.program)
    found.add(quotasOf: programme.input.timetable)
    if let replanning = programme.replanning {
      for loss in found.add(lossesOf: replanning).prefix(50) { context.say(text(of: loss)) }
    }
    try found.tell(of: unit, in: checked, context)
  }

  private static func tell(_ replanning: Replanning, _ program: Program, _ context: Context) {
    context.say(
      "kept \(replanning.kept), other rooms or instructors for \(replanning.changed), moved "
        + "\(replanning.moved.count) by \(Plural.text(replanning.distance, "day")) in all, "
        + "new \(replanning.new)")
    for moved in replanning.moved.prefix(20) {
      let group = moved.group > 0 ? " group \(moved.group)" : ""
      let days = "\(moved.days) \(abs(moved.days) == 1 ? "day" : "days")"
      context.say(
        "moved by \(days): \(program.cohorts[moved.cohort].name) "
          + "\(program.modules[moved.module].name)\(group)")
    }
  }

  private static func text(of loss: Replanning.Loss) -> String {
    switch loss {
    case .cohort(let name): "there is no cohort \(VisibleText.line(name)) any more"
    case .module(let name, let cohort):
      "\(VisibleText.line(cohort)) is not taught \(VisibleText.line(name)) any more"
    case .room(let name): "there is no room \(VisibleText.line(name)) any more"
    case .instructor(let name): "there is no instructor \(VisibleText.line(name)) any more"
    case .slot(let date, let cohort):
      "\(VisibleText.line(cohort)) does not meet at that time on \(date.iso) any more"
    }
  }

  private static func checkView(_ options: Options) throws {
    if options.view == .sessions { return }
    if ![.text, .json, .csv].contains(options.format) {
      throw UsageProblem("--view \(options.view.rawValue) is printed as text, json or csv")
    }
    if options.view == .free, options.cohort != nil {
      throw UsageProblem("--view free is about all cohorts, it takes no --cohort")
    }
  }

  private static func bytes(_ feed: Feed, _ options: Options) -> [UInt8] {
    switch (options.view, options.format) {
    case (.costs, .json): feed.costJSON
    case (.costs, .csv): feed.costCSV
    case (.costs, _): Array(feed.costText.utf8)
    case (.free, .json): feed.freeJSON
    case (.free, .csv): feed.freeCSV
    case (.free, _): Array(feed.freeText.utf8)
    case (.sessions, .text): Array(feed.scheduleText.utf8)
    case (.sessions, .html): feed.schedulePage
    case (.sessions, .json): feed.scheduleJSON
    case (.sessions, .csv): feed.scheduleCSV
    case (.sessions, .ics): feed.scheduleCalendar
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
