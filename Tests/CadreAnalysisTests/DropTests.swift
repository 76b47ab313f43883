import CadreModel
import CadreSyntax
import Foundation
import Testing

@testable import CadreAnalysis

/// Whatever a block says, a tailoring can take away again: `drop HEAD`, and `drop HEAD KEY` where
/// lines have keys.
@Suite struct DropTests {
  static let blocks: [Block] = [.module, .path, .position, .competency]

  @Test(arguments: blocks) func everyHeadCanBeDropped(block: Block) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/keywords.cadre")
    let template = try String(contentsOf: path, encoding: .utf8)
    for row in KeywordTable.rows where row.stands(in: block) && row.keyword != .anyAllow {
      // The world's path has its stages, its competency its scale already.
      if row.inChange == .none || row.keyword == .pathStage { continue }
      let line = Example.line(of: row)
      var drops = ["drop \(row.head)"]
      if row.inChange == .upsert, let key = Self.key(of: line) {
        drops.append("drop \(row.head) \(key)")
      }
      for drop in drops {
        let analysis = AnalysisCase.analysis(of: Self.text(template, block, line, drop))
        let rules = analysis.findings.map(\.rule)
        #expect(!rules.contains("drop-without-effect"), "\(block.name): \(drop)")
        let count = Self.count(row.head, block, analysis.program)
        #expect(drop.split(separator: " ").count > 2 || count == 0, "\(block.name): \(drop)")
      }
    }
  }

  /// The first word after the head that is no keyword of the shape.
  private static func key(of line: String) -> String? {
    if let quote = line.firstIndex(of: "\"") {
      let rest = line[line.index(after: quote)...]
      let words = line[..<quote].split(separator: " ").filter { $0 != "to" }
      if words.count > 1 { return String(words[1]) }
      return rest.firstIndex(of: "\"").map { "\"\(rest[..<$0])\"" }
    }
    let fillers: Set<Substring> = ["as", "certificate", "to"]
    return line.split(separator: " ").dropFirst().first { !fillers.contains($0) }.map(String.init)
  }

  private static func text(
    _ template: String, _ block: Block, _ line: String, _ drop: String
  ) -> String {
    template.split(separator: "\n").map { row -> String in
      let word = row.drop { $0 == " " }
      guard word.hasPrefix("@") else { return String(row) }
      switch word {
      case "@\(block.name)": return line
      case "@tailoring":
        let name = [
          Block.module: "LAW-101", .path: "rep-core", .position: "grassroots-chair",
          .competency: "law-advice",
        ]
        return "}\ntailoring again \"Again\" for sector ground {\nchange \(block.name) "
          + "\(block == .path ? "chair-core" : name[block] ?? "") {\n\(drop)\n}"
      default: return ""
      }
    }.joined(separator: "\n")
  }

  private static func count(_ head: String, _ block: Block, _ program: Program) -> Int {
    let ground = program.values.ids.first { program.values[$0].name == "ground" }
    let variant = Variant(
      of: program,
      for: Selection(ground.map { [.init(dimension: ID(0), value: $0)] } ?? []))
    let thing: any Declared =
      switch block {
      case .module: variant.module(ID(0))
      case .path: variant.path(ID(0))
      case .position: variant.position(ID(0))
      default: variant.competency(ID(0))
      }
    return StatementCounts.count(head, of: thing)
  }
}
