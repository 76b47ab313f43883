import CadreGenerator
import CadrePlanning

extension Bench {
  /// 10,000 random programmes with everything that a timetable can meet: broken rules are counted.
  /// A programme that asks for what it excludes is an error, which no plan can mend.
  static func randomTimetables() {
    var counts = (programmes: 0, sound: 0, sessions: 0, unplaced: 0, broken: 0)
    let seconds = Usage.cpuSeconds {
      for seed in 0..<10_000 {
        let random = RandomTimetable(UInt64(seed))
        counts.sound += random.isSound ? 1 : 0
        for violation in random.violations.prefix(3) { print("seed \(seed): \(violation)") }
        counts.programmes += 1
        counts.sessions += random.timetable.sessions.count
        counts.unplaced += random.timetable.unplaced.count
        counts.broken += random.violations.count
      }
    }
    line("random programmes", Double(counts.programmes), "")
    line("  without an error", Double(counts.sound), "")
    line("  sessions", Double(counts.sessions), "")
    line("  modules without a place", Double(counts.unplaced), "")
    line("  broken rules", Double(counts.broken), "")
    line("  time", seconds, "s CPU")
  }

  /// The text of one of them, and which rules its timetable breaks.
  static func showRandomTimetable(_ seed: UInt64) {
    print(GeneratedDelivery(seed: seed).text)
    let random = RandomTimetable(seed)
    for session in random.timetable.sessions { print("//", session) }
    for violation in random.violations { print("// broken:", violation) }
  }
}

/// A random programme, planned and checked.
private struct RandomTimetable {
  let isSound: Bool
  let timetable: Timetable
  let violations: [Violation]

  init(_ seed: UInt64) {
    let analysis = Bench.analysis(GeneratedDelivery(seed: seed).text)
    let isSound = !analysis.findings.contains { $0.severity == .error }
    self.isSound = isSound
    timetable = TimetablePlanner.plan(analysis.program, workLimit: 4)
    violations = TimetableChecker(analysis.program, timetable).violations().filter {
      if case .excluded = $0 { isSound } else { true }
    }
  }
}
