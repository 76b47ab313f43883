import CadreModel
import CadreTime
import Scheduling

/// Finds changes that let a cohort be placed in full, each verified by planning everything anew
/// with as much work as the timetable that is shown: no other place may be lost by it. Where that
/// loses one, planned around what is placed already.
struct CureSearch {
  /// Most plans made for one cohort.
  static let mostPlans = 32
  private static let mostRungsOfOne = 8

  private let program: Program
  private let shown: Timetable
  private let cohort: ID<Cohort>
  /// Those that must be placed; empty: all of the cohort's.
  private let modules: Set<ID<Module>>
  private let workLimit: Int
  private let mostPlans: Int
  private(set) var plans = 0
  private var rungs = 0

  init(
    _ program: Program, _ shown: Timetable, _ cohort: ID<Cohort>, modules: [ID<Module>] = [],
    workLimit: Int, mostPlans: Int = CureSearch.mostPlans
  ) {
    self.program = program
    self.shown = shown
    self.cohort = cohort
    self.modules = Set(modules)
    self.workLimit = workLimit
    self.mostPlans = mostPlans
  }

  mutating func cures(for conflict: TimetableConflict?) -> [TimetableCure] {
    let ladders = CureLadders(program, cohort)
    let unplaced = shown.cohorts.filter { $0.cohort == cohort }.flatMap(\.unplaced)
    let all = conflict.map { ladders.ladders(for: $0) } ?? ladders.ladders(for: unplaced)
    var found: [TimetableCure] = []
    for ladder in all where plans < mostPlans {
      if let cure = lowest(of: ladder) { found.append(cure) }
    }
    return found
  }

  /// The lowest rung that cures, as far as few plans tell: none below the first one that bounds
  /// allow does. From there in strides that double, then by halves between the last two.
  private mutating func lowest(of ladder: [TimetableCure]) -> TimetableCure? {
    guard let least = firstThatBoundsAllow(ladder) else { return nil }
    let last = rungs + Self.mostRungsOfOne
    var (low, high, stride) = (least - 1, least, 1)
    while !isCure(ladder[high]) {
      guard high < ladder.count - 1, rungs < last, plans < mostPlans else { return nil }
      low = high
      high = min(high + stride, ladder.count - 1)
      stride *= 2
      if rungs == last - 1 { high = ladder.count - 1 }
    }
    while high - low > 1, rungs < last, plans < mostPlans {
      let middle = (low + high) / 2
      if isCure(ladder[middle]) { high = middle } else { low = middle }
    }
    return ladder[high]
  }

  /// By halves, since each rung allows what the one below does.
  private func firstThatBoundsAllow(_ ladder: [TimetableCure]) -> Int? {
    var (low, high) = (0, ladder.count)
    while low < high {
      let middle = (low + high) / 2
      if isProvenVain(ladder[middle]) { low = middle + 1 } else { high = middle }
    }
    return low < ladder.count ? low : nil
  }

  /// Whether the cohort by itself could still not be placed.
  private func isProvenVain(_ cure: TimetableCure) -> Bool {
    let changed = cure.applied(to: program)
    let demands = ConflictFinder.demands(of: [cohort], in: changed)
    let built = ProblemBuilder(changed, demands).build()
    let isHopeless = built.hopeless.contains { hopeless in
      demands[hopeless.demand].id == cohort && isAsked(hopeless.module)
    }
    if isHopeless { return true }
    guard case .ready(let instance) = built.problem.prepared() else { return true }
    return instance.proofs().contains { proof in
      proof.activities.allSatisfy { row in
        let group = built.groups[row]
        return isAsked(group.module)
          && group.participants.contains { demands[$0].id == cohort }
      }
    }
  }

  private func isAsked(_ module: ID<Module>) -> Bool {
    modules.isEmpty || modules.contains(module)
  }

  private mutating func isCure(_ cure: TimetableCure) -> Bool {
    plans += 1
    rungs += 1
    let changed = cure.applied(to: program)
    let after = TimetablePlanner.placed(changed, workLimit: workLimit)
    if isCured(after, changed) { return true }
    guard plans < mostPlans, shown.cohorts.count > 1 else { return false }
    plans += 1
    let kept = KeptTimetable(shown, in: program)
    return isCured(
      TimetablePlanner.replan(changed, keeping: kept, asOf: CivilDate.first).timetable, changed)
  }

  private func isCured(_ after: Timetable, _ changed: Program) -> Bool {
    after.cures(cohort, modules, of: shown)
      && TimetableChecker(changed, after).violations().isEmpty
  }
}

extension Timetable {
  /// Whether some modules of a cohort, all of them where none is named, are placed, and nothing
  /// that another timetable places is lost: no module lacks more groups.
  func cures(_ cohort: ID<Cohort>, _ modules: Set<ID<Module>>, of other: Timetable) -> Bool {
    let before = other.missing
    return missing.allSatisfy { one, groups in
      let isAsked = one.cohort == cohort && (modules.isEmpty || modules.contains(one.module))
      return !isAsked && groups <= before[one] ?? 0
    }
  }

  private struct Taught: Hashable {
    var cohort: ID<Cohort>
    var module: ID<Module>
  }

  private var missing: [Taught: Int] {
    var counts: [Taught: Int] = [:]
    for row in cohorts {
      for one in row.unplaced {
        counts[Taught(cohort: row.cohort, module: one.module), default: 0] += 1
      }
    }
    return counts
  }
}
