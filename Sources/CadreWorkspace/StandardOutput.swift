#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The two streams that every process is born with.
public enum StandardOutput: Sendable {
  case output, error

  /// Writes all the bytes; a reader that has gone shows as `FileReason.readerGone`.
  public func write(_ bytes: [UInt8]) throws(FileProblem) {
    do throws(FileReason) {
      let duplicate = Descriptor(dup(self == .output ? STDOUT_FILENO : STDERR_FILENO))
      if duplicate.number < 0 { throw .system(EBADF) }
      try duplicate.writeAll(bytes)
    } catch {
      throw FileProblem(.write, self == .output ? "standard output" : "standard error", error)
    }
  }
}
