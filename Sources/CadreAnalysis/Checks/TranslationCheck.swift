import CadreFindings
import CadreModel
import CadreSyntax

/// Titles and other texts that lack a language of the programme.
struct TranslationCheck {
  let context: CheckContext
  /// Those that are no titles of things.
  let texts: [UntranslatedText]

  /// One finding for each file and language: a programme in the making lacks many titles at once.
  func findings(_ allowances: inout Allowances) -> [Finding] {
    let program = context.program
    return program.languages.dropFirst().flatMap { language in
      var titles: [UntranslatedTitle] = []
      titles += missing(program.modules, "module", language)
      titles += missing(program.paths, "path", language)
      titles += missing(program.positions, "position", language)
      titles += missing(program.competencies, "competency", language)
      titles += missing(program.tailorings, "tailoring", language)
      titles += missing(program.fields, "field", language)
      titles += missing(program.tiers, "tier", language)
      titles += missing(program.cohorts, "cohort", language)
      titles += texts.filter { $0.language == language }.map {
        UntranslatedTitle(kind: $0.head, name: nil, place: $0.place)
      }
      titles.removeAll { allowances.allow(.missingTranslation, at: $0.place) }
      let files = Dictionary(grouping: titles) { $0.place.file }
      return files.keys.sorted().compactMap { file in
        Finding.missingTranslation(
          files[file, default: []].sorted { $0.place.span.start < $1.place.span.start },
          into: language)
      }
    }
  }

  private func missing<Thing: Declared>(_ table: Table<Thing>, _ kind: String, _ language: String)
    -> [UntranslatedTitle]
  {
    table.rows.indices.compactMap { row in
      let heading = table.rows[row].heading
      guard let title = heading.title, title.translation(into: language) == nil else {
        return nil
      }
      return UntranslatedTitle(kind: kind, name: heading.name, place: heading.origin)
    }
  }
}
