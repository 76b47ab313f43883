import CadreAnalysis
import CadreFindings
import CadreText
import CadreWorkspace

/// `cadre check [PATH…]`
enum CheckVerb: Verb {
  enum Format: String, CaseIterable, Sendable {
    case text, json, sarif, github, gitlab, junit
  }

  enum Denied: String, CaseIterable, Sendable {
    case errors, warnings, hints

    var severity: Severity {
      switch self {
      case .errors: .error
      case .warnings: .warning
      case .hints: .hint
      }
    }
  }

  struct Options: VerbOptions {
    var paths: [String] = []
    var format = Format.text
    var deny: Denied?
  }

  static let name = "check"
  static let summary = "check programmes and report what is found"
  static let discussion = """
    Every variant that can occur is checked, not only the plain programme. Each PATH is a folder \
    of .cadre files, a .cadre file, whose folder is meant, or a folder of such folders; - is \
    standard input. The exit status is 1 where something is found at or above the denied severity.
    """
  static let example = "cadre check programs --deny warnings"
  static let options: [OptionSpec<Options>] = [
    .choice("format", \.format, "text for people; json, sarif, github, gitlab, junit for programs"),
    .choice("deny", \.deny, "the least severity that fails (errors)"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    let checked = try CheckedUnits(paths: options.paths)
    let denied = options.deny?.severity ?? checked.denied
    try CheckReport(
      findings: checked.findings, checked: checked, failing: denied, context: context
    ).write(options.format)
    let fails = checked.findings.contains { $0.severity >= denied }
    return fails ? .findings : .done
  }
}
