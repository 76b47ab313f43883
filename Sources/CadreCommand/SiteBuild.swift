import CadreDocuments
import CadreFindings
import CadreModel
import CadrePlanning
import CadreTime
import CadreWorkspace

/// The work of `build` and `catalog`.
struct SiteBuild {
  var paths: [String]
  var output: String
  var language: String?
  var asOf: String?
  var context: Context
  /// Leaves tables and calendar files out.
  var pagesOnly = false

  func run() throws -> ExitStatus {
    let day = try DayArgument.read(asOf, option: "as-of")
    let checked = try CheckedUnits(paths: paths)
    try report(checked)
    if checked.hasErrors { return .findings }
    let programmes = try planned(checked, day)
    if programmes.contains(where: { !$0.violations.isEmpty }) { return .findings }
    let written = try write(programmes)
    try tell(programmes, written)
    let isComplete = programmes.allSatisfy { $0.input.timetable.unplaced.isEmpty }
    return isComplete ? .done : .findings
  }

  /// Errors and warnings; hints are for `check`.
  private func report(_ checked: CheckedUnits) throws {
    let findings = checked.findings.filter { $0.severity > .hint }
    if findings.isEmpty { return }
    let rendering = TextRendering(
      columns: context.terminal.columns, isColoured: context.terminal.coloursMessages)
    try context.messages.write(rendering.render(findings, in: checked.sources))
  }

  private func planned(_ checked: CheckedUnits, _ day: CivilDate?) throws -> [PlannedProgramme] {
    let units = checked.programmes
    if units.isEmpty {
      throw UsageProblem("there is no program statement in \(paths.joined(separator: ", "))")
    }
    return try units.map { unit in
      let languages = try LanguageArgument.read(language, in: unit.analysis.program)
      let programme = PlannedProgramme(
        unit, asOf: day, languages: languages, explains: true)
      programme.tellViolations(context)
      var found = TimetableFindings(programme.program)
      found.add(quotasOf: programme.input.timetable)
      try found.tell(of: unit, in: checked, context)
      return programme
    }
  }

  private func write(_ programmes: [PlannedProgramme]) throws -> OutputCounts {
    var files = Catalog(programmes.map(\.input)).files
    if pagesOnly {
      files.removeAll { file in
        [".ics", ".csv", ".json"].contains { file.path.hasSuffix($0) }
      }
    }
    return try OutputFolder(output).write(
      files.map { OutputFile(path: $0.path, bytes: $0.bytes) })
  }

  private func tell(_ programmes: [PlannedProgramme], _ written: OutputCounts) throws {
    for programme in programmes {
      for cohort in programme.input.timetable.cohorts where !cohort.unplaced.isEmpty {
        let name = programme.program.cohorts[cohort.cohort].name
        let modules = cohort.unplaced.map { programme.program.modules[$0.module].name }
        context.say(
          "\(name): no place for \(modules.joined(separator: ", ")); "
            + "cadre schedule --why \(name) tells why")
      }
    }
    let place = VisibleText.line(output)
    try context.output.write(
      "\(place): \(written.written) written, \(written.unchanged) unchanged, "
        + "\(written.removed) removed\n")
  }
}
