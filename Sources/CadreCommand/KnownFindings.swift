import CadreFindings
import CadreText
import CadreWorkspace

/// The baselines of one run: the file named on the command line, or those that configurations name.
struct KnownFindings {
  private let checked: CheckedUnits
  private let workingFolder: String
  /// What no baseline knows.
  private(set) var new: [Finding]
  private(set) var messages: [String] = []

  init(_ checked: CheckedUnits, named file: String?, _ context: Context) throws {
    self.checked = checked
    workingFolder = context.workingFolder
    new = checked.findings
    let files = file.map { [$0] } ?? checked.baselines
    for file in files { try compare(with: file) }
  }

  private mutating func compare(with file: String) throws {
    let baseline: Baseline
    let bytes = try FileReader.read(file)
    do {
      baseline = try Baseline(reading: bytes)
    } catch {
      throw FileProblem(.read, file, .notBaseline("\(error)"))
    }
    let result = baseline.compare(
      new, in: checked.sources, checked: Array(checked.ownFiles),
      path: Self.path(from: file, workingFolder),
      isGone: { FileReader.isMissing(UsedFolder.path($0, from: UsedFolder.parent(of: file))) })
    new = result.new
    if result.known > 0 {
      let noun = result.known == 1 ? "finding is" : "findings are"
      messages.append("\(result.known) known \(noun) not shown (\(file))")
    }
    if result.stale > 0 {
      let noun = result.stale == 1 ? "finding" : "findings"
      messages.append(
        "\(result.stale) \(noun) of \(file) can no longer be found; "
          + "write it anew with --write-baseline \(file)")
    }
  }

  /// Writes what is found now as known. A file that is something else is not written over.
  static func write(_ checked: CheckedUnits, to file: String, _ context: Context) throws {
    if let old = try? FileReader.read(file), !old.isEmpty {
      do {
        _ = try Baseline(reading: old)
      } catch {
        throw FileProblem(.replace, file, .notBaseline("\(error); move it away"))
      }
    }
    let baseline = Baseline(
      checked.findings, in: checked.sources, path: path(from: file, context.workingFolder))
    try FileReplacement.replace([FileReplacement(path: file, new: baseline.bytes)])
    let count = baseline.count == 1 ? "1 finding" : "\(baseline.count) findings"
    context.say("\(file): \(count) written as known")
  }

  /// Paths as they are seen from the folder of the baseline, so that it serves from any folder.
  private static func path(from file: String, _ workingFolder: String) -> (String) -> String {
    let folder = UsedFolder.parent(of: file)
    return { UsedFolder.relative($0, to: folder, from: workingFolder) }
  }
}
