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
      if seconds >= 1, problem.courses.count <= mostToProve, !solution.isProven {
        // Small problems may be proven by trying everything.
        let start = clock.seconds
        limits.nodes = Int(min(seconds, 1000) * 5000)
        if let next = problem.solution(.balance, limits) {
          solution = joined(solution, next)
          last = (200_000, start)
        }
        limits.nodes = 500
      }
      // The first runs are short and tell how many moves fit into the rest.
      while !solution.isProven, seconds - clock.seconds > seconds * 0.1 {
        let rate = Double(max(1, last.steps)) / max(clock.seconds - last.start, 0.001)
        limits.moves = Int(rate * min(seconds - clock.seconds, 100_000))
        limits.seed &+= 1_000_003
        let start = clock.seconds
        guard let next = problem.solution(.balance, limits) else { break }
        last = (next.steps, start)
        solution = joined(solution, next)
      }
      try TermRow(file: file, problem: problem, objective: .balance)
        .print(solution, seconds: clock.seconds)
    }
  }

  private static let mostToProve = 100

  /// The better of two, with the greater of their bounds.
  private static func joined(_ a: TermSolution, _ b: TermSolution) -> TermSolution {
    var best = a
    if let value = b.value, a.value.map({ value < $0 }) ?? true { best = b }
    best.bound = max(a.bound, b.bound)
    if best.value == best.bound { best.isProven = true }
    return best
  }
}
