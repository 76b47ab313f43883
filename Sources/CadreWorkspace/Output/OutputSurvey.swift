#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What has to be done to the output folder, found out without changing anything in it.
struct OutputSurvey {
  var added: [SoundFile] = []
  var changed: [SoundFile] = []
  var unchanged = 0
  /// Folders to be made, each after the one that holds it.
  private(set) var missingFolders: [RelativePath] = []
  private var missing: Set<RelativePath> = []
  /// Files of a former run that this one does not give.
  var staleFiles: [RelativePath] = []
  var staleFolders: [RelativePath] = []
  /// What will be ours afterwards.
  var manifest = Manifest()

  init(_ files: [SoundFile], ours: Manifest, chain: FolderChain) throws(FileProblem) {
    for file in files {
      do throws(FileReason) {
        try place(file, ours: ours, chain: chain)
      } catch {
        throw FileProblem(.write, file.path.text, error)
      }
    }
    let names = Set(files.map(\.path))
    staleFiles = ours.files.filter { !names.contains($0) }.sorted()
    staleFolders = ours.folders.filter { !manifest.folders.contains($0) }.sorted()
  }

  private mutating func place(_ file: SoundFile, ours: Manifest, chain: FolderChain)
    throws(FileReason)
  {
    let isOurs = ours.files.contains(file.path)
    for folder in file.path.ancestors where ours.folders.contains(folder) {
      manifest.folders.insert(folder)
    }
    guard let folder = try chain.folder(of: file.path) else {
      for folder in file.path.ancestors.dropFirst(chain.depth)
      where missing.insert(folder).inserted {
        manifest.folders.insert(folder)
        missingFolders.append(folder)
      }
      return add(file)
    }
    guard let name = file.path.parts.last,
      let isSame = try Self.holds(file.bytes, name, in: folder)
    else { return add(file) }
    if isSame {
      unchanged += 1
    } else if isOurs {
      changed.append(file)
    } else {
      throw .notOurs
    }
    if isOurs { manifest.files.insert(file.path) }
  }

  private mutating func add(_ file: SoundFile) {
    added.append(file)
    manifest.files.insert(file.path)
  }

  /// Whether a regular file holds these bytes already; nil where there is no file.
  private static func holds(_ bytes: [UInt8], _ name: String, in folder: Descriptor)
    throws(FileReason) -> Bool?
  {
    let status: FileStatus
    do throws(FileReason) {
      status = try folder.status(of: name)
    } catch {
      if error == .system(ENOENT) { return nil }
      throw error
    }
    switch status.kind {
    case .regular: break
    case .folder: throw .isFolder
    case .link: throw .isLink
    case .other: throw .notRegular
    }
    if status.size != bytes.count { return false }
    let file = try folder.open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    return try FileReader.bytes(of: file, limit: FileReader.byteLimit) == bytes
  }
}
