import CadreGenerator

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Bench {
  /// Whole runs of `cadre check` on folders: time and memory at size, and how time grows.
  static func folders() {
    if let folder = realistic(modules: 100_000, files: 1_000) {
      report("cadre check, 100,000 modules in 1,000 files", ChildProcess.cadre, ["check"], folder)
    }
    growth()
    peers()
  }

  /// A programme in the shape of real ones, in a folder of files.
  static func realistic(modules: Int, files: Int) -> TemporaryFolder? {
    let folder = TemporaryFolder()
    let texts = GeneratedProgramme(moduleCount: modules).files(files)
    for (index, text) in texts.enumerated() { folder?.write("part\(index).cadre", text) }
    return folder
  }

  /// Time and memory of a program that reads a folder; the best of three runs.
  static func report(
    _ what: String, _ tool: String, _ words: [String], _ folder: TemporaryFolder,
    reading file: String? = nil
  ) {
    let runs = (0..<3).compactMap { _ in
      ChildProcess(tool, words + [file ?? folder.path])
    }
    guard let first = runs.first else { return print("\(what): \(tool) is not installed") }
    if first.status != 0 { print("\(what): status \(first.status)") }
    let megabytes = Double(folder.size) / 1e6
    let user = runs.map(\.userSeconds).min() ?? 0
    line(what + ", \(folder.size / 1000) KB", user, "s of processor")
    line("  by the clock", runs.map(\.wallSeconds).min() ?? 0, "s")
    line("  for 1 MB", user / megabytes * 1000, "ms of processor")
    line("  memory at its peak", Double(first.peakBytes) / 1e6, "MB")
    line("  memory by the size of the text", Double(first.peakBytes) / 1e6 / megabytes, "times")
  }

  /// The exponent of time over the number of modules, each of which requires the one before it.
  private static func growth() {
    let counts = [10_000, 100_000, 1_000_000]
    let seconds = counts.map { count in
      guard let folder = chain(modules: count) else { return 0.0 }
      let runs = (0..<3).compactMap { _ in
        ChildProcess(ChildProcess.cadre, ["check", folder.path])?.userSeconds
      }
      let best = runs.min() ?? 0
      line("cadre check, chain of \(count) modules", best, "s of processor")
      return best
    }
    guard let first = seconds.first, let last = seconds.last, first > 0 else { return }
    line("  exponent of growth, 10,000 to 1,000,000", log(last / first) / log(100), "")
  }

  private static func chain(modules: Int) -> TemporaryFolder? {
    let folder = TemporaryFolder()
    for start in stride(from: 0, to: modules, by: 1_000) {
      let block = (start..<start + 1_000).map { index in
        "module M\(index) {\n" + (index > 0 ? "    requires M\(index - 1)\n" : "") + "}\n"
      }
      folder?.write("part\(start).cadre", "cadre 1\n\n" + block.joined())
    }
    return folder
  }
}
