#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that results are written to.
///
/// All of a run appears or nothing: names and present files are looked at first, then every new
/// content is written beside the old, then the old is replaced, then files of former runs that are
/// no longer given are removed. A manifest in the folder says which files are ours; no other file
/// is ever changed or removed, and nothing outside the folder is reached.
public struct OutputFolder: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// Brings the folder to hold these files; makes it if need be.
  public func write(_ files: [OutputFile]) throws(FileProblem) -> OutputCounts {
    do throws(FileProblem) {
      return try write(SoundFile.checked(files))
    } catch {
      throw FileProblem(error.operation, join(path, error.path), error.reason)
    }
  }

  private func write(_ files: [SoundFile]) throws(FileProblem) -> OutputCounts {
    let made = try RootFolders.make(path)
    do throws(FileProblem) {
      return try write(files, root: open())
    } catch {
      RootFolders.remove(made)
      throw error
    }
  }

  private func write(_ files: [SoundFile], root: Descriptor) throws(FileProblem) -> OutputCounts {
    let chain = FolderChain(root: root)
    let store = ManifestStore(root: root)
    let former = try store.read()
    let pending = try store.readPending()
    let ours = former.union(pending ?? Manifest())
    let survey = try OutputSurvey(files, ours: ours, chain: chain)
    if pending == nil, survey.isSettled, survey.manifest == former {
      return OutputCounts(unchanged: survey.unchanged)
    }
    var announced = survey.manifest.union(pending ?? Manifest())
    for file in survey.changed {
      announced.files.insert(file.path.sibling(prefix: Manifest.temporaryPrefix))
    }
    try store.announce(announced)
    let run = OutputRun(chain: chain)
    do throws(FileProblem) {
      try run.stage(survey, ours: ours)
      try store.stage(survey.manifest)
      try run.replace(survey.changed)
    } catch {
      run.undo()
      store.discardStaged()
      if pending == nil { store.withdrawAnnouncement() }
      throw error
    }
    try run.removeStale(survey)
    try store.conclude()
    var counts = run.counts
    counts.unchanged = survey.unchanged
    return counts
  }

  /// The folder itself may be reached by a link: the user named it. Only one run at a time.
  private func open() throws(FileProblem) -> Descriptor {
    do throws(FileReason) {
      let root = try Descriptor.open(path, O_RDONLY | O_DIRECTORY)
      if flock(root.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw .outputBusy }
      return root
    } catch {
      throw FileProblem(.write, "", error == .system(ENOTDIR) ? .notFolder : error)
    }
  }
}

extension OutputSurvey {
  /// Nothing is to be done.
  var isSettled: Bool {
    added.isEmpty && changed.isEmpty && staleFiles.isEmpty && staleFolders.isEmpty
  }
}
