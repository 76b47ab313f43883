import CadreText

extension Rule {
  public static let unknownStatement = Rule(
    "unknown-statement", .error,
    summary: "a statement that is not known in its block",
    explanation: """
      A statement begins with its keyword, and a keyword is known only in its own kind of block. A
      mistyped word gets a suggestion; a word that belongs to another block is named with it.
      """,
    fix: .unsafe("writes a statement of this block that is spelt nearly alike"),
    wrong: #"""
      cadre 1

      room a101 "Room A101" {
        seats 40
        sumary "On the first floor"
      }
      """#,
    right: #"""
      cadre 1

      room a101 "Room A101" {
        seats 40
        summary "On the first floor"
      }
      """#)
}

extension Finding {
  /// `block` tells the kind of block in words.
  public static func unknownStatement(
    _ head: String, at place: Origin, block: String, suggestions: [String], help: [String]
  ) -> Finding {
    var help = help
    if !suggestions.isEmpty {
      let words = suggestions.map { "`\($0)`" }.joined(separator: " or ")
      help.append("did you mean \(words)?")
    }
    return Finding(
      .unknownStatement, at: place, "there is no statement `\(head)` \(block)", help: help,
      fixes: suggestions.map { Fix("write `\($0)`", [TextEdit(place, $0)]) })
  }
}
