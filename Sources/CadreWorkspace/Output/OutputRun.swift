#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of the writer: what it has made so far, so that a failure can take it back.
final class OutputRun {
  private let chain: FolderChain
  private var madeFiles: [RelativePath] = []
  private var madeFolders: [RelativePath] = []
  private(set) var counts = OutputCounts()

  init(chain: FolderChain) {
    self.chain = chain
  }

  /// Writes every new content, taking nothing away yet: a disk that fills up here leaves the
  /// former output as it was.
  func stage(_ survey: OutputSurvey, ours: Manifest) throws(FileProblem) {
    for folder in survey.missingFolders { try make(folder) }
    for file in survey.added { try create(file.path, file) }
    for file in survey.changed {
      let temporary = file.path.sibling(prefix: Manifest.temporaryPrefix)
      if ours.files.contains(temporary), isRegular(temporary) { _ = try? chain.remove(temporary) }
      try create(temporary, file)
    }
  }

  /// Puts the staged contents in the place of the old ones.
  func replace(_ files: [SoundFile]) throws(FileProblem) {
    for file in files {
      let temporary = file.path.sibling(prefix: Manifest.temporaryPrefix)
      try reporting(.replace, file.path) { () throws(FileReason) in
        guard let folder = try chain.folder(of: file.path), let from = temporary.parts.last,
          let to = file.path.parts.last
        else { throw .system(ENOENT) }
        if renameat(folder.number, from, folder.number, to) != 0 { throw .system(errno) }
      }
    }
  }

  /// Removes what a former run wrote: regular files only, and folders of ours that are empty.
  func removeStale(_ survey: OutputSurvey) throws(FileProblem) {
    for path in survey.staleFiles where isRegular(path) {
      let isGone = try reporting(.remove, path) { () throws(FileReason) in
        try chain.remove(path)
      }
      if isGone, !Manifest.isReserved(path) { counts.removed += 1 }
    }
    // Inner folders first. One that holds a user's file, or is a link by now, stays.
    for path in survey.staleFolders.reversed() { _ = try? chain.remove(path, isFolder: true) }
  }

  /// Takes back all that this run made.
  func undo() {
    for path in madeFiles.reversed() { _ = try? chain.remove(path) }
    for path in madeFolders.reversed() { _ = try? chain.remove(path, isFolder: true) }
  }

  /// Writes the bytes of a file under a name that must not exist.
  private func create(_ path: RelativePath, _ content: SoundFile) throws(FileProblem) {
    try reporting(.write, content.path) { () throws(FileReason) in
      guard let folder = try chain.folder(of: path), let name = path.parts.last else {
        throw .system(ENOENT)
      }
      let file = try folder.open(name, O_WRONLY | O_CREAT | O_EXCL)
      madeFiles.append(path)
      try file.writeAll(content.bytes)
      let failure = file.close()
      if failure != 0 { throw .system(failure) }
    }
    counts.written += 1
    counts.bytes += content.bytes.count
  }

  private func make(_ folder: RelativePath) throws(FileProblem) {
    try reporting(.create, folder) { () throws(FileReason) in
      if try chain.create(folder) { madeFolders.append(folder) }
    }
  }

  private func isRegular(_ path: RelativePath) -> Bool {
    guard let folder = try? chain.folder(of: path), let name = path.parts.last else {
      return false
    }
    return (try? folder.status(of: name).kind) == .regular
  }

  private func reporting<Result>(
    _ operation: FileProblem.Operation, _ path: RelativePath,
    _ work: () throws(FileReason) -> Result
  ) throws(FileProblem) -> Result {
    do throws(FileReason) {
      return try work()
    } catch {
      throw FileProblem(operation, path.text, error)
    }
  }
}
