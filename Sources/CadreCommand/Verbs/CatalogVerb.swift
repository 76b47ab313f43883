/// `cadre catalog [PATH…] --output DIR`
enum CatalogVerb: Verb {
  struct Options: VerbOptions {
    var paths: [String] = []
    var output: String?
    var language: String?
    var asOf: String?
  }

  static let name = "catalog"
  static let summary = "write the catalog pages and the book"
  static let discussion = """
    Writes the pages and the book without the tables and calendar files that `build` adds. The \
    book, PROGRAM/print.html, is made for paper: print it from a browser.
    """
  static let example = "cadre catalog programs --output catalog --lang en"
  static let options: [OptionSpec<Options>] = [
    .folder("output", "DIR", \.output, "the folder to write into (catalog)"),
    .text("lang", "CODE", \.language, "only this language of the programmes"),
    .text("as-of", "DATE", \.asOf, "the day that counts as today, as 2026-03-04"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    try SiteBuild(
      paths: options.paths, output: options.output ?? "catalog", language: options.language,
      asOf: options.asOf, context: context, pagesOnly: true
    ).run()
  }
}
