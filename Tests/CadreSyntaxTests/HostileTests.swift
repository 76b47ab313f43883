import CadreFindings
import CadreSyntax
import CadreText
import Testing

@Suite struct HostileTests {
  static let samples = CaseFiles.names(in: "Tests/Cases/sample")

  /// The tree's promises that hold for every text.
  func expectSound(_ tree: SyntaxTree, _ what: @autoclosure () -> String) {
    #expect(tree.reconstructed() == tree.source.bytes, "\(what())")
    #expect(count(tree.statements) == tree.count, "\(what())")
    for finding in tree.findings {
      #expect(Int(finding.place.span.end) <= tree.source.bytes.count, "\(what())")
    }
    readEverything(tree)
  }

  /// The statements that are reached from the top.
  private func count(_ statements: Statements) -> Int {
    statements.reduce(0) { $0 + 1 + count($1.children) }
  }

  /// Calls every reader on every statement, whether it fits or not.
  func readEverything(_ tree: SyntaxTree) {
    var names = Interner()
    for index in 0..<tree.count {
      let statement = tree.statement(index)
      for kind in 0..<12 {
        var reader = statement.arguments
        if kind > 8 { _ = reader.name(&names) }
        switch kind % 9 {
        case 0: _ = reader.requirement(&names)
        case 1: _ = reader.needs(&names)
        case 2: _ = reader.condition(&names)
        case 3: _ = reader.text()
        case 4: _ = reader.life(&names)
        case 5: _ = (reader.weekdays(), reader.languages(), reader.clock())
        case 6: _ = (reader.span(), reader.monthDay(), reader.parts(&names))
        case 7: _ = (reader.amount(&names), reader.money(), reader.percent(), reader.range())
        default: _ = (reader.set(&names), reader.selection(&names), reader.origin)
        }
      }
      _ = (statement.origin, statement.lineOrigin, statement.place)
    }
    _ = tree.unknownStatements(known: tree.propertyHeads)
  }

  @Test(arguments: samples) func everyTruncation(path: String) throws {
    let bytes = Array(try CaseFiles.text(path).utf8)
    for end in 0..<bytes.count {
      let tree = SyntaxTree(
        SourceFile(path: path, bytes: Array(bytes[..<end])), file: FileID(0))
      #expect(tree.reconstructed() == tree.source.bytes)
      if end % 16 == 0 { expectSound(tree, "\(path) to byte \(end)") }
    }
  }

  @Test(arguments: samples) func randomEdits(path: String) throws {
    let bytes = Array(try CaseFiles.text(path).utf8)
    let pieces = [
      "{", "}", "(", ")", "\"", "\"\"\"", "\n", ",", " and ", " or ", "`", "“", "”", "//", "-", "_",
      "1,5", "04/03/2026", "2026-27", "\\u{D800}", "\0", "\r\n", "\u{FEFF}", "\u{A0}", "%", "é",
      "9999999999999999999999", "08:00", "module", "at least", "\u{301}",
    ].map { Array($0.utf8) }
    var random = SeededRandom(7)
    for round in 0..<200 {
      var edited = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0...edited.count, using: &random)
        let end = min(edited.count, start + Int.random(in: 0...8, using: &random))
        edited.replaceSubrange(start..<end, with: random.pick(pieces))
      }
      expectSound(
        SyntaxTree(SourceFile(path: path, bytes: edited), file: FileID(0)), "\(path) \(round)")
    }
  }

  static let hostile: [(String, String)] = [
    ("blocks", String(repeating: "module A {\n", count: 10_000)),
    (
      "closed blocks",
      String(repeating: "a{", count: 10_000) + String(repeating: "}", count: 10_000)
    ),
    ("closing braces", String(repeating: "}", count: 50_000)),
    ("parentheses", "requirement a is " + String(repeating: "(", count: 100_000)),
    ("sets", "requirement a is " + String(repeating: "all of (", count: 250) + "x"),
    (
      "ladder",
      "requirement a is " + String(repeating: "all of (x, ", count: 200) + "x"
        + String(repeating: ")", count: 200) + " and x or x"
    ),
    ("list", "outside " + (0..<100_000).map { "m\($0)" }.joined(separator: ", ") + " \"x\""),
    ("broken list", "outside " + (0..<100_000).map { "m\($0)" }.joined(separator: ", ") + " 1"),
    (
      "chain", "requirement a is " + Array(repeating: "b", count: 50_000).joined(separator: " and ")
    ),
    (
      "mixed chain",
      "requirement a is " + Array(repeating: "b and c", count: 5_000).joined(separator: " or ")
    ),
    ("nul", "\0\0 module \0 A \"\0\" {\0}"),
    ("surrogates", #"field a "\u{D800}\u{DFFF}\u{110000}\u{FFFFFFFFFFFFFF}\u{}\u{""#),
    ("numbers", "length " + String(repeating: "9", count: 1_000_000) + " periods"),
    ("groups", "length " + Array(repeating: "1.234", count: 20_000).joined(separator: ",")),
    ("digits", "credits 1_000_000_000_000_000_000_000_000_000_000"),
    ("quotes", String(repeating: "\"\"\"\n", count: 20_001)),
    ("openings", String(repeating: "note \"\"\" x\n", count: 5_000)),
    ("curly", String(repeating: "“a ", count: 20_000)),
    ("backquotes", String(repeating: "`a` ", count: 50_001)),
    ("stray", String(repeating: "; ", count: 50_000)),
    ("marks", String(repeating: "\u{301}", count: 50_000)),
    ("colons", String(repeating: "08:00:", count: 20_000)),
    ("slashes", String(repeating: "1/", count: 50_000)),
    ("comment", "//" + String(repeating: "/", count: 100_000)),
    ("properties", String(repeating: "same as a\n", count: 3_000)),
  ]

  @Test(arguments: hostile.indices) func hostileText(index: Int) {
    let (name, text) = Self.hostile[index]
    expectSound(parse(text), name)
    expectSound(parse("cadre 1\nmodule m {\n" + text + "\n}\n"), name)
  }

  @Test func bytesThatAreNoUnicode() {
    var random = SeededRandom(3)
    for _ in 0..<300 {
      let bytes = (0..<60).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      expectSound(SyntaxTree(SourceFile(path: "x", bytes: bytes), file: FileID(0)), "\(bytes)")
    }
  }
}
