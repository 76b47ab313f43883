import CadreWorkspace
import Synchronization

@testable import CadreCommand

/// A verb with every kind of option, that prints what it was given.
enum SampleVerb: Verb {
  enum Format: String, CaseIterable, Sendable {
    case text, json, html
  }

  struct Options: VerbOptions {
    var paths: [String] = []
    var isDry = false
    var format = Format.text
    var output: String?
    var languages: [String] = []
    var weeks: Int?
    var selection = SelectionArgument()
  }

  static let name = "sample"
  static let summary = "show what was given"
  static let discussion = "A first paragraph.\n\nA second one."
  static let example = "cadre sample programs --format json"
  static let options: [OptionSpec<Options>] = [
    .flag("dry-run", \.isDry, "change nothing"),
    .choice("format", \.format, "what to print"),
    .folder("output", "DIR", \.output, "where to write"),
    .texts("lang", "LANG", \.languages, "a language"),
    .number("weeks", \.weeks, in: 1...52, "how many weeks"),
    .selection("for", \.selection, "pick a variant"),
  ]
  static let operands = Operands<Options>.paths(\.paths)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    if options.paths == ["broken"] { throw FileProblem(.read, "a\u{1B}b", .isFolder) }
    if options.paths == ["closed"] { throw FileProblem(.write, "standard output", .readerGone) }
    let pairs = options.selection.pairs.map { "\($0.dimension)=\($0.value)" }
    let weeks = options.weeks.map { "\($0)" } ?? "-"
    try context.output.write(
      "\(options.paths) \(options.isDry) \(options.format) \(options.output ?? "-") "
        + "\(options.languages) \(weeks) \(pairs) \(context.terminal.coloursOutput)")
    return options.isDry ? .findings : .done
  }
}

/// Keeps what a run writes.
final class Recorder: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var sink: Sink { Sink { [self] new in bytes.withLock { $0 += new } } }
  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

struct Outcome {
  let status: ExitStatus
  let output: String
  let messages: String

  init(_ arguments: [String], terminal: Terminal = Terminal()) {
    let output = Recorder()
    let messages = Recorder()
    let context = Context(
      output: output.sink, messages: messages.sink, terminal: terminal, workingFolder: "/")
    status = CadreTool.run(
      arguments, context,
      verbs: [VerbEntry(SampleVerb.self), VerbEntry(CompletionsVerb.self)])
    self.output = output.text
    self.messages = messages.text
  }
}
