#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes the output folder and the folders above it.
enum RootFolders {
  /// The folders that had to be made, outermost first.
  static func make(_ path: String) throws(FileProblem) -> [String] {
    if path.isEmpty { throw FileProblem(.create, path, .system(ENOENT)) }
    if path.utf8.contains(0) { throw FileProblem(.create, path, .nulInPath) }
    var made: [String] = []
    for folder in prefixes(of: path) {
      if mkdir(folder, 0o777) == 0 {
        made.append(folder)
      } else if errno != EEXIST, !exists(folder) {
        let code = errno
        remove(made)
        throw FileProblem(.create, "", .system(code))
      }
    }
    return made
  }

  static func remove(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  private static func exists(_ path: String) -> Bool {
    var result = stat()
    let code = errno
    defer { errno = code }
    return stat(path, &result) == 0
  }

  private static func prefixes(of path: String) -> [String] {
    let bytes = Array(path.utf8)
    var ends = bytes.indices.filter { $0 > 0 && bytes[$0] == UInt8(ascii: "/") }
    if bytes.last != UInt8(ascii: "/") { ends.append(bytes.count) }
    return ends.map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }
}
