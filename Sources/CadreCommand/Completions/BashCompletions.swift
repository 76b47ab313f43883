/// A completion script for bash.
enum BashCompletions {
  static func script(_ verbs: [VerbEntry]) -> String {
    var text = """
      # bash completion for cadre
      _cadre() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
        local verb="${COMP_WORDS[1]}"
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(words(verbs))" -- "$current"))
          return
        fi
        case "$verb" in

      """
    for verb in verbs { text += branch(verb) }
    return text + """
        esac
      }
      complete -o filenames -F _cadre cadre

      """
  }

  private static func words(_ verbs: [VerbEntry]) -> String {
    (verbs.map(\.name) + ["--help", "--version"]).joined(separator: " ")
  }

  private static func branch(_ verb: VerbEntry) -> String {
    var text = "    \(verb.name))\n      case \"$previous\" in\n"
    for option in verb.options {
      guard let reply = reply(option.value) else { continue }
      text += "        --\(option.name)) \(reply); return ;;\n"
    }
    let names = verb.options.map { "--\($0.name)" }.joined(separator: " ")
    text += """
            esac
            if [[ "$current" == -* ]]; then
              COMPREPLY=($(compgen -W "\(names)" -- "$current"))
            else
              \(operands(verb.operands.kind))
            fi
            ;;

      """
    return text
  }

  /// What to do behind an option that takes a value; nil for a flag.
  private static func reply(_ value: OptionDescription.Value) -> String? {
    switch value {
    case .none: nil
    case .text: ":"
    case .file: files
    case .folder: "local IFS=$'\\n'; COMPREPLY=($(compgen -d -- \"$current\"))"
    case .choice(let words): choice(words)
    }
  }

  private static func operands(_ kind: OperandDescription.Kind) -> String {
    switch kind {
    case .none, .text: ":"
    case .path: files
    case .choice(let words): choice(words)
    }
  }

  private static let files = "local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$current\"))"

  private static func choice(_ words: [String]) -> String {
    "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))"
  }
}
