import CadreAnalysis
import CadreGenerator
import CadreSyntax
import CadreText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Bench {
  /// One file, many files and growing chains: time, memory and how time grows with size.
  static func check() {
    for modules in [3_000, 10_000] {
      let file = file(modules: modules)
      let megabytes = Double(file.bytes.count) / 1e6
      let seconds = fastest { check([file]) }
      line("check, \(modules) modules, \(file.bytes.count / 1000) KB", seconds * 1000, "ms")
      line("check, 1 MB", seconds / megabytes * 1000, "ms")
    }
    let texts = GeneratedProgramme(moduleCount: 100_000).files(1_000)
    let files = texts.enumerated().map { SourceFile(path: "\($0.offset).cadre", text: $0.element) }
    line("check, 100000 modules in \(files.count) files", once { check(files) }, "s")
    growth()
  }

  /// Chains of tiny modules: seconds at each size, the exponent between sizes, and memory.
  private static func growth() {
    var before: (modules: Int, seconds: Double)?
    for modules in [10_000, 100_000, 1_000_000] {
      let file = chain(modules)
      let least = peakBytes()
      let seconds = once { check([file]) }
      let memory = Double(max(0, peakBytes() - least)) / Double(file.bytes.count)
      line("check, chain of \(modules) modules", seconds, "s")
      line("  further memory for a source byte", memory, "bytes")
      if let before {
        let exponent = log2(seconds / before.seconds)
        line("  exponent of growth", exponent / log2(Double(modules / before.modules)), "")
      }
      before = (modules, seconds)
    }
  }

  /// Modules that each require the one before, as short as modules can be.
  private static func chain(_ modules: Int) -> SourceFile {
    var text = "cadre 1\n\nmodule M0 \"M\"\n"
    for index in 1..<modules {
      text += "module M\(index) \"M\" {\n    requires M\(index - 1)\n}\n"
    }
    return SourceFile(path: "chain.cadre", text: text)
  }

  private static func check(_ files: [SourceFile]) {
    let trees = files.enumerated().map { SyntaxTree($0.element, file: FileID($0.offset)) }
    let source = UnitSource(folders: [FolderSource(trees: trees, uses: [])])
    let findings = Analysis(source).findings.count
    if findings > 0 { print("findings: \(findings)") }
  }

  private static func once(_ work: () -> Void) -> Double {
    let duration = ContinuousClock().measure(work).components
    return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
  }

  /// The most memory that the process has had.
  private static func peakBytes() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}
