import CadreGenerator
import CadrePlanning

extension Bench {
  /// 10,000 random programmes with everything that a timetable can meet: broken rules are counted.
  /// A programme that asks for what it excludes is an error, which no plan can mend.
  static func randomTimetables() {
    var counts = (programmes: 0, sound: 0, sessions: 0, unplaced: 0, broken: 0)
    let seconds = Usage.cpuSeconds {
      for seed in 0..<10_000 {
        let analysis = analysis(GeneratedDelivery(seed: UInt64(seed)).text)
        let isSound = !analysis.findings.contains { $0.severity == .error }
        let timetable = TimetablePlanner.plan(analysis.program, workLimit: 4)
        let violations = TimetableChecker(analysis.program, timetable).violations().filter {
          if case .excluded = $0 { isSound } else { true }
        }
        counts.sound += isSound ? 1 : 0
        for violation in violations.prefix(3) { print("seed \(seed): \(violation)") }
        counts.programmes += 1
        counts.sessions += timetable.sessions.count
        counts.unplaced += timetable.unplaced.count
        counts.broken += violations.count
      }
    }
    line("random programmes", Double(counts.programmes), "")
    line("  without an error", Double(counts.sound), "")
    line("  sessions", Double(counts.sessions), "")
    line("  modules without a place", Double(counts.unplaced), "")
    line("  broken rules", Double(counts.broken), "")
    line("  time", seconds, "s CPU")
  }
}
