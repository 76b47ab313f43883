import CadreAnalysis
import CadreModel
import CadreSyntax
import Foundation
import Testing

/// Every row of the keyword table changes the model: nothing is parsed without effect.
@Suite struct KeywordEffectTests {
  struct Sentence: CustomTestStringConvertible, Sendable {
    var block: Block
    var text: String
    var testDescription: String { "\(block.name): \(text)" }
  }

  /// Rows that steer reading and reporting: the edition, folders, and what `cadre.config` says.
  private static let steering: Set<Keyword> = [
    .fileCadre, .fileUse, .anyAllow, .configRule, .configDeny, .configBaseline,
  ]

  /// Ways to say a statement that the example of its row does not show.
  private static let more: [(Block, String)] = [
    (.cohort, "fixed UNI-101 in 2026-hk1"), (.cohort, "load 12 credits a term"),
    (.module, "offered in spring"), (.module, "assessed by exam, 3 attempts"),
    (.module, "assessed by exam, retake after 2 weeks"), (.module, "credits 2 or 4"),
    (.module, "cost 500_000 VND"), (.module, "valid to each 12-31, at least 6 months"),
    (.module, "lapsed up to 6 months needs AVS-220"), (.module, "pace one day"),
    (.module, "recognises certificate icao-sms issued in the last 2 years"),
    (.tailoring, #"drop path rep-core because "of no use""#),
    (.position, "keeps recent 3 landing in any 90 days, otherwise AVS-220"),
    (.position, "keeps valid each held of AVS-220, OSH-120"),
    (.position, "before nomination UNI-101"), (.screening, #"band "Low" from 0 %"#),
    (.calendar, #"holiday "New Year" every 01-01"#), (.workforce, "leaves 4 % in 2026"),
    (.target, "reach 70 learners completing AVS-220"), (.target, "reach 70 classes a year"),
    (.target, "reach 90 % of learners for sector aviation"),
  ]

  static let sentences: [Sentence] =
    KeywordTable.rows.filter { !steering.contains($0.keyword) }.flatMap { row in
      blocks(of: row).map { Sentence(block: $0, text: Example.line(of: row)) }
    } + more.map { Sentence(block: $0.0, text: $0.1) }

  /// Blocks in which the row may stand. The rows of every block are tried in a few of them.
  private static func blocks(of row: KeywordRow) -> [Block] {
    let plain: [Block] = [.module, .position, .cohort, .screening, .tailoring]
    let all = Block.allCases.filter { $0 != .common && $0 != .unknown && row.stands(in: $0) }
    return row.places.contains(.any) ? all.filter(plain.contains) : all
  }

  @Test func modelDiffersForEachSentence() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/keywords.cadre")
    let template = try String(contentsOf: path, encoding: .utf8)
    let without = Self.dump(Self.program(template, with: nil))
    for sentence in Self.sentences {
      let hasEffect = Self.dump(Self.program(template, with: sentence)) != without
      #expect(hasEffect, "\(sentence.testDescription)")
    }
  }

  private static func program(_ template: String, with sentence: Sentence?) -> Program {
    let marker = sentence.map { "@" + $0.block.name.replacing("change ", with: "changed-") }
    let lines = template.split(separator: "\n").map { line -> String in
      let word = line.drop { $0 == " " }
      guard word.hasPrefix("@") else { return String(line) }
      let said = String(word) == marker ? sentence?.text ?? "" : ""
      // The same width keeps all other places where they are.
      return said.padding(toLength: 160, withPad: " ", startingAt: 0)
    }
    return AnalysisCase.analysis(of: lines.joined(separator: "\n")).program
  }

  private static func dump(_ program: Program) -> String {
    var text = ""
    Swift.dump(program, to: &text)
    return text
  }
}
