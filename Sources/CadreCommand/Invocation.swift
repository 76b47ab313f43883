/// What one command line asks for.
struct Invocation {
  private enum Request {
    case generalHelp, version
    case verb(VerbEntry, arguments: [String])
  }

  private let request: Request
  private let color: ColorMode?
  private let verbs: [VerbEntry]

  init(_ arguments: [String], _ verbs: [VerbEntry]) throws(UsageProblem) {
    var color: ColorMode?
    var request = Request.generalHelp
    var rest = arguments[...]
    reading: while let argument = rest.popFirst() {
      switch argument {
      case "-h", "--help": break reading
      case "--version":
        request = .version
        break reading
      case "help":
        guard let name = rest.popFirst(), !name.utf8.starts(with: "-".utf8) else { break reading }
        request = .verb(try Self.verb(name, verbs), arguments: ["--help"])
        break reading
      default:
        if argument.utf8.starts(with: "-".utf8) {
          color = try Self.color(argument, &rest)
          if rest.isEmpty { throw UsageProblem("no verb is given; cadre --help lists them") }
        } else {
          request = .verb(try Self.verb(argument, verbs), arguments: Array(rest))
          break reading
        }
      }
    }
    self.request = request
    self.color = color
    self.verbs = verbs
  }

  func run(_ context: Context) throws -> ExitStatus {
    var context = context
    if let color { context.terminal.color = color }
    switch request {
    case .generalHelp:
      try context.output.write(GeneralHelp.text(verbs, columns: context.terminal.columns))
    case .version:
      try context.output.write("cadre \(Context.version)\n")
    case .verb(let verb, let arguments):
      return try verb.run(arguments, context)
    }
    return .done
  }

  private static func verb(_ name: String, _ verbs: [VerbEntry]) throws(UsageProblem) -> VerbEntry {
    if let verb = verbs.first(where: { $0.name == name }) { return verb }
    throw .unknown("verb", name, among: verbs.map(\.name), help: "cadre --help lists them")
  }

  /// The one option with a value that may stand before the verb.
  private static func color(_ argument: String, _ rest: inout ArraySlice<String>)
    throws(UsageProblem) -> ColorMode
  {
    let written = WrittenOption(argument)
    guard written.isColor else {
      throw .unknown(
        "option", written.dashedName, among: ["--color", "--help", "--version"],
        help: "see cadre --help")
    }
    return try ColorMode(argument: written.value(of: .color, rest: &rest))
  }
}
