import CadreText
import Foundation
import Testing

@testable import CadreSyntax

@Suite struct ReferenceTests {
  @Test(arguments: ["schema/cadre.ebnf", "Sources/CadreCommand/Cadre.docc/Statements.md"])
  func generatedFilesAreUpToDate(path: String) throws {
    let text = path.hasSuffix(".md") ? KeywordReference.text() : EBNFReference.text()
    if CaseFiles.isUpdating { try CaseFiles.write(text, to: path) }
    #expect(try CaseFiles.text(path) == text, "write it anew with CADRE_UPDATE=1")
  }

  /// Every name on the right side of a production is defined.
  @Test func grammarIsClosed() {
    var defined: Set<String> = []
    var used: Set<String> = []
    for production in Self.productions(EBNFReference.text()) {
      let sides = production.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      defined.insert(sides[0].trimmingCharacters(in: .whitespacesAndNewlines))
      for part in Self.names(String(sides[1])) { used.insert(part) }
    }
    #expect(used.subtracting(defined).sorted() == [])
    #expect(defined.subtracting(used).sorted() == ["config", "file"])
  }

  @Test(arguments: Keyword.allCases) func examplesFit(keyword: Keyword) {
    let line = Example.line(of: keyword.row)
    var lexer = Lexer(SourceFile(path: "example", text: line), file: FileID(0))
    lexer.run()
    var matcher = Matcher(bytes: Array(line.utf8), tokens: lexer.tokens)
    let fits = matcher.matches(keyword, 1..<lexer.tokens.count)
    #expect(fits && line.hasPrefix(keyword.row.head), "\(line)")
  }
}

extension ReferenceTests {
  /// The productions of a grammar without comments.
  static func productions(_ grammar: String) -> [String] {
    var text = ""
    var rest = Substring(grammar)
    while let open = rest.range(of: "(*"), let close = rest.range(of: "*)") {
      text += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    text += rest
    return Self.outside(text, of: ["\"", "?"]).split(separator: ";").map(String.init)
  }

  /// A text without what stands between two of the same quotes.
  static func outside(_ text: String, of quotes: [Character]) -> String {
    var result = ""
    var open: Character?
    for character in text {
      if let quote = open {
        if character == quote { open = nil }
      } else if quotes.contains(character) {
        open = character
      } else {
        result.append(character)
      }
    }
    return result
  }

  static func names(_ definition: String) -> [String] {
    definition.split { "|,[]{}()".contains($0) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
