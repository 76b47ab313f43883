import CadreDocuments
import CadreModel
import CadrePlanning

/// The one programme that a verb is about, in the variant that `--for` names.
struct ChosenVariant {
  let program: Program
  let variant: Variant
  let feed: Feed

  /// nil after errors were reported.
  init?(
    paths: [String], selection: SelectionArgument, language: String?, context: Context
  ) throws {
    let checked = try CheckedUnits(paths: paths)
    guard let unit = try OneProgramme.of(checked, context) else { return nil }
    program = unit.analysis.program
    _ = try LanguageArgument.read(language, in: program)
    variant = Variant(of: program, for: try selection.selection(in: program))
    feed = Feed(CatalogInput(program: program), language: language)
  }
}
