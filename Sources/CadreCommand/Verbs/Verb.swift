/// A verb of the tool. It declares its options once; parsing, help, suggestions and completions
/// all come from that.
public protocol Verb: SendableMetatype {
  associatedtype Options: VerbOptions

  static var name: String { get }
  /// A few words, in lower case and without a full stop.
  static var summary: String { get }
  /// A paragraph or more for `--help`; paragraphs are parted by an empty line.
  static var discussion: String { get }
  /// A command line that works.
  static var example: String { get }
  static var options: [OptionSpec<Options>] { get }
  static var operands: Operands<Options> { get }

  /// Does the work. A `FileProblem` or `UsageProblem` thrown becomes one line and status 2.
  static func run(_ options: Options, _ context: Context) throws -> ExitStatus
}

/// The options of a verb; made empty, they are the defaults.
public protocol VerbOptions: Sendable {
  init()
}
