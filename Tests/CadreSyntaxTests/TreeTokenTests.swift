import CadreText
import Testing

@testable import CadreSyntax

/// A tree keeps its tokens in few bytes; far and long ones must come back as they were read.
struct TreeTokenTests {
  private static let gaps = [1, 60, 70_000, 140_000]
  private static let lengths = [1, 252, 253, 254, 70_000]

  @Test(arguments: gaps, lengths) func tokensComeBackAsTheyWereRead(gap: Int, length: Int) {
    var text = "cadre 1\n"
    for index in 0..<70 {
      text += "module M\(index) \"" + String(repeating: "x", count: index % 9 == 4 ? length : 3)
      text += "\" {\n  requires M0 and M1\n  nonsense at\n}\n"
      if index % 23 == 7 { text += "// " + String(repeating: "-", count: gap) + "\n" }
    }
    let source = SourceFile(path: "a.cadre", text: text)
    let tree = SyntaxTree(source, file: FileID(0))
    #expect(tree.reconstructed() == source.bytes)
    var lexer = Lexer(source, file: FileID(0))
    lexer.run()
    #expect(tree.tokens.count == lexer.tokens.count)
    for token in lexer.tokens.indices {
      #expect(tree.tokens.span(token) == lexer.tokens.span(token))
      #expect(tree.tokens.kind(token) == lexer.tokens[token].kind)
      #expect(tree.tokens.word(token) == lexer.tokens[token].word)
    }
  }
}
