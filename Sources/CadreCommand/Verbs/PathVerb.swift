import CadreDocuments
import CadreModel
import CadrePlanning
import CadreWorkspace

/// `cadre path [PATH…]`
enum PathVerb: Verb {
  enum Format: String, CaseIterable, Sendable {
    case text, json
  }

  struct Options: VerbOptions {
    var paths: [String] = []
    var format = Format.text
    var position: String?
    var path: String?
    var selection = SelectionArgument()
    var language: String?
  }

  static let name = "path"
  static let summary = "print the learning path of a position in a variant"
  static let discussion = """
    Each stage is printed with its modules, their hours and the reason that each is there; choices \
    are printed with what was taken and why. Without --position or --path, all paths are printed.
    """
  static let example =
    "cadre path programs/vietnam-airlines-583 --position grassroots-chair --for sector=aviation"
  static let options: [OptionSpec<Options>] = [
    .choice("format", \.format, "text for people, json for programs"),
    .text("position", "NAME", \.position, "paths for this position"),
    .text("path", "NAME", \.path, "only this path"),
    .selection("for", \.selection, "the variant"),
    .text("lang", "CODE", \.language, "the language of titles"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    guard
      let asked = try ChosenVariant(
        paths: options.paths, selection: options.selection, language: options.language,
        context: context)
    else { return .findings }
    let (variant, feed) = (asked.variant, asked.feed)
    let chosen = try paths(options, asked.program, variant)
    let planner = PathPlanner(variant)
    switch options.format {
    case .text:
      let texts = chosen.map { feed.text(of: planner.plan($0), in: variant) }
      try context.output.write(texts.joined(separator: "\n"))
    case .json:
      for path in chosen {
        try context.output.write(feed.data(of: planner.plan(path), in: variant))
      }
    }
    return .done
  }

  private static func paths(_ options: Options, _ program: Program, _ variant: Variant)
    throws(UsageProblem) -> [ID<Path>]
  {
    var chosen = variant.pathIDs
    if let name = options.path {
      let path = try program.paths.find(name, "path")
      chosen = chosen.filter { $0 == path }
    }
    if let name = options.position {
      let position = try program.positions.find(name, "position")
      chosen = chosen.filter { variant.path($0).positions.contains { $0.value == position } }
    }
    if chosen.isEmpty { throw UsageProblem("there is no such path in this variant") }
    return chosen
  }
}
