import CadreMarkup
import CadreModel

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
    _ path: String, title: String, current: Place?, description: LocalizedText? = nil,
    accent: String? = nil, data: [UInt8]? = nil, _ main: (Sheet, inout HTMLWriter) -> Void
  ) {
    let sheet = Sheet(volume, path: path)
    let frame = PageFrame(
      sheet: sheet, title: title, description: description.map { volume.text($0) },
      current: current, accent: accent, data: data, languages: languages)
    html.clear()
    frame.write(to: &html) { html in main(sheet, &html) }
    add(path, html.bytes)
  }

  /// A page of the menu.
  mutating func page(
    _ place: Place, _ title: Phrase, _ main: (Sheet, inout HTMLWriter) -> Void
  ) {
    page(
      volume.names.page(of: place).path, title: volume.words(title), current: place, main)
  }

  /// The page of a thing in a part of the menu.
  mutating func page<Thing: Declared>(
    _ place: Place, in part: Place, _ thing: Thing, _ main: (Sheet, inout HTMLWriter) -> Void
  ) {
    page(
      volume.names.page(of: place).path, title: volume.plainTitle(thing), current: part,
      description: thing.remarks.summary, main)
  }

  /// A page that is a whole document of its own.
  mutating func bare(_ path: String, _ document: (inout HTMLWriter) -> Void) {
    html.clear()
    document(&html)
    add(path, html.bytes)
  }

  mutating func add(_ path: String, _ bytes: [UInt8]) {
    files.append(
      DocumentFile(path: languages.path(of: path, in: volume.language), bytes: bytes))
  }
}
