/// Writes the reference of all statements from the keyword table, as Markdown.
public enum KeywordReference {
  public static func text() -> String {
    var lines = [
      "# Statements of the Cadre language, edition 1", "",
      "Generated from the keyword table. `cadre explain KEYWORD` shows the same for one keyword.",
      "",
    ]
    lines += notation
    for block in Block.allCases where block.base == nil && block != .unknown {
      lines += section(block)
    }
    lines += changes()
    lines += phrases()
    return lines.joined(separator: "\n") + "\n"
  }

  private static let notation = [
    "A statement is its head and what follows it. Small letters are words, signs stand in quotes;",
    "`[ ]` may be left out, `{ }` may stand any number of times, `( / )` is a choice.",
    "`NEW:module` declares a name, `REF:module` uses one, `LIST:module` is one or more of them",
    "between commas. Words in capitals are the phrases and the tokens at the end.", "",
  ]

  private static func section(_ block: Block) -> [String] {
    let rows = KeywordTable.rows.filter { row in
      block == .common ? row.places.contains(.any) : row.places.contains(Places(block))
    }
    guard !rows.isEmpty else { return [] }
    return [title(block), ""] + table(rows)
  }

  private static func title(_ block: Block) -> String {
    switch block {
    case .file: "## At the top of a file"
    case .config: "## In `cadre.config`"
    case .common: "## In every block that a declaration opens"
    default: "## In a `\(block.name)` block"
    }
  }

  private static func changes() -> [String] {
    let rows = KeywordTable.rows.filter { $0.places.areChanges }
    return [
      "## In a `change` block", "",
      "The statements of the changed thing may stand here too, but none must.", "",
    ] + table(rows)
  }

  private static func table(_ rows: [KeywordRow]) -> [String] {
    let head = [
      "| Statement | How often | In a change | Block | Meaning | Example |",
      "| --- | --- | --- | --- | --- | --- |",
    ]
    return head + rows.map(line) + [""]
  }

  private static func line(_ row: KeywordRow) -> String {
    let shape = row.shape.isEmpty ? row.head : "\(row.head) \(row.shape)"
    let cells = [
      "`\(shape)`", row.many.inWords, row.inChange.inWords, row.opens.map(blockName) ?? "",
      row.meaning, "`\(Example.line(of: row))`",
    ]
    return "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  private static func blockName(_ block: Block) -> String {
    block == .changedModule ? "change" : block.name
  }

  /// A bar would end the cell, even in code.
  private static func escaped(_ cell: String) -> String {
    cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func phrases() -> [String] {
    var lines = ["## Phrases", "", "| Phrase | Shape |", "| --- | --- |"]
    for phrase in Phrase.allCases {
      lines.append("| `\(phrase.name)` | `\(escaped(phrase.shape))` |")
    }
    lines += ["", "## Tokens", "", "| Token | Meaning |", "| --- | --- |"]
    for terminal in Terminal.allCases {
      lines.append("| `\(terminal.rawValue)` | \(terminal.inWords.text) |")
    }
    return lines
  }
}

extension Multiplicity {
  /// How often, in words.
  public var inWords: String {
    switch self {
    case .one: "once, required"
    case .atMostOne: "at most once"
    case .any: "any number"
    case .perKey: "once for each key"
    }
  }
}

extension ChangeEffect {
  /// What it does inside `change`, in words; empty where it may not stand there.
  public var inWords: String {
    switch self {
    case .none: ""
    case .set: "replaces the line"
    case .add: "adds to the lines"
    case .upsert: "replaces the line with its key"
    }
  }
}
