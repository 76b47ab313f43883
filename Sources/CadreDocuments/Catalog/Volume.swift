import CadreModel
import CadrePlanning
import CadreTime

/// A programme in one language, with everything that its pages look up. A class, since each of
/// thousands of pages holds it: copying its tables' references showed in profiles.
final class Volume: Sendable {
  let input: CatalogInput
  let program: Program
  /// Language of the author's texts on the pages.
  let language: String
  let words: PageLanguage
  let names: SiteNames
  let index: CatalogIndex
  let base: Variant

  convenience init(_ input: CatalogInput, language: String) {
    self.init(
      input, language: language, names: SiteNames(of: input.program),
      index: CatalogIndex(of: input))
  }

  init(_ input: CatalogInput, language: String, names: SiteNames, index: CatalogIndex) {
    self.input = input
    program = input.program
    self.language = language
    words = PageLanguage(code: language)
    self.names = names
    self.index = index
    base = index.base
  }

  /// The text in the language of the pages, else as it was written.
  func text(_ text: LocalizedText) -> String {
    PlainText.withoutDirectionMarks(
      language == program.plainLanguage ? text.text : text.translation(into: language) ?? text.text)
  }

  /// Whether a text lacks a translation into the language of the pages. Where the programme does
  /// not say its language, it is taken for that of the pages.
  func isUntranslated(_ text: LocalizedText) -> Bool {
    !program.languages.isEmpty && language != program.plainLanguage
      && text.translation(into: language) == nil
      && text.text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  func title<Thing: Declared>(_ thing: Thing) -> LocalizedText {
    thing.heading.title ?? LocalizedText(thing.name)
  }

  /// The title alone, for places that take plain text.
  func plainTitle<Thing: Declared>(_ thing: Thing) -> String {
    thing.heading.title.map { text($0) } ?? thing.name
  }

  /// The name of a place and its title, if it has one.
  func heading(of place: Place) -> (name: String, title: LocalizedText?) {
    switch place {
    case .module(let id): named(program.modules[id])
    case .path(let id): named(program.paths[id])
    case .position(let id): named(program.positions[id])
    case .competency(let id): named(program.competencies[id])
    case .basis(let id): named(program.bases[id])
    case .tailoring(let id): named(program.tailorings[id])
    case .cohort(let id): named(program.cohorts[id])
    case .instructor(let id): named(program.instructors[id])
    case .room(let id): named(program.rooms[id])
    case .overview: (words(.overview), nil)
    case .modules: (words(.modules), nil)
    case .paths: (words(.paths), nil)
    case .positions: (words(.positions), nil)
    case .variants: (words(.variants), nil)
    case .competencies: (words(.competencies), nil)
    case .matrix: (words(.matrix), nil)
    case .schedule: (words(.schedule), nil)
    }
  }

  /// Modules are known by their codes; other things by their titles.
  func showsName(of place: Place) -> Bool {
    if case .module = place { true } else { false }
  }

  /// People's names are the same in every language.
  func isProperName(_ place: Place) -> Bool {
    if case .instructor = place { true } else { false }
  }

  private func named<Thing: Declared>(_ thing: Thing) -> (name: String, title: LocalizedText?) {
    (thing.name, thing.heading.title)
  }

  /// The words as plain text.
  func plain(_ words: Words) -> String {
    words.map { piece in
      switch piece {
      case .text(let text): text
      case .authored(let text): self.text(text)
      case .name(let place): shortText(place)
      case .full(let place): fullText(place)
      case .date(let date): self.words.text(date)
      }
    }.joined()
  }

  private func shortText(_ place: Place) -> String {
    let (name, title) = heading(of: place)
    return showsName(of: place) ? name : title.map { text($0) } ?? name
  }

  private func fullText(_ place: Place) -> String {
    let (name, title) = heading(of: place)
    guard let title else { return name }
    return showsName(of: place) ? "\(name) \(text(title))" : text(title)
  }
}
