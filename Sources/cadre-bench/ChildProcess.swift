#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a program that ran took.
struct ChildProcess {
  let status: Int32
  /// Seconds of processor time in the program itself, without the system's.
  let userSeconds: Double
  let wallSeconds: Double
  /// The most memory that it held at one time, in bytes.
  let peakBytes: Int

  /// Runs a program, found in the search path, with its output thrown away; nil where there is no
  /// such program.
  init?(_ tool: String, _ words: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = ([tool] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    var usage = rusage()
    var ended: Int32 = 0
    var isRun = false
    let duration = ContinuousClock().measure {
      guard posix_spawnp(&process, tool, &actions, nil, &arguments, environ) == 0 else { return }
      isRun = wait4(process, &ended, 0, &usage) == process
    }.components
    // The shell's status for a program that was not found.
    guard isRun, ended >> 8 != 127 else { return nil }
    status = ended
    wallSeconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    userSeconds = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    #if canImport(Glibc)
      peakBytes = Int(usage.ru_maxrss) * 1024
    #else
      peakBytes = Int(usage.ru_maxrss)
    #endif
  }

  /// The tool `cadre`, which is built beside this program.
  static var cadre: String {
    let own = CommandLine.arguments.first ?? ""
    let folder = own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder.map(String.init) + ["cadre"]).joined(separator: "/")
  }
}

/// A folder that is removed with its files at the end.
final class TemporaryFolder {
  let path: String
  private var files: [String] = []
  /// Bytes written so far.
  private(set) var size = 0

  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "."
    var template = Array("\(parent)/cadre-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for file in files { unlink(file) }
    rmdir(path)
  }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) -> String {
    let file = path + "/" + name
    files.append(file)
    guard let stream = fopen(file, "w") else { return file }
    defer { fclose(stream) }
    size += Array(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
    return file
  }
}
