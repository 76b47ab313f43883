import CadreDocuments
import CadreFindings
import CadreModel
import CadrePlanning
import CadreTime
import CadreWorkspace

/// `cadre build [PATH…] --output DIR`
enum BuildVerb: Verb {
  struct Options: VerbOptions {
    var paths: [String] = []
    var output: String?
    var language: String?
    var asOf: String?
  }

  static let name = "build"
  static let summary = "check, plan and write the catalog, schedules and data"
  static let discussion = """
    Every programme is checked, its cohorts are planned together, and the catalog is written: a \
    site, one book for the printer, calendar files and tables. Nothing is written while there is \
    an error. Files that a former run wrote and this one no longer does are removed; nothing else \
    in the folder is touched.
    """
  static let example = "cadre build programs --output site"
  static let options: [OptionSpec<Options>] = [
    .folder("output", "DIR", \.output, "the folder to write into (site)"),
    .text("lang", "CODE", \.language, "only this language of the programmes"),
    .text("as-of", "DATE", \.asOf, "the day that counts as today, as 2026-03-04"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    try SiteBuild(
      paths: options.paths, output: options.output ?? "site", language: options.language,
      asOf: options.asOf, context: context
    ).run()
  }
}
