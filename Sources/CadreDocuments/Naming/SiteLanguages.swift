/// The languages of a programme's site and where each has its folder: the first the programme's
/// own, every other one a folder in it.
struct SiteLanguages: Sendable {
  let codes: [String]
  /// The programme's folder.
  let folder: String
  private let folders: [String]

  init(codes: [String], folder: String) {
    self.codes = codes
    self.folder = folder
    folders = FileStem.stems(of: codes)
  }

  /// The way from the programme's folder to a language's, empty or ending in `/`.
  private func step(to language: String) -> String {
    guard let row = codes.firstIndex(of: language), row > 0 else { return "" }
    return folders[row] + "/"
  }

  func others(than language: String) -> [String] { codes.filter { $0 != language } }

  /// The path of a page from the output folder.
  func path(of page: String, in language: String) -> String {
    "\(folder)/\(step(to: language))\(page)"
  }

  func address(of language: String, from sheet: Sheet) -> String {
    up(from: sheet) + Address.encoded(step(to: language) + sheet.path)
  }

  func styleAddress(from sheet: Sheet) -> String { "\(up(from: sheet))../\(StyleSheet.path)" }
  func siteAddress(from sheet: Sheet) -> String { "\(up(from: sheet))../index.html" }

  /// The way up to the programme's folder.
  private func up(from sheet: Sheet) -> String {
    sheet.rootPrefix + (step(to: sheet.volume.language).isEmpty ? "" : "../")
  }
}
