import CadreAnalysis
import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import Foundation
import Testing

/// No text traps or hangs; what is wrong is found.
@Suite struct HostileTests {
  private static func rules(_ text: String) -> Set<String> {
    Set(AnalysisCase.findings(in: text).map(\.rule))
  }

  @Test func aChainOfManyModules() {
    let count = 100_000
    var text = "cadre 1\n\nmodule M0 \"M\"\n"
    for index in 1..<count {
      text += "module M\(index) \"M\" {\n    requires M\(index - 1)\n}\n"
    }
    #expect(Self.rules(text).isEmpty)
    #expect(
      Self.rules(
        text.replacing(
          "module M0 \"M\"\n", with: "module M0 \"M\" {\n    requires M\(count - 1)\n}\n")) == [
          "cycle"
        ])
  }

  @Test func manyThingsOfOneName() {
    let text = "cadre 1\n\n" + String(repeating: "module A \"A\"\n", count: 20_000)
    let findings = AnalysisCase.findings(in: text)
    #expect(findings.count == 19_999)
    #expect(Set(findings.map(\.rule)) == ["duplicate-name"])
  }

  @Test(arguments: [
    "length 1_000_000_000_000 hours", "length 999999999999999999 hours",
    "length 1000000000000000000000000000000 hours", "length 0 hours", "length 0.0001 hours",
    "valid 1000000000 months", "valid 999999999999999999999999999999 years",
    "class of 0 to 0", "class of 9 to 3", "class of 1 to 99999999999999999999",
    "credits 0.5 to 999999999999", "requires at least 999999999999999 hours of all modules",
    "requires any 999999999 of (A, A)", "requires any 0 of (A)", "teaches c to 999999999999999999",
    "due within 999999999 years after A", "pace 0 sessions a week", "length + 3 hours",
    "needs 999999999 x for every 0 learners", "topic \"\" 99999999999 hours",
    "lapsed longer than 99999999999 days needs A",
    "recognises certificate q issued in the last 9999999999 years",
  ])
  func oddNumbersInAModule(line: String) {
    let text = """
      cadre 1

      kind x "X" of instructor
      certificate q "Q"
      scale s 1 "One"
      competency c "C" {
          scale s
      }
      module A "A" {
          length 9223372036854775 hours
      }
      module B "B" {
          \(line)
      }
      dimension d "D" {
          value v "V"
      }
      tailoring t "T" for d v {
          change module A {
              length + 9223372036854775 hours
              \(line)
          }
      }
      """
    _ = AnalysisCase.findings(in: text)
  }

  @Test(arguments: ["aviation", "delivery", "modules", "programme"])
  func everyTruncationOfTheSample(file: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/sample/\(file).cadre")
    let bytes = Array(try Data(contentsOf: path))
    for end in stride(from: 0, to: bytes.count, by: 13) {
      let cut = Array(String(decoding: bytes[..<end], as: UTF8.self).utf8)
      let tree = SyntaxTree(SourceFile(path: "cut.cadre", bytes: cut), file: FileID(0))
      _ = Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])]))
    }
  }

  /// The sample with the lines of one file shuffled and doubled still ends, whatever it means.
  @Test func linesInAnyOrder() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Cases/sample/modules.cadre")
    let lines = try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n")
    for step in [3, 7, 11, 31] {
      let mixed = lines.indices.map { lines[($0 * step) % lines.count] }.joined(separator: "\n")
      _ = AnalysisCase.findings(in: "cadre 1\n" + mixed + "\n" + mixed)
    }
  }

  @Test func aRingOfValuesAndOfUnits() {
    let text = """
      cadre 1

      unit a "A" is 2 b
      unit b "B" is 2 a
      dimension d "D" {
          value x "X" in y
          value y "Y" in x
      }
      tailoring t "T" for d x {
          module M "M" {
              length 3 a
          }
      }
      """
    #expect(Self.rules(text).contains("cycle"))
  }
}
