import CadreGenerator
import CadrePlanning

extension Bench {
  /// 10,000 random programmes with everything that a timetable can meet: broken rules are counted.
  static func randomTimetables() {
    var counts = (programmes: 0, sessions: 0, unplaced: 0, broken: 0)
    let seconds = Usage.cpuSeconds {
      for seed in 0..<10_000 {
        let program = program(GeneratedDelivery(seed: UInt64(seed)).text)
        let timetable = TimetablePlanner.plan(program, workLimit: 4)
        let violations = TimetableChecker(program, timetable).violations()
        for violation in violations.prefix(3) { print("seed \(seed): \(violation)") }
        counts.programmes += 1
        counts.sessions += timetable.sessions.count
        counts.unplaced += timetable.unplaced.count
        counts.broken += violations.count
      }
    }
    line("random programmes", Double(counts.programmes), "")
    line("  sessions", Double(counts.sessions), "")
    line("  modules without a place", Double(counts.unplaced), "")
    line("  broken rules", Double(counts.broken), "")
    line("  time", seconds, "s CPU")
  }
}
