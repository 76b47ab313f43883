import CadreAnalysis
import CadreGenerator
import CadreSyntax
import CadreText
import Foundation
import Testing

/// Mistakes of mixed kinds in the sample programme: each is found on its line, once, and nothing is
/// found elsewhere.
@Suite struct SampleInjectionTests {
  private static let unit: TestedUnit = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/sample").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let trees = names.filter { $0.hasSuffix(".cadre") }.sorted().enumerated().map { row, name in
      let text = (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
      return SyntaxTree(SourceFile(path: name, text: text), file: FileID(row))
    }
    return TestedUnit(UnitSource(folders: [FolderSource(trees: trees, uses: [])]))
  }()

  @Test(arguments: 0..<20)
  func eachMistakeIsFoundOnceAndNothingElse(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let unit = Self.unit
    let file = seed % max(1, unit.trees.count)
    let damaged = MutatedUnit(unit, file: file, count: seed + 1, &random)
    let told = { (mutation: Mutation) in
      "\(mutation.kind) at \(mutation.span.start) of \(unit.trees[file].source.path)"
    }
    #expect(damaged.silent.map(told) == [])
    #expect(damaged.several.map(told) == [])
    // Amounts of a field rest on the lines of modules that they do not name.
    let beside = damaged.beside.filter { $0.rule != "never-held" }
    #expect(beside.map { "\($0.rule): \($0.message)" } == [])
    #expect(!damaged.one.isEmpty)
  }
}
