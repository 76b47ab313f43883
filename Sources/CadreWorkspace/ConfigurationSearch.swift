#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the `cadre.config` that a unit obeys: the nearest one in its folder or above.
///
/// The search ends at the top of the repository (a folder with `.git`). Outside a repository it
/// ends at the current folder, and a unit that is not below that one obeys only a file of its own
/// folder: what lies about in a shared folder above must not change what is reported.
enum ConfigurationSearch {
  static let name = "cadre.config"
  /// Folders looked at, at most.
  static let heightLimit = 128

  /// The path of the file, or nil where there is none.
  static func path(forUnitAt folder: String) -> String? {
    let chain = folders(from: folder)
    return chain.lazy.map { join($0, name) }.first(where: exists)
  }

  /// The folder and those above it, as far as they count.
  private static func folders(from start: String) -> [String] {
    let current = identity(of: ".")
    var chain: [String] = []
    var working: Int?
    var folder = start
    var above: FileStatus.Identity?
    while chain.count < heightLimit, let own = identity(of: folder), own != above {
      chain.append(folder)
      if exists(join(folder, ".git")) { return chain }
      if own == current, working == nil { working = chain.count }
      above = own
      folder = UsedFolder.path("..", from: folder)
    }
    return Array(chain.prefix(working ?? 1))
  }

  private static func exists(_ path: String) -> Bool {
    var result = stat()
    return stat(path, &result) == 0
  }

  private static func identity(of path: String) -> FileStatus.Identity? {
    var result = stat()
    if path.utf8.contains(0) || stat(path, &result) != 0 { return nil }
    return FileStatus(result).identity
  }
}
