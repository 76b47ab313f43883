import CadreMarkup
import CadreModel

/// The catalogue as one printable page: cover, revision record, contents, chapters, glossary,
/// index.
struct Book {
  let volume: Volume
  let languages: SiteLanguages

  static let path = "print.html"

  private var program: Program { volume.program }
  private var words: PageLanguage { volume.words }

  func write(to html: inout HTMLWriter) {
    let page = Sheet(volume, path: Self.path)
    html.document(language: volume.language) { html in
      head(page, to: &html)
      html.element("body", [("class", "book")]) { html in
        html.element("nav", [("class", "back no-print wrap"), ("aria-label", words(.overview))]) {
          html in
          html.element("a", [("href", page.address(ofFile: "index.html"))], text: words(.overview))
        }
        html.element("main", [("id", "main"), ("class", "wrap")]) { html in
          BookCover(sheet: sheet(for: .overview, top: 1)).write(to: &html)
          BookContents(sheet: page, chapters: chapters).write(to: &html)
          for (row, chapter) in chapters.enumerated() { write(chapter, row: row, to: &html) }
        }
      }
    }
  }

  private func head(_ page: Sheet, to html: inout HTMLWriter) {
    html.element("head") { html in
      html.void("meta", [("charset", "utf-8")])
      html.element("title", text: volume.programmeTitle)
      html.void(
        "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      html.void("link", [("rel", "stylesheet"), ("href", languages.styleAddress(from: page))])
      html.element("style") { html in
        html.raw(RunningHeads(title: volume.programmeTitle, chapters: titles).style)
      }
    }
    html.newline()
  }

  /// A sheet of the book whose anchors begin with a place's.
  private func sheet(for place: Place, top: Int) -> Sheet {
    Sheet(
      volume, path: Self.path, medium: .book, prefix: volume.names.anchor(of: place) + ".",
      top: top)
  }

  /// The chapters that have something to say, in order.
  var chapters: [BookChapter] {
    var chapters = volume.menu.map { place, phrase in
      BookChapter(
        kind: .place(place), anchor: volume.names.anchor(of: place), title: phrase,
        entries: entries(of: place))
    }
    chapters.append(
      BookChapter(kind: .glossary, anchor: "glossary", title: .glossary, entries: []))
    chapters.append(BookChapter(kind: .index, anchor: "index", title: .bookIndex, entries: []))
    return chapters
  }

  private func entries(of place: Place) -> [Place] {
    switch place {
    case .modules: program.modules.ids.map(Place.module)
    case .paths: program.paths.ids.map(Place.path)
    case .positions: program.positions.ids.map(Place.position)
    case .schedule:
      program.cohorts.ids.map(Place.cohort) + program.instructors.ids.map(Place.instructor)
        + program.rooms.ids.map(Place.room)
    default: []
    }
  }

  private var titles: [String] { chapters.map { words($0.title) } }

  private func write(_ chapter: BookChapter, row: Int, to html: inout HTMLWriter) {
    let name = "chapter \(RunningHeads.className(row))"
    html.element("div", [("class", name)]) { html in
      switch chapter.kind {
      case .glossary: BookGlossary(sheet: Sheet(book: volume, anchor: "glossary")).write(to: &html)
      case .index: BookIndex(sheet: Sheet(book: volume, anchor: "index")).write(to: &html)
      case .place(let place):
        write(chapter: place, sheet(for: place, top: 2), to: &html)
        for entry in chapter.entries { write(entry: entry, to: &html) }
      }
    }
    html.newline()
  }

  private func write(chapter place: Place, _ sheet: Sheet, to html: inout HTMLWriter) {
    switch place {
    case .overview: ProgrammeChapter(sheet: sheet).write(to: &html)
    case .modules: ModuleListChapter(sheet: sheet).write(to: &html)
    case .paths: sheet.head(.paths, place: place, to: &html)
    case .positions: sheet.head(.positions, place: place, to: &html)
    case .competencies: CompetencyChapter(sheet: sheet).write(to: &html)
    case .variants: VariantsChapter(sheet: sheet).write(to: &html)
    case .matrix: MatrixChapter(sheet: sheet).write(to: &html)
    case .schedule: ScheduleChapter(sheet: sheet).write(to: &html)
    default: break
    }
  }

  private func write(entry place: Place, to html: inout HTMLWriter) {
    let sheet = sheet(for: place, top: 3)
    html.element("article", [("class", entryClass(place))]) { html in
      switch place {
      case .module(let id): ModuleChapter(sheet: sheet, id: id).write(to: &html)
      case .path(let id): PathChapter(sheet: sheet, id: id).write(to: &html)
      case .position(let id): PositionChapter(sheet: sheet, id: id).write(to: &html)
      case .cohort(let id): CohortChapter(sheet: sheet, id: id).write(to: &html)
      case .instructor(let id): InstructorChapter(sheet: sheet, id: id).write(to: &html)
      case .room(let id): RoomChapter(sheet: sheet, id: id).write(to: &html)
      default: break
      }
    }
    html.newline()
  }

  private func entryClass(_ place: Place) -> String {
    guard case .module(let id) = place, let field = program.modules[id].field else {
      return "entry"
    }
    return "entry " + Palette.className(Int(field.value.index))
  }
}

/// A chapter of the book.
struct BookChapter: Sendable {
  enum Kind: Sendable {
    case place(Place)
    case glossary
    case index
  }

  let kind: Kind
  let anchor: String
  let title: Phrase
  let entries: [Place]
}

extension Sheet {
  /// A chapter of the book that belongs to no place.
  init(book volume: Volume, anchor: String) {
    self.init(volume, path: Book.path, medium: .book, prefix: anchor + ".", top: 2)
  }
}
