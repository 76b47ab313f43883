import Scheduling

extension BenchCommand {
  /// Balanced academic curricula (CSPLib 30), one curriculum a file.
  static let bacp = BenchCommand(
    name: "bacp", usage: "FILE... [--seed K]", valueOptions: ["--seed"], flags: [],
    run: solveCurricula)

  /// Generalised balanced academic curricula, the form of Udine.
  static let gbac = BenchCommand(
    name: "gbac", usage: "FILE... [--seconds S] [--seed K]", valueOptions: ["--seconds", "--seed"],
    flags: [], run: balanceCurricula)

  private static let header = [
    "instance", "objective", "bound", "proven", "seconds", "schedules",
  ]

  @Sendable
  private static func solveCurricula(_ arguments: BenchArguments) throws(BenchFailure) {
    let seed = UInt64(try arguments.count("--seed") ?? 1)
    StandardStreams.printRow(header)
    for path in arguments.files {
      let file = try InstanceFile(path)
      let problem = try TermProblem(curriculum: file)
      let clock = ProcessorClock()
      let limits = TermLimits(moves: 1_000_000, nodes: 100_000, seed: seed)
      guard let solution = problem.solution(.highestLoad, limits) else { continue }
      try TermRow(file: file, problem: problem, objective: .highestLoad)
        .print(solution, seconds: clock.seconds)
    }
  }

  /// The limit of a search is a number of moves; how many fit into the seconds is measured first.
  @Sendable
  private static func balanceCurricula(_ arguments: BenchArguments) throws(BenchFailure) {
    let seed = UInt64(try arguments.count("--seed") ?? 1)
    let seconds = try arguments.seconds("--seconds") ?? 1
    StandardStreams.printRow(header)
    for path in arguments.files {
      let file = try InstanceFile(path)
      let problem = try TermProblem(balanced: file)
      let clock = ProcessorClock()
      var limits = TermLimits(moves: 200_000, nodes: 500, seed: seed)
      guard var solution = problem.solution(.balance, limits) else { continue }
      var last = (steps: solution.steps, start: 0.0)
      // The first runs are short and tell how many moves fit into the rest.
      while !solution.isProven, seconds - clock.seconds > seconds * 0.1 {
        let rate = Double(max(1, last.steps)) / max(clock.seconds - last.start, 0.001)
        limits.moves = Int(rate * min(seconds - clock.seconds, 100_000))
        limits.seed &+= 1_000_003
        let start = clock.seconds
        guard let next = problem.solution(.balance, limits) else { break }
        last = (next.steps, start)
        if isBetter(next, solution) { solution = next }
      }
      try TermRow(file: file, problem: problem, objective: .balance)
        .print(solution, seconds: clock.seconds)
    }
  }

  private static func isBetter(_ a: TermSolution, _ b: TermSolution) -> Bool {
    guard let value = a.value else { return false }
    return b.value.map { value < $0 } ?? true
  }
}
