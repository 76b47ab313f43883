import CadreAnalysis
import CadreFindings
import CadreSyntax
import CadreText

/// A unit whose files are damaged one after another, to see what is found.
public struct TestedUnit: Sendable {
  public let source: UnitSource
  /// What is found in the undamaged unit.
  public let before: [Finding]

  public init(_ source: UnitSource) {
    self.source = source
    before = Analysis(source).findings
  }

  public init(text: String) {
    let tree = SyntaxTree(SourceFile(path: "unit.cadre", text: text), file: FileID(0))
    self.init(UnitSource(folders: [FolderSource(trees: [tree], uses: [])]))
  }

  /// The unit's own files.
  public var trees: [SyntaxTree] { source.folders.first?.trees ?? [] }

  /// What is found when a file has another text, without what the undamaged unit has too.
  public func findings(file: Int, bytes: [UInt8]) -> [Finding] {
    let old = trees[file]
    var damaged = source
    let text = SourceFile(path: old.source.path, bytes: bytes)
    damaged.folders[0].trees[file] = SyntaxTree(text, file: old.file)
    var known: [String: Int] = [:]
    for finding in before { known[finding.rule + finding.message, default: 0] += 1 }
    return Analysis(damaged).findings.filter { finding in
      guard let count = known[finding.rule + finding.message], count > 0 else { return true }
      known[finding.rule + finding.message] = count - 1
      return false
    }
  }
}
