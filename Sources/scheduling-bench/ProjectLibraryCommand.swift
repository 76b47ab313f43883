extension BenchCommand {
  /// Projects of the library PSPLIB (Kolisch and Sprecher 1996), files of Patterson's form.
  static let psplib = BenchCommand(
    name: "psplib", usage: "FILE... --schedules N [--seconds S] [--seed K] [--exact]",
    valueOptions: ["--schedules", "--seconds", "--seed"], flags: ["--exact"],
    run: solveProjects)

  @Sendable
  private static func solveProjects(_ arguments: BenchArguments) throws(BenchFailure) {
    StandardStreams.printRow(["instance", "objective", "bound", "proven", "seconds", "schedules"])
    for path in arguments.files {
      let file = try InstanceFile(path)
      _ = try ProjectFile(file)
    }
  }
}
