import CadreFindings
import CadreText

/// What `check` prints, in the form that was asked for.
struct CheckReport {
  let findings: [Finding]
  let checked: CheckedUnits
  /// The least severity that fails.
  let failing: Severity
  let context: Context

  func write(_ format: CheckVerb.Format) throws {
    switch format {
    case .text: try writeText()
    case .json: try put(JSONRendering(version: Context.version).render)
    case .sarif: try put(SARIFRendering(version: Context.version).render)
    case .github: try put(GitHubRendering().render)
    case .gitlab: try put(GitLabRendering().render)
    case .junit: try put(JUnitRendering(failing: failing, checked: files).render)
    }
  }

  private var files: [FileID] { checked.units.flatMap(\.loaded.files) }

  private func put(_ render: ([Finding], SourceSet) -> [UInt8]) throws {
    try context.output.write(render(findings, checked.sources))
  }

  private func writeText() throws {
    let rendering = TextRendering(
      columns: context.terminal.columns, isColoured: context.terminal.coloursOutput)
    try context.output.write(rendering.render(findings, in: checked.sources))
    if findings.isEmpty {
      let units = checked.units.count == 1 ? "1 unit" : "\(checked.units.count) units"
      let count = files.count == 1 ? "1 file" : "\(files.count) files"
      let what = checked.findings.isEmpty ? "nothing found" : "nothing new found"
      try context.output.write("\(units), \(count): \(what)\n")
    }
  }
}
