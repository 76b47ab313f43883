import CadreGenerator
import CadreModel
import CadrePlanning
import CadreText
import CadreTime

extension Bench {
  /// Random programmes with cohorts that cannot be placed: sets of reasons, and cures judged again
  /// by the checker and by what had a place before. Then ten cohorts with too little time.
  static func whyNot() {
    var tally = WhyNotTally()
    for seed in 0..<100 {
      let program = program(GeneratedDelivery(seed: UInt64(seed)).text)
      tally.add(program, seed)
    }
    tally.tell()
    fullCampus()
  }

  /// 10 cohorts of 20 modules, of which the time of each cohort holds about two thirds.
  private static func fullCampus() {
    let text = GeneratedCampus(cohorts: 10, modulesPerCohort: 20, rooms: 4, instructors: 8).text
    var program = program(text)
    for id in program.cohorts.ids {
      guard let start = program.cohorts[id].starts, let end = start.value.adding(days: 28) else {
        continue
      }
      program.cohorts[id].finishes = Stated(end, at: start.origin)
    }
    var plan = Timetable(cohorts: [], schedulesTried: 0)
    let planning = Usage.cpuSeconds { plan = TimetablePlanner.plan(program) }
    line("10 cohorts of 20 modules", planning * 1000, "ms CPU")
    line("  modules without a place", Double(plan.unplaced.count), "")
    var all: [WhyNot] = []
    let telling = Usage.cpuSeconds { all = TimetablePlanner.whyNot(program, plan) }
    line("  reasons and cures of all cohorts", telling * 1000, "ms CPU")
    line("    sets of reasons", Double(all.count { $0.conflict != nil }), "")
    line("    cures", Double(all.reduce(0) { $0 + $1.cures.count }), "")
    line("    plans made", Double(all.reduce(0) { $0 + $1.plans }), "")
    let times = plan.cohorts.filter { !$0.unplaced.isEmpty }.map { cohort in
      Usage.cpuSeconds { _ = TimetablePlanner.reasons(program, cohort: cohort.cohort) } * 1000
    }.sorted()
    if let last = times.last {
      line("  reasons and cures of one, median", times[times.count / 2], "ms CPU")
      line("  reasons and cures of one, most", last, "ms CPU")
    }
  }
}

/// What was found of cohorts without a whole timetable.
private struct WhyNotTally {
  private var programmes = 0
  private var cohorts = 0
  private var (sets, irreducible, smallest, members) = (0, 0, 0, 0)
  private var (cures, verified, cured, plans) = (0, 0, 0, 0)
  private var times: [Double] = []

  mutating func add(_ program: Program, _ seed: Int) {
    programmes += 1
    let timetable = TimetablePlanner.plan(program)
    for cohort in timetable.cohorts where !cohort.unplaced.isEmpty {
      cohorts += 1
      var found: [WhyNot] = []
      let seconds = Usage.cpuSeconds {
        found = TimetablePlanner.reasons(program, cohort: cohort.cohort).whyNot
      }
      times.append(seconds * 1000)
      add(found)
      for one in found {
        for cure in one.cures where !Self.isRight(cure, one, program, timetable) {
          verified -= 1
          print("seed \(seed): \(cure)")
        }
      }
    }
  }

  private mutating func add(_ found: [WhyNot]) {
    for conflict in found.compactMap(\.conflict) {
      sets += 1
      members += conflict.members.count
      irreducible += conflict.members.allSatisfy(\.isNeeded) ? 1 : 0
      smallest += conflict.isSmallest ? 1 : 0
    }
    let own = found.reduce(0) { $0 + $1.cures.count }
    cures += own
    verified += own
    cured += own > 0 ? 1 : 0
    plans += found.reduce(0) { $0 + $1.plans }
  }

  /// Planned anew, or around what is placed: the modules have a place, all that had one has one,
  /// and no rule is broken.
  private static func isRight(
    _ cure: TimetableCure, _ one: WhyNot, _ program: Program, _ before: Timetable
  ) -> Bool {
    let changed = cure.applied(to: program)
    let kept = KeptTimetable(before, in: program)
    return isRight(TimetablePlanner.plan(changed), one, changed, before)
      || isRight(
        TimetablePlanner.replan(changed, keeping: kept, asOf: CivilDate.first).timetable, one,
        changed, before)
  }

  private static func isRight(
    _ after: Timetable, _ one: WhyNot, _ changed: Program, _ before: Timetable
  ) -> Bool {
    let keeps = zip(before.cohorts, after.cohorts).allSatisfy { old, new in
      let lacking = new.unplaced.map(\.module)
      let isWhole =
        new.cohort != one.cohort
        || (one.modules.isEmpty ? lacking.isEmpty : !lacking.contains { one.modules.contains($0) })
      return isWhole && Set(old.sessions.map(\.module)).isSubset(of: new.sessions.map(\.module))
    }
    return keeps && TimetableChecker(changed, after).violations().isEmpty
  }

  func tell() {
    Bench.line("random programmes", Double(programmes), "")
    Bench.line("  cohorts without a whole timetable", Double(cohorts), "")
    Bench.line("  sets of reasons", Double(sets), "")
    Bench.line("    irreducible", Double(irreducible), "")
    Bench.line("    known to be smallest", Double(smallest), "")
    Bench.line("    reasons, on average", Double(members) / Double(max(1, sets)), "")
    Bench.line("  cohorts with a cure", Double(cured), "")
    Bench.line("  cures", Double(cures), "")
    Bench.line("    verified by planning anew", Double(verified), "")
    Bench.line("  plans made for a cohort, on average", Double(plans) / Double(max(1, cohorts)), "")
    let sorted = times.sorted()
    guard let last = sorted.last else { return }
    Bench.line("  time for a cohort, mean", sorted.reduce(0, +) / Double(sorted.count), "ms CPU")
    Bench.line("  time for a cohort, median", sorted[sorted.count / 2], "ms CPU")
    Bench.line("  time for a cohort, most", last, "ms CPU")
  }
}
