import Foundation
import Testing

@testable import CadreCommand

@Suite struct CompletionTests {
  private static let verbs = [VerbEntry(SampleVerb.self), VerbEntry(CompletionsVerb.self)]

  /// What bash offers for a command line, the last word being under the cursor.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "needs bash"),
    arguments: [
      ("cadre ", "sample completions --help --version"), ("cadre sa", "sample"),
      ("cadre sample --f", "--format --for"), ("cadre sample --format ", "text json html"),
      ("cadre sample --format j", "json"), ("cadre sample --lang ", ""),
      ("cadre completions ", "bash zsh fish"), ("cadre sample /bin/bas", "/bin/bash"),
      ("cadre sample --output /bi", "/bin"),
    ])
  func bash(line: String, expected: String) throws {
    let words = line.components(separatedBy: " ").map { "'\($0)'" }.joined(separator: " ")
    let script = """
      \(BashCompletions.script(Self.verbs))
      COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _cadre; echo "${COMPREPLY[@]}"
      """
    let offered = try Self.run("/bin/bash", script)
    if expected.hasPrefix("/") {
      #expect(offered.contains(Substring(expected)))
    } else {
      #expect(offered == expected.split(separator: " "))
    }
  }

  private static func run(_ shell: String, _ script: String) throws -> [Substring] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: shell)
    process.arguments = ["-c", script]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split { $0 == " " || $0 == "\n" }
  }

  @Test func everyScriptKnowsEveryOption() {
    let fish = FishCompletions.script(Self.verbs)
    let zsh = ZshCompletions.script(Self.verbs)
    let bash = BashCompletions.script(Self.verbs)
    for option in Self.verbs.flatMap(\.options) {
      #expect(fish.contains(" -l \(option.name) "))
      #expect(zsh.contains("--\(option.name)"))
      #expect(bash.contains("--\(option.name)"))
    }
  }
}
