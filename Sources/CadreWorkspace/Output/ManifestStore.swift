#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps the manifest in the output folder. Each version replaces the one before in one step.
struct ManifestStore {
  let root: Descriptor

  /// The manifest of the last run that came to its end; empty where there is none.
  func read() throws(FileProblem) -> Manifest { try read(Manifest.name) }

  /// The names of a run that was cut off; nil where there was none.
  func readPending() throws(FileProblem) -> Manifest? {
    let manifest = try read(Manifest.pendingName)
    return manifest == Manifest() ? nil : manifest
  }

  /// Says what a run is about to make, before it makes anything.
  func announce(_ pending: Manifest) throws(FileProblem) {
    try write(pending)
    try move(to: Manifest.pendingName)
  }

  /// Writes the new manifest beside the old one.
  func stage(_ manifest: Manifest) throws(FileProblem) { try write(manifest) }

  /// Puts the staged manifest in force: the run is complete.
  func conclude() throws(FileProblem) {
    try move(to: Manifest.name)
    unlinkat(root.number, Manifest.pendingName, 0)
  }

  func discardStaged() { unlinkat(root.number, Manifest.temporaryName, 0) }

  func withdrawAnnouncement() { unlinkat(root.number, Manifest.pendingName, 0) }

  private func read(_ name: String) throws(FileProblem) -> Manifest {
    do throws(FileReason) {
      let file = try root.open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      return Manifest(reading: try FileReader.bytes(of: file, limit: Manifest.byteLimit))
    } catch {
      if error == .system(ENOENT) { return Manifest() }
      throw FileProblem(.read, name, error == .system(ELOOP) ? .isLink : error)
    }
  }

  private func write(_ manifest: Manifest) throws(FileProblem) {
    do throws(FileReason) {
      unlinkat(root.number, Manifest.temporaryName, 0)
      let file = try root.open(Manifest.temporaryName, O_WRONLY | O_CREAT | O_EXCL)
      try file.writeAll(manifest.bytes)
      let failure = file.close()
      if failure != 0 { throw .system(failure) }
    } catch {
      discardStaged()
      throw FileProblem(.write, Manifest.name, error)
    }
  }

  private func move(to name: String) throws(FileProblem) {
    if renameat(root.number, Manifest.temporaryName, root.number, name) != 0 {
      throw FileProblem(.write, Manifest.name, .system(errno))
    }
  }
}
