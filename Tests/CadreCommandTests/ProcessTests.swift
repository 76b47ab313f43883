import Foundation
import Testing

/// The tool as other programs meet it.
@Suite struct ProcessTests {
  /// Beside the test bundle, wherever the build was told to put it.
  static let tool: String? = {
    let bundles = [Bundle.main.bundlePath, CommandLine.arguments.first ?? ""]
    let folders = bundles.flatMap { [$0, URL(filePath: $0).deletingLastPathComponent().path()] }
    return folders.map { URL(filePath: $0).appending(path: "cadre").path() }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  @Test(
    .enabled(if: tool != nil, "the tool is not built beside the tests"),
    arguments: [
      ("$T --version", 0, "cadre 0.1.0", ""),
      ("$T nonsense", 2, "", "cadre: unknown verb 'nonsense'; cadre --help lists them"),
      ("$T --version >/dev/full", 2, "", "no space left on the disk"),
      ("$T --version >&-", 2, "", "cannot write standard output: it is not open"),
      ("$T nonsense 2>&-", 2, "", ""),
      ("(trap '' PIPE; $T completions bash; echo $? >&2) | true", 0, "", "0"),
      ("$T completions bash | head -n 1", 0, "# bash completion for cadre", ""),
      ("$T --help </dev/null | cat | grep -c Verbs", 0, "1", ""),
      ("LC_ALL=xx TZ=yy COLUMNS=20 $T --help | cmp - <(env -i $T --help)", 0, "", ""),
    ])
  func behaves(command: String, status: Int32, output: String, messages: String) throws {
    let process = Process()
    let (out, err) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.environment = ["T": Self.tool ?? "", "PATH": "/usr/bin:/bin"]
    process.standardOutput = out
    process.standardError = err
    try process.run()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errors = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
    #expect(text.trimmingCharacters(in: .newlines) == output)
    #expect(messages.isEmpty ? errors.isEmpty : errors.contains(messages), "\(errors)")
  }
}
