extension Bench {
  /// Whole processes: `cadre --version`, found beside this program.
  static func start() {
    let tool = ChildProcess.cadre
    var failed = false
    let runs = 50
    let seconds = fastest {
      for _ in 0..<runs where ChildProcess(tool, ["--version"])?.status != 0 { failed = true }
    }
    if failed { print("start: \(tool) did not run") }
    line("cold start, cadre --version", seconds / Double(runs) * 1000, "ms")
  }
}
