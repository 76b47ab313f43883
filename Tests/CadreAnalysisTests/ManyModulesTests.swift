import CadreAnalysis
import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import Testing

/// Modules that stand one after the other are lowered on several threads. Where other declarations
/// stand between them they are not; both must come to the same.
struct ManyModulesTests {
  private static let count = 1_200

  private static func module(_ index: Int, hasMistakes: Bool) -> String {
    var lines = ["module M\(index) \"Title \(index)\" {"]
    if index > 0 { lines.append("  requires M\(index - 1)") }
    if hasMistakes, index % 397 == 11 { lines.append("  requires NOBODY") }
    if hasMistakes, index % 401 == 13 { lines.append("  class of 9 to 4") }
    if hasMistakes, index % 311 == 7 { lines.append("  tag t\(index % 5), t\(index % 7)") }
    if hasMistakes, index % 500 == 3 { lines.append("  nonsense") }
    return (lines + ["}"]).joined(separator: "\n")
  }

  /// The fields stand between the modules, or after all of them.
  private static func analysis(isSeparated: Bool, hasMistakes: Bool) -> Analysis {
    var parts = ["cadre 1"]
    var fields: [String] = []
    for index in 0..<count {
      if index % 100 == 50 {
        let field = index % 300 == 50 ? "outside O\(index) \"X\"" : "field F\(index)"
        if isSeparated || field.hasPrefix("outside") {
          parts.append(field)
        } else {
          fields.append(field)
        }
      }
      parts.append(module(index, hasMistakes: hasMistakes))
    }
    let text = (parts + fields).joined(separator: "\n")
    let tree = SyntaxTree(SourceFile(path: "a.cadre", text: text), file: FileID(0))
    return Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])]))
  }

  private static func facts(_ analysis: Analysis) -> [String] {
    let program = analysis.program
    let modules = program.modules.map { module in
      let required = module.requires.map { "\($0.value)".count }
      let tags = module.remarks.tags.map { program.tags[$0.value].name }
      return "\(module.name) \(module.title()) \(module.isOutside) \(required.count) \(tags)"
    }
    return modules + program.tags.map(\.name)
  }

  @Test(arguments: [false, true]) func theyComeToTheSame(hasMistakes: Bool) {
    let apart = Self.analysis(isSeparated: true, hasMistakes: hasMistakes)
    let together = Self.analysis(isSeparated: false, hasMistakes: hasMistakes)
    #expect(Self.facts(apart) == Self.facts(together))
    #expect(apart.program.modules.count == Self.count + 4)
    let found = [apart, together].map { $0.findings.map { "\($0.rule): \($0.message)" }.sorted() }
    #expect(found[0] == found[1])
    #expect(apart.findings.map(\.rule).contains("unknown-name") == hasMistakes)
  }
}
