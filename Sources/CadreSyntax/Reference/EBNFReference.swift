/// Writes the grammar of the language from the keyword table, in Extended Backus–Naur Form
/// (ISO/IEC 14977). Words and signs stand in quotes; what the lexer reads is in question marks.
public enum EBNFReference {
  public static func text() -> String {
    var lines = header
    lines.append(contentsOf: blocks())
    lines.append("(* Statements *)")
    for row in KeywordTable.rows { lines.append(production(row)) }
    lines.append("")
    lines.append("(* Phrases *)")
    for phrase in Phrase.allCases {
      lines.append(rule(phrase.name.lowercased(), Self.write(phrase.tree)))
    }
    lines.append("")
    lines.append(contentsOf: terminals)
    return lines.joined(separator: "\n") + "\n"
  }

  private static let header = [
    "(* The grammar of the Cadre language, edition 1. Generated from the keyword table. *)",
    "(* A statement ends with its line; it goes on only after \"(\", \",\", \"and\" and \"or\",",
    "   and before \")\". *)", "",
  ]

  private static func blocks() -> [String] {
    var lines = ["(* Files and blocks *)"]
    for block in [Block.file, .config] {
      lines.append(rule(block.name, "{ \(block.statementName) , end_of_line }"))
    }
    for block in Block.allCases where ![.unknown, .file, .config].contains(block) {
      lines.append(
        rule(
          block.blockName,
          #""{" , { \#(block.statementName) , end_of_line } , [ \#(block.statementName) ] , "}""#))
    }
    for block in Block.allCases where block != .unknown {
      let rows = KeywordTable.rows.filter { $0.stands(in: block) }.map { $0.keyword.productionName }
      let own = block.takesProperties ? ["own_statement"] : []
      lines.append(rule(block.statementName, (rows + own).joined(separator: " | ")))
    }
    lines.append("")
    return lines
  }

  private static func production(_ row: KeywordRow) -> String {
    let arguments = write(row.tree)
    var parts = ["\"\(row.head)\""]
    if !arguments.isEmpty { parts.append(arguments) }
    if row.keyword == .tailoringChange {
      let changed: [Block] = [
        .changedModule, .changedPath, .changedPosition, .changedCompetency,
      ]
      parts.append("[ \(changed.map(\.blockName).joined(separator: " | ")) ]")
    } else if let block = row.opens {
      parts.append("[ \(block.blockName) ]")
    }
    return rule(row.keyword.productionName, parts.joined(separator: " , "))
  }

  private static func write(_ tree: ShapeTree) -> String {
    switch tree {
    case .element(let element): return write(element)
    case .sequence(let parts): return parts.map(write).joined(separator: " , ")
    case .optional(let part): return "[ \(write(part)) ]"
    case .repeated(let part): return "{ \(write(part)) }"
    case .choice(let parts): return "( \(parts.map(write).joined(separator: " | ")) )"
    }
  }

  private static func write(_ element: ShapeElement) -> String {
    switch element {
    case .word(let word): return "\"\(word)\""
    case .sign(let kind): return "\"\(kind.sign ?? "")\""
    case .terminal(let terminal): return terminal.productionName
    case .declared(let kinds): return "name (* \(kinds.inWords) *)"
    case .reference(let kinds): return "reference (* \(kinds.inWords) *)"
    case .list(let kinds):
      let one = "reference (* \(kinds.inWords) *)"
      return "\(one) , { \",\" , \(one) }"
    case .phrase(let phrase): return phrase.name.lowercased()
    }
  }

  /// A production; what does not fit on a line goes on below.
  private static func rule(_ name: String, _ definition: String) -> String {
    var lines: [String] = []
    var line = "\(name) ="
    for word in (definition + " ;").split(separator: " ") {
      if line.unicodeScalars.count + 1 + word.unicodeScalars.count > 100 {
        lines.append(line)
        line = "   "
      }
      line += " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private static let terminals = [
    "(* Tokens *)",
    "reference = [ name , \".\" ] , name ; (* an alias, a dot and a name, without spaces *)",
    "name = ? letters, digits, \"-\" and \"_\" with a letter, not ending in \"-\" or \"_\", other",
    "    than \"and\" and \"or\"; or anything between backquotes on one line ? ;",
    "own_statement = name , { ? any token of the line ? } ; (* declared by \"property\" *)",
    "unit = reference ;",
    "currency = ? three capital letters ? ;",
    "language = ? a language code that stands before a text: two or three small letters and parts",
    "    after \"-\", other than by, as, to, in, is, of ? ;",
    "code = ? a language code ? ;",
    "string = ? \"…\" on one line, or lines between two lines of three quotes ? ;",
    "integer = ? digits, with \"_\" between groups of three ? ;",
    "number = integer | ? an integer, \".\" and digits; not three after one to three ? ;",
    "date = ? four, two and two digits with \"-\": a day that exists ? ;",
    "month = ? four and two digits with \"-\" ? ;",
    "year = ? four digits ? ;",
    "month_day = ? two and two digits with \"-\" ? ;",
    "time = ? two and two digits with \":\": a time of day ? ;",
    "end_of_line = ? the end of a line ? ;",
  ]
}

extension Terminal {
  /// Its name in the grammar.
  fileprivate var productionName: String {
    switch self {
    case .integer: "integer"
    case .language: "language"
    case .monthDay: "month_day"
    default: rawValue.lowercased()
    }
  }
}

extension Block {
  fileprivate var blockName: String { "\(name.underscored)_block" }
  fileprivate var statementName: String { "\(name.underscored)_statement" }
}

extension Keyword {
  /// `moduleLength` as `module_length`.
  fileprivate var productionName: String {
    var name = ""
    for scalar in "\(self)".unicodeScalars {
      if scalar.properties.isUppercase { name += "_" }
      name += scalar.properties.lowercaseMapping
    }
    return name
  }
}

extension String {
  fileprivate var underscored: String { split(separator: " ").joined(separator: "_") }
}
