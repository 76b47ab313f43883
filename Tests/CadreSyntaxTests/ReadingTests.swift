import CadreText
import Testing

@testable import CadreSyntax

/// What the readers make of a statement, against the statement itself.
@Suite struct ReadingTests {
  static let keywords = GrammarTests.keywords

  /// Reads random requirements, writes them again and compares, but for parentheses, which may be
  /// needless.
  @Test(arguments: 1...300) func requirementsAreReadAsTheyStand(seed: UInt64) {
    var generator = SentenceGenerator(seed: seed, keywords: Self.keywords)
    for row in [Keyword.moduleRequires, .pathEntry, .stageAll, .stageAny, .moduleNeeds] {
      let sentence = generator.sentence(row.row)
      let place = row == .pathEntry ? "path" : row.row.places == .module ? "module" : "path"
      let inner = row.row.places == .stage ? "stage s {\n\(sentence)\n}" : sentence
      let tree = parse("cadre 1\n\(place) p {\n\(inner)\n}\n")
      let statement = tree.statement(tree.count - 1)
      #expect(statement.isMatched && statement.row == row, "\(sentence)")
      var printer = RequirementPrinter(statement)
      let written = printer.words(of: row)
      #expect(written == Self.words(statement), "\(sentence)")
    }
  }

  /// The arguments' words without parentheses, an alias joined to its name.
  static func words(_ statement: Statement) -> [String] {
    var words: [String] = []
    var isJoined = false
    for token in statement.argumentTokens {
      let text = statement.tree.source.text(statement.tree.tokens.span(token))
      if text == "(" || text == ")" { continue }
      if text == "." || isJoined {
        words[words.count - 1] += text
        isJoined = text == "."
      } else {
        words.append(text)
      }
    }
    return words
  }

  @Test func lifeAndSpans() throws {
    let tree = parse(
      "cadre 1\nsite a \"A\" from 2026-02 until 2027, then c.b\nterm t 2024-02 to 2026 in s")
    var names = Interner()
    var site = tree.statement(1).arguments
    _ = site.name(&names)
    let title = site.text()
    #expect(title?.untagged == "A")
    let life = site.life(&names)
    #expect(life.from?.first.description == "2026-02-01")
    #expect(life.from?.last.description == "2026-02-28")
    #expect(life.until?.last.description == "2027-12-31")
    let successor = try #require(life.successor)
    #expect(names[successor.name] == "b")
    #expect(successor.alias.map { names[$0] } == "c")
    #expect(site.isAtEnd)
    var term = tree.statement(2).arguments
    _ = term.name(&names)
    let span = term.span()
    #expect(span.map { "\($0.first) \($0.last)" } == "2024-02-01 2026-12-31")
    let takesIn = term.takeWord("in")
    #expect(takesIn)
  }

  @Test(arguments: [
    ("16", 16, 0), ("1_200_000", 1_200_000, 0), ("1.50", 150, 2), ("007", 7, 0),
    ("999_999_999_999_999_999", 999_999_999_999_999_999, 0), ("0.123456789", 123_456_789, 9),
    ("1_200.5", 12005, 1),
  ])
  func numbers(text: String, units: Int64, scale: Int) {
    let tree = parse("cadre 1\nunit a is \(text) minutes")
    var names = Interner()
    var reader = tree.statement(1).arguments
    _ = (reader.name(&names), reader.takeWord("is"))
    let amount = reader.amount(&names)
    #expect(amount?.number.units == units)
    #expect(amount?.number.scale == scale)
    #expect(tree.findings.isEmpty)
  }

  @Test(arguments: [
    (#""a \"b\" \\ \n \u{41}\u{1F600}""#, "a \"b\" \\ \n A😀"), (#""\u{D800}""#, "\u{FFFD}"),
    (#""""#, ""), ("“x”", "x"), ("„x“", "x"), ("“x\"", "x"), ("'x'", "x"), ("‘x’", "x"),
    ("\"unclosed", "unclosed"), ("\"\"\"\n  a\n\n    b\r\n  \"\"\"", "a\n\n  b"),
    ("\"\"\"\n\"\"\"", ""), ("\"\"\"\n\n\n\"\"\"", "\n"), ("\"\"\"\nđa\n\"\"\"", "đa"),
  ])
  func texts(written: String, value: String) {
    var reader = parse("cadre 1\nnote \(written)").statement(1).arguments
    let text = reader.text()
    #expect(text?.untagged == value)
    #expect(reader.isAtEnd)
  }

  @Test func languagesOfTexts() {
    var reader = parse("cadre 1\nfield f \"a\" en \"b\" zh-Hant \"c\"").statement(1).arguments
    var names = Interner()
    _ = reader.name(&names)
    let text = reader.text()
    #expect(
      text.map { [$0.first] + $0.translations }?.map { $0.language ?? "" } == ["", "en", "zh-Hant"])
  }

  @Test func namesAreComparedInNFC() {
    var names = Interner()
    let composed = names.intern("ti\u{1EBF}t")
    let decomposed = names.intern("tie\u{302}\u{301}t")
    let bare = names.intern("tiet")
    #expect(decomposed == composed && bare != composed)
    #expect(names.count == 2)
    #expect(Array(names[composed].utf8) == Array("ti\u{1EBF}t".utf8))
    #expect(names.find("tie\u{302}\u{301}t") == composed)
    #expect(names.find("none") == nil)
    let many = (0..<5_000).map { names.intern("n\($0)") }
    #expect(many.map { names[$0] } == (0..<5_000).map { "n\($0)" })
  }

  @Test func decomposedNameStandsForComposed() {
    let tree = parse("cadre 1\nfield ti\u{1EBF}t\nfield `tie\u{302}\u{301}t`")
    var names = Interner()
    var first = tree.statement(1).arguments
    var second = tree.statement(2).arguments
    let (one, other) = (first.name(&names), second.name(&names))
    #expect(one != nil && one?.name == other?.name)
  }
}
