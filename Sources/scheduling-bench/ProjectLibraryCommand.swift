import Scheduling

extension BenchCommand {
  /// Projects of the library PSPLIB (Kolisch and Sprecher 1996), files of Patterson's form.
  static let psplib = BenchCommand(
    name: "psplib", usage: "FILE... --schedules N [--seconds S] [--seed K] [--exact]",
    valueOptions: ["--schedules", "--seconds", "--seed"], flags: ["--exact"],
    run: solveProjects)

  @Sendable
  private static func solveProjects(_ arguments: BenchArguments) throws(BenchFailure) {
    guard let schedules = try arguments.count("--schedules"), schedules > 0 else {
      throw BenchFailure("--schedules takes a number from 1; usage: \(psplib.usage)")
    }
    let options = ProjectSearchOptions(
      schedules: schedules, exactSchedules: arguments.has("--exact") ? .max : 0,
      seed: UInt64(try arguments.count("--seed") ?? 1))
    let limit = try arguments.seconds("--seconds") ?? .infinity
    StandardStreams.printRow(["instance", "objective", "bound", "proven", "seconds", "schedules"])
    for path in arguments.files {
      let file = try InstanceFile(path)
      let problem = try ProjectFile(file).problem
      let clock = ProcessorClock()
      let report: ProjectReport
      do {
        report = try problem.solve(options) { clock.seconds >= limit }
      } catch {
        throw BenchFailure("\(path): \(error)")
      }
      if let solution = report.solution, !problem.violations(of: solution).isEmpty {
        throw BenchFailure("\(path): the schedule breaks \(problem.violations(of: solution))")
      }
      StandardStreams.printRow([
        file.name, report.makespan.map(String.init) ?? "", String(report.bound),
        report.isOptimal ? "yes" : "no", ProcessorClock.text(clock.seconds),
        String(report.schedules),
      ])
    }
  }
}

extension ProjectFile {
  var problem: ProjectProblem {
    ProjectProblem(
      activities: zip(durations, demands).map { duration, units in
        ProjectActivity(
          duration: duration,
          demands: units.enumerated().filter { $0.element > 0 }
            .map { ProjectDemand(resource: $0.offset, units: $0.element) })
      },
      lags: successors.indices.flatMap { job in
        successors[job].map { ProjectLag(from: job, to: $0) }
      },
      resources: capacities.map { ProjectResource(capacity: $0) })
  }
}
