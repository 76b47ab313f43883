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
      ["kind", "cases", "compared", "possible", "proven", "found", "differing", "seconds"])
    for word in arguments.files {
      guard let cases = RandomCases(rawValue: word) else {
        throw BenchFailure("no kind '\(word)'; usage: \(random.usage)")
      }
      let clock = ProcessorClock()
      var tally = ComparisonTally()
      for seed in first..<(first + count) {
        let comparison = cases.comparison(seed: seed, mostSteps: steps)
        tally.add(comparison)
        for difference in comparison.differences {
          StandardStreams.printError("\(word), seed \(seed): \(difference)")
        }
      }
      differing += tally.differing
      let figures = [
        tally.cases, tally.compared, tally.possible, tally.proven, tally.found, tally.differing,
      ]
      StandardStreams.printRow(
        [word] + figures.map { String($0) } + [ProcessorClock.text(clock.seconds)])
    }
    if differing > 0 { throw BenchFailure("\(differing) cases differ") }
  }
}
