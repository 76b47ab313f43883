import CadreMarkup
import CadreModel
import CadrePlanning

/// All files of one programme in one language.
struct VolumeSite {
  let volume: Volume
  let languages: SiteLanguages

  private var program: Program { volume.program }

  var files: [DocumentFile] {
    var press = Press(volume: volume, languages: languages)
    printOverview(&press)
    printModules(&press)
    printPaths(&press)
    printPositions(&press)
    printOverviews(&press)
    if volume.hasSchedule { printSchedule(&press) }
    press.bare(Book.path) { html in Book(volume: volume, languages: languages).write(to: &html) }
    return press.files
  }

  private func printOverview(_ press: inout Press) {
    press.page(
      "index.html", title: volume.programmeTitle, current: .overview,
      description: program.cover?.remarks.summary,
      data: StructuredData(volume: volume).programme
    ) { sheet, html in ProgrammeChapter(sheet: sheet).write(to: &html) }
  }

  private func printModules(_ press: inout Press) {
    if program.modules.isEmpty { return }
    press.page(.modules, .modules) { ModuleListChapter(sheet: $0).write(to: &$1) }
    let data = StructuredData(volume: volume)
    for id in program.modules.ids {
      let module = program.modules[id]
      press.page(
        volume.names.page(of: .module(id)).path, title: volume.plain([.full(.module(id))]),
        current: .modules, description: module.remarks.summary,
        accent: module.field.map { Palette.className(Int($0.value.index)) },
        data: data.course(id)
      ) { sheet, html in ModuleChapter(sheet: sheet, id: id).write(to: &html) }
    }
  }

  private func printPaths(_ press: inout Press) {
    if program.paths.isEmpty { return }
    press.page(.paths, .paths) { ThingListChapter(sheet: $0).paths(to: &$1) }
    for id in program.paths.ids {
      press.page(.path(id), in: .paths, program.paths[id]) {
        PathChapter(sheet: $0, id: id).write(to: &$1)
      }
    }
  }

  private func printPositions(_ press: inout Press) {
    if program.positions.isEmpty { return }
    press.page(.positions, .positions) { ThingListChapter(sheet: $0).positions(to: &$1) }
    for id in program.positions.ids {
      press.page(.position(id), in: .positions, program.positions[id]) {
        PositionChapter(sheet: $0, id: id).write(to: &$1)
      }
    }
  }

  private func printOverviews(_ press: inout Press) {
    if !program.competencies.isEmpty {
      press.page(.competencies, .competencies) { CompetencyChapter(sheet: $0).write(to: &$1) }
    }
    if !program.tailorings.isEmpty {
      press.page(.variants, .tailoringTitle) { VariantsChapter(sheet: $0).write(to: &$1) }
    }
    if volume.hasMatrices {
      press.page(.matrix, .matrix) { MatrixChapter(sheet: $0).write(to: &$1) }
    }
  }

  private func printSchedule(_ press: inout Press) {
    press.page(.schedule, .schedule) { ScheduleChapter(sheet: $0).write(to: &$1) }
    for id in program.cohorts.ids {
      press.page(.cohort(id), in: .schedule, program.cohorts[id]) {
        CohortChapter(sheet: $0, id: id).write(to: &$1)
      }
    }
    for id in program.instructors.ids {
      press.page(.instructor(id), in: .schedule, program.instructors[id]) {
        InstructorChapter(sheet: $0, id: id).write(to: &$1)
      }
    }
    for id in program.rooms.ids {
      press.page(.room(id), in: .schedule, program.rooms[id]) {
        RoomChapter(sheet: $0, id: id).write(to: &$1)
      }
    }
    ScheduleFeeds(volume: volume).add(to: &press)
  }
}
