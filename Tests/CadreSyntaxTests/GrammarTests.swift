import CadreText
import Foundation
import Testing

@testable import CadreSyntax

@Suite struct GrammarTests {
  @Test func tableIsIndexedByKeyword() {
    #expect(KeywordTable.rows.map(\.keyword) == Keyword.allCases)
  }

  /// All words of the table that may be names.
  static let keywords: [String] = Grammar.shared.vocabulary.words.filter {
    !$0.isEmpty && $0 != "and" && $0 != "or"
  }

  /// How many sentences of each row: 200 make 35,000; `CADRE_SENTENCES` asks for more.
  private static let sentenceCount =
    ProcessInfo.processInfo.environment["CADRE_SENTENCES"].flatMap { Int($0) } ?? 200

  @Test(arguments: Keyword.allCases)
  func sentencesHaveOneReading(keyword: Keyword) {
    let row = keyword.row
    var generator = SentenceGenerator(
      seed: UInt64(keyword.rawValue) + 1, keywords: Self.keywords)
    for _ in 0..<Self.sentenceCount {
      let sentence = generator.sentence(row)
      var lexer = Lexer(SourceFile(path: "case", text: sentence), file: FileID(0))
      lexer.run()
      var matcher = Matcher(bytes: Array(sentence.utf8), tokens: lexer.tokens)
      for block in Block.allCases where row.stands(in: block) {
        var read: [(Keyword, Int)] = []
        for other in KeywordTable.rows where other.head == row.head && other.stands(in: block) {
          let count = matcher.readings(other.keyword, 1..<lexer.tokens.count, limit: 3)
          if count > 0 { read.append((other.keyword, count)) }
        }
        #expect(
          read.count == 1 && read.first?.1 == 1 && read.first?.0 == keyword,
          "\(sentence): \(read) in \(block)")
      }
    }
  }
}
