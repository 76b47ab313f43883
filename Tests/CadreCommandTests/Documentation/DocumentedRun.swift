import Foundation
import Testing

/// Does the steps of a page in a folder of its own, as a reader would.
struct DocumentedRun {
  let page: DocumentedPage
  let folder: URL
  let tool: String

  /// The page as it must read; a command whose output is not as shown is an issue unless updating.
  func pageAsItRuns() throws -> String {
    var printed: [(rows: Range<Int>, lines: [String])] = []
    var texts: [String: String] = [:]
    var wasRun = true
    for step in page.steps {
      switch step {
      case .write(let file, let text):
        texts[file] = text
        wasRun = false
      case .append(let file, let text):
        texts[file, default: "cadre 1\n"] += text
        wasRun = false
      case .run(let command, let rows):
        try write(texts)
        let output = try run(command)
        printed.append((rows, output))
        wasRun = true
      }
    }
    if !wasRun { try expectClean(texts) }
    return rewritten(printed)
  }

  private func write(_ texts: [String: String]) throws {
    for (file, text) in texts {
      try Data(text.utf8).write(to: folder.appending(path: file))
    }
  }

  /// A page that shows no command after its last text is checked without one.
  private func expectClean(_ texts: [String: String]) throws {
    try write(texts)
    let output = try run("cadre check --deny warnings .")
    #expect(output.last?.hasSuffix("nothing found") == true, "\(output.joined(separator: "\n"))")
  }

  private func run(_ command: String) throws -> [String] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "cadre() { \"$T\" \"$@\"; }; \(command)"]
    process.environment = ["T": tool, "PATH": "/usr/bin:/bin", "COLUMNS": "80"]
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func rewritten(_ printed: [(rows: Range<Int>, lines: [String])]) -> String {
    var lines = page.lines
    for (rows, output) in printed.reversed() { lines.replaceSubrange(rows, with: output) }
    return lines.joined(separator: "\n")
  }
}
