import CadreFindings
import CadreSyntax
import CadreText

/// A mistake that is known: the wrong example of a rule with names of its own, so that it may
/// stand in one file with others.
public struct BrokenExample: Sendable {
  public let rule: String
  /// Its first line where that is not `cadre 1`; such an example comes first in a file.
  public let header: String?
  public let body: String
  /// What is found in it: the rule and where in the body.
  public let expected: [Place]
  /// Whether it says something of the whole programme, so that it changes what others mean.
  public let isAboutAll: Bool
  /// Whether the rule is one of the form of the text or of names, which nothing else may change.
  public let isFormal: Bool

  public struct Place: Hashable, Sendable, Comparable {
    public var rule: String
    public var offset: Int

    public static func < (a: Place, b: Place) -> Bool {
      (a.offset, a.rule) < (b.offset, b.rule)
    }
  }

  /// The wrong examples of all rules; `suffix` sets their names apart.
  public static func all(suffix: Int) -> [BrokenExample] {
    RuleCatalogue.all.filter {
      !$0.wrong.isEmpty && $0.foundBy == .checking && !laborious.contains($0.name)
    }
    .map { BrokenExample($0, suffix: suffix) }
  }

  /// Rules that a limit of work is reached for, which would be reached again in every file.
  private static let laborious = [Rule.notDecided.name, Rule.variantsNotSeen.name]

  /// Heads that change what other declarations mean: with the first instructor, say, every need of
  /// one is asked.
  private static let wholeHeads: Set<String> = [
    "program", "language", "levels", "grades", "use", "allow", "property", "check", "cohort",
    "instructor",
  ]

  init(_ rule: Rule, suffix: Int) {
    let tree = Self.tree(rule.wrong)
    let text = Self.renamed(tree, "-\(suffix)-\(rule.name)")
    let first = "cadre 1\n"
    self.rule = rule.name
    let hasHeader = text.hasPrefix(first)
    header = hasHeader ? nil : String(text.prefix { $0 != "\n" }) + "\n"
    body = String(text.dropFirst(hasHeader ? first.count : header?.count ?? 0)) + "\n"
    let start = (header ?? first).utf8.count
    let all = Self.findings(in: (header ?? first) + body)
    expected = all.map { Place(rule: $0.rule, offset: Int($0.place.span.start) - start) }
    isAboutAll = (0..<tree.count).contains {
      Self.wholeHeads.contains(tree.statement($0).headText)
    }
    isFormal = Rule.syntax.contains { $0.name == rule.name } || Self.ofNames.contains(rule.name)
  }

  private static let ofNames: Set<String> = [
    "unknown-name", "wrong-kind", "duplicate-name", "ambiguous-name", "unknown-unit",
  ]

  static func tree(_ text: String) -> SyntaxTree {
    SyntaxTree(SourceFile(path: "broken.cadre", text: text), file: FileID(0))
  }

  static func findings(in text: String) -> [Finding] { TestedUnit(text: text).before }

  /// The text with a suffix after each name that it declares, wherever the name stands.
  private static func renamed(_ tree: SyntaxTree, _ suffix: String) -> String {
    let names = Set(
      tree.tokens.indices.filter(tree.declaresName).map {
        tree.source.text(tree.tokens.span($0))
      })
    var text = ""
    var end = 0
    for token in tree.tokens.indices {
      let span = tree.tokens.span(token)
      let word = tree.source.text(span)
      text += tree.source.text(TextSpan(end, Int(span.start)))
      end = Int(span.end)
      let isName = tree.tokens.kind(token) == .word && !tree.isFixedWord(token)
      text += isName ? renamed(word, names, suffix) : word
    }
    return text + tree.source.text(TextSpan(end, tree.source.bytes.count))
  }

  private static func renamed(_ word: String, _ names: Set<String>, _ suffix: String) -> String {
    if names.contains(word) { return word + suffix }
    // The plural of a unit.
    if word.hasSuffix("s"), names.contains(String(word.dropLast())) {
      return word.dropLast() + suffix + "s"
    }
    return word
  }
}
