/// One kind of instance files that the bench can solve; each lives in a file of its own.
struct BenchCommand: Sendable {
  let name: String
  /// What follows the name on the command line.
  let usage: String
  /// Names of options with a value and of options without one.
  let valueOptions: Set<String>
  let flags: Set<String>
  let run: @Sendable (BenchArguments) throws(BenchFailure) -> Void

  static let all: [BenchCommand] = [
    psplib,
    bacp,
    gbac,
    random,
  ]

  /// Runs the command that the words name and returns the exit status: 0, or 2 for wrong words or
  /// a wrong file, of which one line on standard error tells.
  static func run(_ words: [String]) -> Int32 {
    guard let command = all.first(where: { $0.name == words.first }) else {
      StandardStreams.printError(usageText)
      return 2
    }
    do throws(BenchFailure) {
      try command.run(BenchArguments(Array(words.dropFirst()), of: command))
      return 0
    } catch {
      StandardStreams.printError("scheduling-bench \(command.name): \(error.message)")
      return 2
    }
  }

  private static var usageText: String {
    "usage:\n" + all.map { "  scheduling-bench \($0.name) \($0.usage)" }.joined(separator: "\n")
  }
}

/// Why a run ends early, in words for the person who started it.
struct BenchFailure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
