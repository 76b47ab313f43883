import Scheduling
import SchedulingOracles
import Testing

/// Planning anew against all schedules of tiny problems.
@Suite struct KeptTests {
  private struct Outcome: Comparable {
    var moved: Int
    var days: Int

    static func < (a: Outcome, b: Outcome) -> Bool { (a.moved, a.days) < (b.moved, b.days) }
  }

  /// Somewhere a resource is not there any more; what moves is never less than the least, and
  /// almost always it is the least.
  @Test func leastIsMoved() throws {
    var counts = (cases: 0, least: 0, count: 0, unplaced: 0)
    for seed in 1...800 {
      var problem = RandomProblem.make(seed, .tiny)
      var dice = Dice(seed + 7000)
      let old = try problem.instance().schedule()
      guard old.unplaced.isEmpty, !old.placements.isEmpty else { continue }
      let heldBefore = dice.roll(0...1)
      close(&problem, old, &dice)
      let kept = old.placements.map { placement in
        KeptPlacement(
          activity: placement.activity,
          sessions: Set(placement.sessions.map(\.slot)).sorted().map { slot in
            let here = placement.sessions.filter { $0.slot == slot }
            return .init(
              slot: slot, resources: here.flatMap { placement.resources[$0.segment].joined() })
          })
      }
      let began = old.placements.contains { days($0, problem).contains { $0 < heldBefore } }
      if began { continue }
      let new = try problem.instance().schedule(keeping: kept, heldBefore: heldBefore)
      #expect(PlainChecker.violations(new.schedule, problem) == [], "seed \(seed)")
      guard let least = least(problem, old, heldBefore) else { continue }
      counts.cases += 1
      if !new.schedule.unplaced.isEmpty {
        counts.unplaced += 1
        continue
      }
      let found = outcome(new.schedule.placements, old, problem)
      #expect(found >= least, "seed \(seed)")
      if found.moved == least.moved { counts.count += 1 }
      if found == least { counts.least += 1 }
    }
    #expect(counts.cases >= 40, "\(counts)")
    #expect(counts.least * 100 >= counts.cases * 90, "\(counts)")
    #expect(counts.count * 100 >= counts.cases * 92, "\(counts)")
  }

  /// Takes away what one of the sessions uses.
  private func close(_ problem: inout Problem, _ old: Schedule, _ dice: inout Dice) {
    let placement = old.placements[dice.roll(0...(old.placements.count - 1))]
    let session = placement.sessions[dice.roll(0...(placement.sessions.count - 1))]
    let calendar = problem.calendars[problem.activities[placement.activity].calendar]
    let slot = calendar.slots[session.slot]
    let used =
      placement.resources[session.segment].flatMap { $0 }
      + problem.activities[placement.activity].exclusive
    guard !used.isEmpty else { return }
    problem.resources[used[dice.roll(0...(used.count - 1))]].unavailable.append(
      slot.start..<slot.end)
  }

  private func days(_ placement: Placement, _ problem: Problem) -> [Int] {
    let calendar = problem.calendars[problem.activities[placement.activity].calendar]
    return placement.sessions.map { calendar.slots[$0.slot].day }
  }

  private func outcome(_ placements: [Placement], _ old: Schedule, _ problem: Problem) -> Outcome {
    var result = Outcome(moved: 0, days: 0)
    for placement in placements {
      guard let was = old.placements.first(where: { $0.activity == placement.activity }) else {
        continue
      }
      if Set(was.sessions.map(\.slot)) == Set(placement.sessions.map(\.slot)) { continue }
      result.moved += 1
      result.days += abs((days(placement, problem).first ?? 0) - (days(was, problem).first ?? 0))
    }
    return result
  }

  /// Of all schedules with nothing before the day; nil where there is none or too much to try.
  private func least(_ problem: Problem, _ old: Schedule, _ heldBefore: Int) -> Outcome? {
    var best: Outcome?
    let isAll = BruteForce.visit(problem) { placements in
      let isToCome = placements.allSatisfy { placement in
        days(placement, problem).allSatisfy { $0 >= heldBefore }
      }
      if !isToCome { return }
      let next = outcome(placements, old, problem)
      if best.map({ next < $0 }) ?? true { best = next }
    }
    return isAll ? best : nil
  }
}
