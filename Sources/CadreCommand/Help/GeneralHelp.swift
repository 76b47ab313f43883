/// `cadre --help`
enum GeneralHelp {
  static func text(_ verbs: [VerbEntry], columns: Int) -> String {
    let columns = min(columns, 100)
    let verbRows = verbs.map { (name: $0.name, text: $0.summary) }
    let optionRows = [OptionDescription.color, .help, .version].map {
      (name: $0 == .help ? "-h, \($0.usage)" : $0.usage, text: $0.summary)
    }
    return """
      cadre \(Context.version): training programmes as text, checked, planned and printed

      Usage: cadre VERB [PATH…] [options]

      A path is a folder with .cadre files, one such file, or a folder of such folders; without
      one, the current folder is meant.

      Verbs:
      \(HelpLayout.table(verbRows, columns: columns))
      Options:
      \(HelpLayout.table(optionRows, columns: columns))
      Exit status: 0 nothing found, 1 findings, 2 the work could not be done.
      cadre VERB --help tells more about a verb, with an example.

      """
  }
}
