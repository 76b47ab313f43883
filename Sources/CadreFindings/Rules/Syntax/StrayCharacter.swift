import CadreText

extension Rule {
  public static let strayCharacter = Rule(
    "stray-character", .error,
    summary: "a character that means nothing here",
    explanation: """
      The language is written with words, numbers, text in quotes and the signs { } ( ) , % + -
      and . Any other character is an error rather than silently passed over. Text that needs it
      stands in quotes; in text, control characters may not stand at all.
      """,
    fix: .mixed("takes the characters away, or writes the sign that was meant"),
    wrong: #"""
      cadre 1

      field law "Labour law";
      """#,
    right: #"""
      cadre 1

      field law "Labour law"
      """#)
}

extension Finding {
  /// `characters` mean nothing at `place`.
  public static func strayCharacter(_ characters: String, at place: Origin) -> Finding {
    let isOne = characters.unicodeScalars.count == 1
    let shown = Finding.shown(characters)
    return Finding(
      .strayCharacter, at: place, "\(shown) \(isOne ? "means" : "mean") nothing here",
      help: strayHelp(characters), fixes: [strayFix(characters, at: place)])
  }

  private static func strayFix(_ characters: String, at place: Origin) -> Fix {
    switch characters {
    case "&", "&&": Fix("write `and`", [TextEdit(place, "and")])
    case "|", "||": Fix("write `or`", [TextEdit(place, "or")])
    case "–", "—", "−": Fix("write `to`", [TextEdit(place, " to ")])
    case ";", ":", "=", "•", "●", "·", "*":
      Fix("take it away", [TextEdit(place, "")], isSafe: true)
    default: Fix("take it away", [TextEdit(place, "")])
    }
  }

  /// The characters in backquotes; a control character by its number.
  static func shown(_ characters: String) -> String {
    guard let first = characters.unicodeScalars.first, first.value >= 0x20 else {
      let code = String(characters.unicodeScalars.first?.value ?? 0, radix: 16)
      return "the control character U+" + String(repeating: "0", count: 4 - code.count) + code
    }
    return "`\(characters)`"
  }

  private static func strayHelp(_ characters: String) -> [String] {
    switch characters {
    case ";": ["a statement ends with its line"]
    case ":", "=": ["a statement's head is followed by its arguments without a sign"]
    case "•", "●", "·": ["a line begins with its keyword, without a bullet"]
    case "&", "&&", "|", "||": ["requirements are joined by `and` or `or`"]
    case "–", "—", "−": ["a range is written with `to`, a date with `-`"]
    case "'", "‘", "’": ["text stands between straight double quotes"]
    case "#", "/", "*": ["a comment begins with `//`"]
    case "[", "]": ["a list is written with commas, a group in ( and )"]
    default: []
    }
  }
}
