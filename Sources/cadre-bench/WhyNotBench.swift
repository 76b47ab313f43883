import CadreGenerator
import CadreModel
import CadrePlanning

extension Bench {
  /// Random programmes with cohorts that cannot be placed: sets of reasons, and cures judged again
  /// by the checker and by what had a place before.
  static func whyNot() {
    var counts = (programmes: 0, cohorts: 0, sets: 0, members: 0, needed: 0, smallest: 0)
    var cures = (found: 0, wrong: 0, cured: 0)
    let seconds = Usage.cpuSeconds {
      for seed in 0..<400 {
        let program = program(GeneratedDelivery(seed: UInt64(seed)).text)
        let timetable = TimetablePlanner.plan(program)
        counts.programmes += 1
        for cohort in timetable.cohorts where !cohort.unplaced.isEmpty {
          counts.cohorts += 1
          let reasons = TimetablePlanner.reasons(program, cohort: cohort.cohort)
          if let conflict = reasons.conflict {
            counts.sets += 1
            counts.members += conflict.members.count
            counts.needed += conflict.members.filter(\.isNeeded).count
            counts.smallest += conflict.isSmallest ? 1 : 0
          }
          cures.cured += reasons.cures.isEmpty ? 0 : 1
          cures.found += reasons.cures.count
          for cure in reasons.cures where !isRight(cure, program, timetable, cohort.cohort) {
            print("seed \(seed): \(cure)")
            cures.wrong += 1
          }
        }
      }
    }
    line("random programmes", Double(counts.programmes), "")
    line("  cohorts without a whole timetable", Double(counts.cohorts), "")
    line("  sets of reasons", Double(counts.sets), "")
    line("  their members", Double(counts.members), "")
    line("  without which the others are kept", Double(counts.needed), "")
    line("  sets known to be smallest", Double(counts.smallest), "")
    line("  cohorts with a cure", Double(cures.cured), "")
    line("  cures", Double(cures.found), "")
    line("  cures that are none", Double(cures.wrong), "")
    line("  time", seconds, "s CPU")
  }

  private static func isRight(
    _ cure: TimetableCure, _ program: Program, _ before: Timetable, _ id: ID<Cohort>
  ) -> Bool {
    let changed = cure.applied(to: program)
    let after = TimetablePlanner.plan(changed)
    let keeps = zip(before.cohorts, after.cohorts).allSatisfy { old, new in
      Set(old.sessions.map(\.module)).isSubset(of: Set(new.sessions.map(\.module)))
        && (new.cohort != id || new.unplaced.isEmpty)
    }
    return keeps && TimetableChecker(changed, after).violations().isEmpty
  }
}
