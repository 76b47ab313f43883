#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes the process safe to run in: before anything else is opened.
enum ProcessSetup {
  static func prepare() {
    // Both turn into error numbers of `write`, which has a message for each.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    keepStreamNumbers()
  }

  /// A stream closed by the caller would lend its number to the next file opened, and results
  /// would go there. Open for reading only, so that writing to it stays an error.
  private static func keepStreamNumbers() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
