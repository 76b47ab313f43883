import CadreFindings
import CadreText
import CadreWorkspace

/// The work of `check --fix`: applies safe fixes until none is left.
struct FixRun {
  /// A file that the fixes change.
  struct Change {
    let path: String
    let old: [UInt8]
    let new: [UInt8]
  }

  /// Rounds of fixes at most: one fix may make way for another.
  static let roundLimit = 16

  /// What was found before and what remains.
  let before: CheckedUnits
  private(set) var after: CheckedUnits
  private(set) var fixCount = 0
  /// Fixes kept making new ones.
  private(set) var hasRestless = false
  private var contents = UnsavedTexts()

  /// Reads everything once; the rounds then work on what was read.
  init(paths: [String]) throws(FileProblem) {
    before = try CheckedUnits(paths: paths)
    after = before
    for file in before.sources.files { contents[file.path] = file.bytes }
    for _ in 0..<Self.roundLimit {
      let selection = FixSelection(after.findings, files: after.ownFiles, in: after.sources)
      if selection.count == 0 { return }
      for (file, bytes) in selection.applied(to: after.sources) {
        if let path = after.sources[file]?.path { contents[path] = bytes }
      }
      fixCount += selection.count
      after = try CheckedUnits(paths: paths, unsaved: contents)
    }
    hasRestless =
      FixSelection(after.findings, files: after.ownFiles, in: after.sources).count > 0
  }

  /// What remains to be chosen by the author.
  var suggestionCount: Int { after.findings.count { !$0.fixes.isEmpty } }

  /// The changed files, sorted by path.
  var changes: [Change] {
    before.sources.files.compactMap { file in
      guard let new = contents[file.path], new != file.bytes else { return nil }
      return Change(path: file.path, old: file.bytes, new: new)
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func write() throws(FileProblem) {
    try FileReplacement.replace(
      changes.map { FileReplacement(path: $0.path, old: $0.old, new: $0.new) })
  }

  /// The changes as a diff.
  func diff(_ terminal: Terminal) -> [UInt8] {
    let rendering = DiffRendering(
      isColoured: terminal.coloursOutput, isForTerminal: terminal.hasOutput)
    return changes.flatMap { rendering.render(path: $0.path, from: $0.old, to: $0.new) }
  }
}
