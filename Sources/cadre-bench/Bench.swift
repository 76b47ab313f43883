import CadreAnalysis
import CadreGenerator
import CadreModel
import CadreSyntax
import CadreText

/// Measurements by name. Each prints lines of figures; the best of several rounds counts, since
/// other work on the machine only adds.
struct Bench: Sendable {
  let name: String
  /// Whether it prints no figures, and so runs only by name.
  var isAskedOnly = false
  let run: @Sendable () -> Void

  static let all: [Bench] = [
    Bench(name: "parse", run: parse), Bench(name: "check", run: check),
    Bench(name: "variants", run: variants), Bench(name: "pages", run: pages),
    Bench(name: "requirements", run: requirements), Bench(name: "start", run: start),
    Bench(name: "folders", run: folders),
    Bench(name: "timetable", run: timetable),
    Bench(name: "timetable-random", run: randomTimetables),
    Bench(name: "why-not", isAskedOnly: true, run: whyNot),
    Bench(name: "deletion", run: deletion), Bench(name: "injection", run: injection),
    Bench(name: "plan", run: plan),
    Bench(name: "plan-text", isAskedOnly: true, run: planText),
    Bench(name: "plan-split", isAskedOnly: true) { planSessions(.unconstrained) },
    Bench(name: "plan-contiguous", isAskedOnly: true) { planSessions(.consecutiveSlots) },
  ]

  static let rounds = 7

  /// Seconds of the fastest of several rounds.
  static func fastest(_ work: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let duration = ContinuousClock().measure(work).components
      best = min(best, Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
    }
    return best
  }

  static func line(_ what: String, _ value: Double, _ unit: String) {
    let text = value >= 100 ? "\(Int(value.rounded()))" : "\((value * 100).rounded() / 100)"
    print(what + String(repeating: " ", count: max(1, 52 - what.count)) + text + " " + unit)
  }

  static func file(modules: Int) -> SourceFile {
    SourceFile(path: "generated.cadre", text: GeneratedProgramme(moduleCount: modules).text)
  }

  private static func parse() {
    let file = file(modules: 3_000)
    let megabytes = Double(file.bytes.count) / 1e6
    let seconds = fastest { _ = SyntaxTree(file, file: FileID(0)) }
    line("parse, text of \(file.bytes.count / 1000) KB", megabytes / seconds, "MB/s")
    line("parse, 1 MB", seconds / megabytes * 1000, "ms")
  }
}
