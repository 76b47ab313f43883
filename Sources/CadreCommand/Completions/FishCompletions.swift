/// A completion script for fish.
enum FishCompletions {
  static func script(_ verbs: [VerbEntry]) -> String {
    var text = """
      # fish completion for cadre
      complete -c cadre -f
      complete -c cadre -n __fish_use_subcommand -s h -l help -d 'show help'
      complete -c cadre -n __fish_use_subcommand -l version -d 'show the version'

      """
    for verb in verbs { text += lines(verb) }
    return text
  }

  private static func lines(_ verb: VerbEntry) -> String {
    let when = "complete -c cadre -n '__fish_seen_subcommand_from \(verb.name)'"
    var text =
      "complete -c cadre -n __fish_use_subcommand -a \(verb.name) -d \(quoted(verb.summary))\n"
    for option in verb.options {
      let short = option == .help ? " -s h" : ""
      text +=
        "\(when)\(short) -l \(option.name)\(value(option.value)) -d \(quoted(option.summary))\n"
    }
    switch verb.operands.kind {
    case .none, .text: break
    case .path: text += "\(when) -F\n"
    case .choice(let words): text += "\(when) -a \(quoted(words.joined(separator: " ")))\n"
    }
    return text
  }

  private static func value(_ value: OptionDescription.Value) -> String {
    switch value {
    case .none: ""
    case .text: " -x"
    case .file: " -r -F"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .choice(let words): " -x -a \(quoted(words.joined(separator: " ")))"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "'\(String(escaped))'"
  }
}
