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
  /// such program. The system counts towards a program's memory what the one that starts it holds,
  /// and a bench may hold much: this program starts anew, small, and starts the other.
  init?(_ tool: String, _ words: [String]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    let own = CommandLine.arguments.first ?? ""
    let process = Self.start(own, [Self.launcher, tool] + words) { actions in
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      posix_spawn_file_actions_addclose(&actions, ends[0])
    }
    close(ends[1])
    guard let process else { return nil }
    var text: [UInt8] = []
    let size = 256
    var piece = [UInt8](repeating: 0, count: size)
    while case let count = read(ends[0], &piece, size), count > 0 { text += piece[..<count] }
    var ended: Int32 = 0
    guard waitpid(process, &ended, 0) == process, ended == 0 else { return nil }
    self.init(said: String(decoding: text, as: UTF8.self))
  }

  /// From what the launcher prints.
  private init?(said: String) {
    let numbers = said.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 4 else { return nil }
    status = Int32(numbers[0])
    userSeconds = numbers[1]
    wallSeconds = numbers[2]
    peakBytes = Int(numbers[3])
  }

  /// The word that makes this program a launcher.
  static let launcher = "launch"

  /// Runs a program and prints its status, its seconds of processor and by the clock, and the most
  /// bytes it held; tells whether there is such a program.
  static func launch(_ words: ArraySlice<String>) -> Bool {
    guard let tool = words.first else { return false }
    var usage = rusage()
    var ended: Int32 = 0
    var isRun = false
    let duration = ContinuousClock().measure {
      let process = start(tool, Array(words.dropFirst())) { actions in
        for stream in [Int32(1), 2] {
          posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
      }
      if let process { isRun = wait4(process, &ended, 0, &usage) == process }
    }.components
    // The shell's status for a program that was not found.
    guard isRun, ended >> 8 != 127 else { return false }
    let wall = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    let user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    #if canImport(Glibc)
      let peak = Int(usage.ru_maxrss) * 1024
    #else
      let peak = Int(usage.ru_maxrss)
    #endif
    print(ended, user, wall, peak)
    return true
  }

  private static func start(
    _ tool: String, _ words: [String], _ streams: (inout posix_spawn_file_actions_t) -> Void
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    streams(&actions)
    var arguments: [UnsafeMutablePointer<CChar>?] = ([tool] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let status = posix_spawnp(&process, tool, &actions, nil, &arguments, environ)
    return status == 0 ? process : nil
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
