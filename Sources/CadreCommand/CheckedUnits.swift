import CadreAnalysis
import CadreFindings
import CadreModel
import CadreText
import CadreWorkspace

/// Units that were read and analysed for a verb.
struct CheckedUnits {
  struct Unit {
    var loaded: LoadedUnit
    var analysis: Analysis
  }

  let units: [Unit]
  let sources: SourceSet
  /// The `cadre.config` files that the units obey, sorted by path.
  let configurations: [(path: String, file: Configuration)]
  /// Of all units and their configurations, by file and place.
  let findings: [Finding]

  /// Reads and analyses what the paths mean; no path is the current folder, `-` standard input.
  /// `unsaved` stands for the contents of files.
  init(paths: [String], unsaved: UnsavedTexts = UnsavedTexts()) throws(FileProblem) {
    var workspace = Workspace(unsaved: unsaved)
    var loaded: [LoadedUnit] = []
    for path in paths.isEmpty ? ["."] : paths {
      if path == "-" {
        loaded.append(try workspace.load(try SourceReader.readStandardInput()))
      } else {
        for location in try UnitDiscovery.units(at: [path]) {
          if loaded.contains(where: { $0.location.folder == location.folder }) { continue }
          loaded.append(try workspace.load(location))
        }
      }
    }
    sources = workspace.sources
    let configurations = workspace.configurations
    // Nothing else may hold the trees when they are read for the last time.
    workspace = Workspace()
    units = loaded.indices.map { index in
      let analysis = Analysis(loaded[index].takeSource())
      return Unit(loaded: loaded[index], analysis: analysis)
    }
    self.configurations = configurations.keys.sorted().compactMap { path in
      configurations[path].map { (path, $0) }
    }
    var found = self.configurations.flatMap(\.file.findings)
    for unit in units {
      let file = unit.loaded.configuration.flatMap { configurations[$0] }
      found += file?.applied(to: unit.analysis.findings) ?? unit.analysis.findings
    }
    findings = found.inOutputOrder()
  }

  /// The least severity that fails: the strictest wish of a configuration, else errors.
  var denied: Severity { configurations.compactMap(\.file.denied).min() ?? .error }

  /// The files of the units themselves and their configurations, not those that they use.
  var ownFiles: Set<FileID> {
    Set(units.flatMap(\.loaded.files) + configurations.map(\.file.file))
  }

  /// The files of known findings that configurations name, each once.
  var baselines: [String] {
    var files: [String] = []
    for (path, file) in configurations {
      guard let name = file.baseline else { continue }
      let place = UsedFolder.path(name, from: UsedFolder.parent(of: path))
      if !files.contains(place) { files.append(place) }
    }
    return files
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Units with a programme of their own; a folder that others use has none.
  var programmes: [Unit] { units.filter { $0.analysis.program.cover != nil } }
}
