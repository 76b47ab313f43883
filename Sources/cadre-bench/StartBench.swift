#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Bench {
  /// Whole processes: `cadre --version`, found beside this program.
  static func start() {
    let own = CommandLine.arguments.first ?? ""
    let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let tool = (folder.map(String.init) + ["cadre"]).joined(separator: "/")
    var failed = false
    let runs = 50
    let seconds = fastest {
      for _ in 0..<runs where !spawn(tool) { failed = true }
    }
    if failed { print("start: \(tool) did not run") }
    line("cold start, cadre --version", seconds / Double(runs) * 1000, "ms")
  }

  private static func spawn(_ tool: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(tool), strdup("--version"), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawn(&process, tool, &actions, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    return waitpid(process, &status, 0) == process && status == 0
  }
}
