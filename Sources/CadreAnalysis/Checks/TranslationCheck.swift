import CadreFindings
import CadreModel

/// Titles that lack a language of the programme.
struct TranslationCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let program = context.program
    let others = program.languages.dropFirst()
    if others.isEmpty { return [] }
    var result: [Finding] = []
    for language in others {
      result += missing(program.modules, "module", language)
      result += missing(program.paths, "path", language)
      result += missing(program.positions, "position", language)
      result += missing(program.competencies, "competency", language)
      result += missing(program.tailorings, "tailoring", language)
      result += missing(program.fields, "field", language)
      result += missing(program.tiers, "tier", language)
      result += missing(program.cohorts, "cohort", language)
    }
    return result
  }

  private func missing<Thing: Declared>(_ table: Table<Thing>, _ kind: String, _ language: String)
    -> [Finding]
  {
    table.rows.indices.compactMap { row in
      let heading = table.rows[row].heading
      guard let title = heading.title, title.translation(into: language) == nil else {
        return nil
      }
      return .missingTranslation(kind, heading.name, into: language, at: heading.origin)
    }
  }
}
