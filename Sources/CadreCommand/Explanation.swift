import CadreFindings
import CadreSyntax

/// What `explain` prints.
enum Explanation {
  static func list() -> String {
    var text = "Findings\n"
    let width = RuleCatalogue.all.map(\.name.utf8.count).max() ?? 0
    for rule in RuleCatalogue.all {
      let space = String(repeating: " ", count: width - rule.name.utf8.count + 2)
      text += "  \(rule.name)\(space)\(rule.summary)\n"
    }
    var heads: [String] = []
    for row in KeywordTable.rows where !heads.contains(row.head) { heads.append(row.head) }
    return text + "\nKeywords\n" + wrapped(heads.sorted().joined(separator: " "))
  }

  static func text(of rule: Rule) -> String {
    var text = "\(rule.severity.rawValue)[\(rule.name)]: \(rule.summary)\n\n"
    text += wrapped(rule.explanation, indent: "")
    if let fix = rule.fix { text += "\nFix\n" + wrapped(fix.sentence, indent: "    ") }
    if !rule.wrong.isEmpty { text += "\nWrong\n" + indented(rule.wrong) }
    if !rule.right.isEmpty { text += "\nRight\n" + indented(rule.right) }
    return text
  }

  static func text(ofKeyword head: String) -> String? {
    let rows = KeywordTable.rows.filter { $0.head == head }
    if rows.isEmpty { return nil }
    return rows.map { row in
      let places = Block.allCases.filter { row.stands(in: $0) && $0.base == nil }.map { "\($0)" }
      let top = row.places.contains(.file) ? ", the top of a file" : ""
      let place = row.places.contains(.any) ? "any block\(top)" : places.joined(separator: ", ")
      let shape = row.shape.isEmpty ? "" : " \(row.shape)"
      return "\(head)\(shape)\n    \(row.meaning)\n    stands in: \(place)\n"
    }.joined(separator: "\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }

  private static func wrapped(_ text: String, indent: String = "  ") -> String {
    HelpLayout.wrap(text, columns: 78 - indent.count).map { "\(indent)\($0)\n" }.joined()
  }
}
