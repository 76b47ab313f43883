import CadreFindings
import CadreSyntax
import CadreText

/// `cadre explain [NAME]`
enum ExplainVerb: Verb {
  struct Options: VerbOptions {
    var name: String?
  }

  static let name = "explain"
  static let summary = "explain a finding or a keyword"
  static let discussion = """
    NAME is the name of a finding, such as unknown-name, or the first word of a statement, such \
    as module. Without a name, everything that can be explained is listed.
    """
  static let example = "cadre explain unknown-name"
  static let options: [OptionSpec<Options>] = []
  static let operands = Operands<Options>.name("NAME", \.name)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    guard let name = options.name else {
      try context.output.write(Explanation.list())
      return .done
    }
    let rule = RuleCatalogue.rule(named: name).map { Explanation.text(of: $0) }
    guard let text = rule ?? Explanation.text(ofKeyword: name) else {
      let known = RuleCatalogue.all.map(\.name) + KeywordTable.rows.map(\.head)
      throw UsageProblem.unknown(
        "finding or keyword", name, among: known, help: "cadre explain lists them")
    }
    try context.output.write(text)
    return .done
  }
}
