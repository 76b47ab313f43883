import Foundation
import Testing

/// The commands in the recipes for build servers are run on a small programme.
@Suite struct RecipeTests {
  private static let page = URL(filePath: #filePath)
    .appending(path: "../../../../Sources/CadreCommand/Cadre.docc/ContinuousIntegration.md")
    .standardized

  /// The command lines of fences for YAML and shells, without what stands before `cadre`.
  static let commands: [String] = {
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    var commands: [String] = []
    var isRecipe = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") {
        isRecipe = line == "```yaml" || line == "```sh"
      } else if isRecipe,
        let match = line.firstMatch(of: /^ *(?:- )?(?:run: |entry: |exec |script: )?(cadre .*)$/)
      {
        commands.append(String(match.1))
      }
    }
    return commands
  }()

  @Test func thereAreRecipes() { #expect(Self.commands.count >= 6) }

  @Test(
    .enabled(if: ProcessTests.tool != nil, "the tool is not built beside the tests"),
    arguments: commands)
  func runs(command: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "cadre-recipe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c",
      """
      cadre() { "$T" "$@"; }
      cadre init programs > /dev/null
      cadre check programs --write-baseline known.json 2> /dev/null
      \(command)
      """,
    ]
    process.environment = ["T": try #require(ProcessTests.tool), "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = folder
    process.standardOutput = nil
    process.standardError = errors
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command): \(said)")
  }
}
