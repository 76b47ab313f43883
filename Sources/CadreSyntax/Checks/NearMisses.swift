import CadreFindings
import CadreText

/// Phrases that people write instead of the language's own, where more than one word differs.
enum NearMisses {
  /// `renewed in the last 3 months`: by which module is missing; without one the module renews
  /// itself, so its own name stands for it.
  static func renewal(
    _ token: Int, of statement: Node, parent: Node?, tokens: Tokens, source: SourceFile,
    file: FileID
  ) -> Repair? {
    func word(_ index: Int) -> String {
      index < Int(statement.argumentsEnd) ? source.text(tokens.span(index)) : ""
    }
    guard let parent, Int(parent.head) + 1 < Int(parent.argumentsEnd), token > 0,
      word(token - 1) == "renewed", word(token) == "in", word(token + 2) == "last",
      ["the", "its"].contains(word(token + 1))
    else { return nil }
    let span = tokens.span(token).union(tokens.span(token + 1))
    let name = source.text(tokens.span(Int(parent.head) + 1))
    return Repair(
      .write("by \(name) in its last"),
      TextEdit(Origin(file: file, span: span), "by \(name) in its"))
  }
}
