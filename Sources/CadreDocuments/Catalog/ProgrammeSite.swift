import CadreMarkup
import CadreModel

/// All files of one programme in all its languages.
struct ProgrammeSite {
  let input: CatalogInput
  let languages: SiteLanguages

  init(input: CatalogInput, folder: String) {
    self.input = input
    languages = SiteLanguages(codes: input.siteLanguages, folder: folder)
  }

  var files: [DocumentFile] {
    let names = SiteNames(of: input.program)
    let index = CatalogIndex(of: input)
    return languages.codes.flatMap { language in
      let volume = Volume(input, language: language, names: names, index: index)
      return VolumeSite(volume: volume, languages: languages).files
    }
  }
}

/// All files of one programme in one language.
struct VolumeSite {
  let volume: Volume
  let languages: SiteLanguages

  var files: [DocumentFile] {
    var press = Press(volume: volume, languages: languages)
    printOverview(&press)
    printModules(&press)
    return press.files
  }

  private func printOverview(_ press: inout Press) {
    press.page(
      "index.html", title: volume.programmeTitle, current: .overview,
      data: StructuredData(volume: volume).programme
    ) { sheet, html in ProgrammeChapter(sheet: sheet).write(to: &html) }
  }

  private func printModules(_ press: inout Press) {
    let program = volume.program
    if program.modules.isEmpty { return }
    press.page("modules/index.html", title: volume.words(.modules), current: .modules) {
      ModuleListChapter(sheet: $0).write(to: &$1)
    }
    let data = StructuredData(volume: volume)
    for id in program.modules.ids {
      let module = program.modules[id]
      press.page(
        volume.names.page(of: .module(id)).path,
        title: volume.plain([.full(.module(id))]), current: .modules,
        accent: module.field.map { Palette.className(Int($0.value.index)) },
        data: data.course(id)
      ) { sheet, html in ModuleChapter(sheet: sheet, id: id).write(to: &html) }
    }
  }
}

/// Prints pages one after another into one reused writer.
struct Press {
  let volume: Volume
  let languages: SiteLanguages
  private(set) var files: [DocumentFile] = []
  private var html = HTMLWriter(capacity: 65_536)

  init(volume: Volume, languages: SiteLanguages) {
    self.volume = volume
    self.languages = languages
  }

  mutating func page(
    _ path: String, title: String, current: Place?, accent: String? = nil, data: [UInt8]? = nil,
    _ main: (Sheet, inout HTMLWriter) -> Void
  ) {
    let sheet = Sheet(volume, path: path)
    let frame = PageFrame(
      sheet: sheet, title: title, current: current, accent: accent, data: data,
      languages: languages)
    html.clear()
    frame.write(to: &html) { html in main(sheet, &html) }
    add(path, html.bytes)
  }

  mutating func add(_ path: String, _ bytes: [UInt8]) {
    files.append(
      DocumentFile(path: languages.path(of: path, in: volume.language), bytes: bytes))
  }
}
