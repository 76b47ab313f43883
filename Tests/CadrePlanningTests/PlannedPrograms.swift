import CadreAnalysis
import CadreModel
import CadrePlanning
import CadreSyntax
import CadreText
import CadreWorkspace
import Foundation
import Testing

/// Programmes for the tests: real ones from the tree, small ones from texts.
enum PlannedPrograms {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  static func load(_ folder: String) throws -> Program {
    var workspace = Workspace()
    let place = root.appending(path: folder).path
    let location = try #require(try UnitDiscovery.units(at: [place]).first)
    let analysis = Analysis(try workspace.load(location).source)
    #expect(analysis.findings.isEmpty)
    return analysis.program
  }

  static func read(_ text: String) -> Program {
    let tree = SyntaxTree(SourceFile(path: "case.cadre", text: text), file: FileID(0))
    let analysis = Analysis(UnitSource(folders: [FolderSource(trees: [tree], uses: [])]))
    #expect(analysis.findings.filter { $0.severity == .error }.isEmpty, "\(analysis.findings)")
    return analysis.program
  }
}
