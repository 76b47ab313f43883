import CadreDocuments
import CadreModel
import CadreWorkspace

/// `cadre graph [PATH…]`
enum GraphVerb: Verb {
  enum Format: String, CaseIterable, Sendable {
    case dot, mermaid
  }

  struct Options: VerbOptions {
    var paths: [String] = []
    var format = Format.dot
    var selection = SelectionArgument()
    var language: String?
  }

  static let name = "graph"
  static let summary = "print the map of prerequisites"
  static let discussion = """
    The map is for Graphviz (dot) or Mermaid. Parts of an `or` are dashed, corequisites dotted.
    """
  static let example = "cadre graph programs/vietnam-airlines-583 --format mermaid"
  static let options: [OptionSpec<Options>] = [
    .choice("format", \.format, "dot or mermaid"),
    .selection("for", \.selection, "the variant"),
    .text("lang", "CODE", \.language, "the language of titles"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    guard
      let chosen = try ChosenVariant(
        paths: options.paths, selection: options.selection, language: options.language,
        context: context)
    else { return .findings }
    let text =
      options.format == .dot
      ? chosen.feed.dot(chosen.variant) : chosen.feed.mermaid(chosen.variant)
    try context.output.write(text)
    return .done
  }
}
