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
    var fixes = false
    var isDry = false
    var baseline: String?
    var newBaseline: String?
  }

  static let name = "check"
  static let summary = "check programmes and report what is found"
  static let discussion = """
    Every variant that can occur is checked, not only the plain programme. Each PATH is a folder \
    of .cadre files, a .cadre file, whose folder is meant, or a folder of such folders; - is \
    standard input. The exit status is 1 where something is found at or above the denied severity.

    --fix applies the fixes that cannot change what is meant; what remains is reported. A baseline \
    holds findings that are known: only others are reported and fail. The nearest cadre.config, \
    upwards to the top of the repository, sets severities, what is denied, and the baseline.
    """
  static let example = "cadre check programs --deny warnings"
  static let options: [OptionSpec<Options>] = [
    .choice("format", \.format, "text for people; json, sarif, github, gitlab, junit for programs"),
    .choice("deny", \.deny, "the least severity that fails (errors)"),
    .flag("fix", \.fixes, "apply the safe fixes"),
    .flag("dry-run", \.isDry, "with --fix: show the changes as a diff and write nothing"),
    .file("baseline", "FILE", \.baseline, "report only findings that are not in FILE"),
    .file("write-baseline", "FILE", \.newBaseline, "write what is found into FILE as known"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    try refuseContradictions(options)
    let checked = options.fixes ? try fix(options, context) : try CheckedUnits(paths: options.paths)
    context.leave(checked)
    if let file = options.newBaseline {
      try KnownFindings.write(checked, to: file, context)
      return .done
    }
    let known = try KnownFindings(checked, named: options.baseline, context)
    let denied = options.deny?.severity ?? checked.denied
    if !options.isDry {
      try CheckReport(findings: known.new, checked: checked, failing: denied, context: context)
        .write(options.format)
    }
    for message in known.messages { context.say(message) }
    return known.new.contains { $0.severity >= denied } ? .findings : .done
  }

  /// Applies the fixes, or shows them; gives what the exit status speaks of.
  private static func fix(_ options: Options, _ context: Context) throws -> CheckedUnits {
    let run = try FixRun(paths: options.paths)
    if options.isDry {
      try context.output.write(run.diff(context.terminal))
      return run.before
    }
    try run.write()
    if run.fixCount == 0 {
      context.say(run.suggestionCount == 0 ? "nothing to fix" : Self.onlySuggestions)
    } else {
      let fixes = run.fixCount == 1 ? "1 fix" : "\(run.fixCount) fixes"
      let files = run.changes.count == 1 ? "1 file" : "\(run.changes.count) files"
      context.say("\(fixes) applied in \(files)")
    }
    if run.hasRestless { context.say("fixes make way for others; run again for the rest") }
    return run.after
  }

  private static let onlySuggestions =
    "no fix is sure to be what you mean; those marked [fix] are for you to choose"

  private static func refuseContradictions(_ options: Options) throws(UsageProblem) {
    if options.isDry, !options.fixes { throw UsageProblem("--dry-run goes with --fix") }
    if options.isDry, options.format != .text {
      throw UsageProblem("--dry-run shows a diff, not --format \(options.format.rawValue)")
    }
    if options.isDry, options.newBaseline != nil {
      throw UsageProblem("--dry-run writes nothing, and --write-baseline does")
    }
    if options.baseline != nil, options.newBaseline != nil {
      throw UsageProblem("give --baseline or --write-baseline, not both")
    }
    if options.fixes, options.paths.contains("-") {
      throw UsageProblem("--fix changes files; - is standard input")
    }
  }
}
