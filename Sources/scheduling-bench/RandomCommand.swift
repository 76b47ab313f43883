import SchedulingOracles

extension BenchCommand {
  /// Random small problems, each answered by the search and by trying everything.
  static let random = BenchCommand(
    name: "random",
    usage: RandomCases.allCases.map(\.rawValue).joined(separator: "|")
      + " [--cases N] [--seed K] [--steps M]",
    valueOptions: ["--cases", "--seed", "--steps"], flags: [], run: compare)

  /// A row for each kind: how many cases could be compared, had an answer, were proven, differ.
  @Sendable
  private static func compare(_ arguments: BenchArguments) throws(BenchFailure) {
    let count = try arguments.count("--cases") ?? 5000
    let first = try arguments.count("--seed") ?? 1
    let steps = try arguments.count("--steps") ?? 1_000_000
    guard !first.addingReportingOverflow(count).overflow else {
      throw BenchFailure("--seed and --cases are too large")
    }
    var differing = 0
    StandardStreams.printRow(
      ["kind", "cases", "compared", "possible", "proven", "differing", "seconds"])
    for word in arguments.files {
      guard let cases = RandomCases(rawValue: word) else {
        throw BenchFailure("no kind '\(word)'; usage: \(random.usage)")
      }
      let clock = ProcessorClock()
      var counts = (compared: 0, possible: 0, proven: 0, differing: 0)
      for seed in first..<(first + count) {
        let comparison = cases.comparison(seed: seed, mostSteps: steps)
        if comparison.isCompared { counts.compared += 1 }
        if comparison.isCompared, comparison.isPossible { counts.possible += 1 }
        if comparison.isCompared, comparison.isProven { counts.proven += 1 }
        if comparison.differences.isEmpty { continue }
        counts.differing += 1
        for difference in comparison.differences {
          StandardStreams.printError("\(word), seed \(seed): \(difference)")
        }
      }
      differing += counts.differing
      StandardStreams.printRow(
        [word]
          + [count, counts.compared, counts.possible, counts.proven, counts.differing].map {
            String($0)
          } + [ProcessorClock.text(clock.seconds)])
    }
    if differing > 0 { throw BenchFailure("\(differing) cases differ") }
  }
}
