/// `cadre VERB --help`
enum VerbHelp {
  static func text(_ verb: VerbEntry, columns: Int) -> String {
    let columns = min(columns, 100)
    let operands = verb.operands.usage.isEmpty ? "" : " \(verb.operands.usage)"
    let discussion = HelpLayout.wrap(verb.discussion, columns: columns).joined(separator: "\n")
    let options = verb.options.map { option in
      (name: option == .help ? "-h, \(option.usage)" : option.usage, text: summary(option))
    }
    return """
      cadre \(verb.name): \(verb.summary)

      Usage: cadre \(verb.name)\(operands) [options]

      \(discussion)

      Options:
      \(HelpLayout.table(options, columns: columns))
      Example:
        \(verb.example)

      """
  }

  private static func summary(_ option: OptionDescription) -> String {
    option.isRepeated ? "\(option.summary); may be given again" : option.summary
  }
}
