/// A completion script for zsh.
enum ZshCompletions {
  static func script(_ verbs: [VerbEntry]) -> String {
    var text = """
      #compdef cadre
      _cadre() {
        local -a verbs
        verbs=(

      """
    for verb in verbs { text += "    \(quoted("\(verb.name):\(verb.summary)"))\n" }
    text += """
        )
        if (( CURRENT == 2 )); then
          _describe -t verbs verb verbs
          _arguments '(-h --help)'{-h,--help}'[show help]' '--version[show the version]'
          return
        fi
        local verb=$words[2]
        shift words
        (( CURRENT-- ))
        case $verb in

      """
    for verb in verbs { text += branch(verb) }
    return text + """
        esac
      }
      if [ "$funcstack[1]" = "_cadre" ]; then _cadre "$@"; else compdef _cadre cadre; fi

      """
  }

  private static func branch(_ verb: VerbEntry) -> String {
    var parts = verb.options.map { quoted(option($0)) }
    switch verb.operands.kind {
    case .none: break
    case .path: parts.append("'*:path:_files'")
    case .text: parts.append("'*:name:'")
    case .choice(let words): parts.append(quoted("1:value:(\(words.joined(separator: " ")))"))
    }
    return
      "    \(verb.name))\n      _arguments \(parts.joined(separator: " \\\n        "))\n      ;;\n"
  }

  private static func option(_ option: OptionDescription) -> String {
    let star = option.isRepeated ? "*" : ""
    let summary = escaped(option.summary)
    let head = "\(star)--\(option.name)"
    return switch option.value {
    case .none: "\(head)[\(summary)]"
    case .text: "\(head)=[\(summary)]:value:"
    case .file: "\(head)=[\(summary)]:file:_files"
    case .folder: "\(head)=[\(summary)]:folder:_files -/"
    case .choice(let words): "\(head)=[\(summary)]:value:(\(words.joined(separator: " ")))"
    }
  }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { "[]:\\".contains($0) ? ["\\", $0] : [$0] })
  }

  private static func quoted(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: "'\\''"))'"
  }
}
