/// A verb without its types, for the list of all.
public struct VerbEntry: Sendable {
  public let name: String
  public let summary: String
  public let discussion: String
  public let example: String
  public let options: [OptionDescription]
  public let operands: OperandDescription

  let run: @Sendable ([String], Context) throws -> ExitStatus

  public init<V: Verb>(_ verb: V.Type) {
    name = V.name
    summary = V.summary
    discussion = V.discussion
    example = V.example
    options = V.options.map(\.description) + [.color, .help]
    operands = V.operands.description
    run = { arguments, context in
      let parser = ArgumentParser(verb: V.name, specs: V.options, operands: V.operands)
      let parsed = try parser.parse(arguments, into: V.Options())
      var context = context
      if let color = parsed.color { context.terminal.color = color }
      if parsed.wantsHelp {
        try context.output.write(
          VerbHelp.text(VerbEntry(V.self), columns: context.terminal.columns))
        return .done
      }
      return try V.run(parsed.options, context)
    }
  }
}
