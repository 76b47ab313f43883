#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads whole files.
public enum FileReader {
  /// Larger input is refused: offsets in source text are 32 bits wide, and memory is finite.
  public static let byteLimit = 256 << 20

  /// The bytes of a regular file. Never waits for a pipe or device: those are refused.
  public static func read(_ path: String, limit: Int = byteLimit) throws(FileProblem) -> [UInt8] {
    do throws(FileReason) {
      let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      return try bytes(of: file, limit: limit)
    } catch {
      throw FileProblem(.read, path, error)
    }
  }

  /// Whether there surely is nothing at a path.
  public static func isMissing(_ path: String) -> Bool {
    if path.utf8.contains(0) { return true }
    var result = stat()
    return stat(path, &result) != 0 && [ENOENT, ENOTDIR].contains(errno)
  }

  /// All of standard input, whatever it is connected to.
  public static func readStandardInput(limit: Int = byteLimit) throws(FileProblem) -> [UInt8] {
    let duplicate = Descriptor(dup(STDIN_FILENO))
    do throws(FileReason) {
      if duplicate.number < 0 { throw .system(EBADF) }
      return try duplicate.readAll(expecting: 1 << 16, limit: limit)
    } catch {
      throw FileProblem(.read, "standard input", error)
    }
  }

  static func bytes(of file: Descriptor, limit: Int) throws(FileReason) -> [UInt8] {
    let status = try file.status()
    switch status.kind {
    case .regular: break
    case .folder: throw .isFolder
    case .link, .other: throw .notRegular
    }
    if status.size > limit { throw .tooLarge(limit: limit) }
    return try file.readAll(expecting: status.size, limit: limit)
  }
}
