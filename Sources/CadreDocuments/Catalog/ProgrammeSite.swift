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
