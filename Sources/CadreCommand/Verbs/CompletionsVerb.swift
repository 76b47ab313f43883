/// `cadre completions SHELL`
enum CompletionsVerb: Verb {
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  struct Options: VerbOptions {
    var shell = Shell.bash
  }

  static let name = "completions"
  static let summary = "print a completion script for a shell"
  static let discussion = """
    The script completes verbs, options and their values. It goes where the shell looks for \
    completions, or is read in at the start of a session.
    """
  static let example = "cadre completions bash > ~/.local/share/bash-completion/completions/cadre"
  static let options: [OptionSpec<Options>] = []
  static let operands = Operands<Options>.choice("shell", \.shell)

  static func run(_ options: Options, _ context: Context) throws -> ExitStatus {
    let script =
      switch options.shell {
      case .bash: BashCompletions.script(Verbs.all)
      case .zsh: ZshCompletions.script(Verbs.all)
      case .fish: FishCompletions.script(Verbs.all)
      }
    try context.output.write(script)
    return .done
  }
}
