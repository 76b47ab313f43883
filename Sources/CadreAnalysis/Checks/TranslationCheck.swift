import CadreFindings
import CadreModel

/// Titles that lack a language of the programme.
struct TranslationCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    let program = context.program
    let others = program.languages.dropFirst()
    if others.isEmpty { return [] }
    return others.flatMap { language in
      missing(program.modules, "module", language) + missing(program.paths, "path", language)
        + missing(program.positions, "position", language)
        + missing(program.competencies, "competency", language)
        + missing(program.tailorings, "tailoring", language)
        + missing(program.fields, "field", language) + missing(program.tiers, "tier", language)
        + missing(program.cohorts, "cohort", language)
    }
  }

  private func missing<Thing: Declared>(_ table: Table<Thing>, _ kind: String, _ language: String)
    -> [Finding]
  {
    table.compactMap { thing in
      guard let title = thing.heading.title, title.translation(into: language) == nil else {
        return nil
      }
      return .missingTranslation(kind, thing.name, into: language, at: thing.heading.origin)
    }
  }
}
