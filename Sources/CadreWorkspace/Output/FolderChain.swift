#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The open folders on the way from the output folder to one file. Each is opened in the one
/// before and never through a link, so no name can lead outside. Files asked for in sorted order
/// open each folder once.
final class FolderChain {
  let root: Descriptor
  private var names: [String] = []
  private var folders: [Descriptor] = []

  init(root: Descriptor) {
    self.root = root
  }

  /// How many folders the last question opened.
  var depth: Int { folders.count }

  /// The folder that holds a file; nil where it, or one above it, does not exist.
  func folder(of path: RelativePath) throws(FileReason) -> Descriptor? {
    let wanted = path.parts.dropLast()
    let shared = zip(wanted, names).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    names.removeSubrange(shared...)
    folders.removeSubrange(shared...)
    for name in wanted.dropFirst(shared) {
      guard let next = try Self.open(name, in: folders.last ?? root) else { return nil }
      names.append(name)
      folders.append(next)
    }
    return folders.last ?? root
  }

  /// Makes a folder whose parent exists; false where it was there before.
  func create(_ path: RelativePath) throws(FileReason) -> Bool {
    guard let parent = try folder(of: path), let name = path.parts.last else {
      throw .system(ENOENT)
    }
    if mkdirat(parent.number, name, 0o777) == 0 { return true }
    if errno != EEXIST { throw .system(errno) }
    return false
  }

  /// Removes a file or an empty folder; false where there is none.
  @discardableResult
  func remove(_ path: RelativePath, isFolder: Bool = false) throws(FileReason) -> Bool {
    guard let parent = try folder(of: path), let name = path.parts.last else { return false }
    if unlinkat(parent.number, name, isFolder ? AT_REMOVEDIR : 0) == 0 { return true }
    if errno == ENOENT { return false }
    throw .system(errno)
  }

  private static func open(_ name: String, in folder: Descriptor) throws(FileReason)
    -> Descriptor?
  {
    do throws(FileReason) {
      return try folder.open(name, O_RDONLY | O_DIRECTORY)
    } catch {
      if error == .system(ENOENT) { return nil }
      if error == .system(ENOTDIR) || error == .system(ELOOP) {
        throw try folder.status(of: name).kind == .link ? .isLink : .notFolder
      }
      throw error
    }
  }
}
