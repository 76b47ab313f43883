import CadreModel
import Scheduling

/// Finds changes that let a cohort be placed in full, each verified by planning everything anew
/// with as much work as the timetable that is shown: no other place may be lost by it.
struct CureSearch {
  /// Most plans made for one cohort.
  static let mostPlans = 32
  private static let mostPlansOfOne = 8

  private let program: Program
  private let shown: Timetable
  private let cohort: ID<Cohort>
  private let workLimit: Int
  private(set) var plans = 0

  init(_ program: Program, _ shown: Timetable, _ cohort: ID<Cohort>, workLimit: Int) {
    self.program = program
    self.shown = shown
    self.cohort = cohort
    self.workLimit = workLimit
  }

  mutating func cures(for conflict: TimetableConflict?) -> [TimetableCure] {
    let ladders = CureLadders(program, cohort)
    let unplaced = shown.cohorts.filter { $0.cohort == cohort }.flatMap(\.unplaced)
    let all = conflict.map { ladders.ladders(for: $0) } ?? ladders.ladders(for: unplaced)
    var found: [TimetableCure] = []
    for ladder in all where plans < Self.mostPlans {
      if let cure = lowest(of: ladder) { found.append(cure) }
    }
    return found
  }

  /// The lowest rung that cures, as far as few plans tell: none below the first one that bounds
  /// allow does. From there in strides that double, then by halves between the last two.
  private mutating func lowest(of ladder: [TimetableCure]) -> TimetableCure? {
    guard let least = firstThatBoundsAllow(ladder) else { return nil }
    let last = plans + Self.mostPlansOfOne
    var (low, high, stride) = (least - 1, least, 1)
    while !isCure(ladder[high]) {
      guard high < ladder.count - 1, plans < last, plans < Self.mostPlans else { return nil }
      low = high
      high = min(high + stride, ladder.count - 1)
      stride *= 2
      if plans == last - 1 { high = ladder.count - 1 }
    }
    while high - low > 1, plans < last, plans < Self.mostPlans {
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
    if built.hopeless.contains(where: { demands[$0.demand].id == cohort }) { return true }
    guard case .ready(let instance) = built.problem.prepared() else { return true }
    return instance.proofs().contains { proof in
      proof.activities.allSatisfy { row in
        let group = built.groups[row]
        return ([group.demand] + group.joined).contains { demands[$0].id == cohort }
      }
    }
  }

  private mutating func isCure(_ cure: TimetableCure) -> Bool {
    plans += 1
    let changed = cure.applied(to: program)
    let after = TimetablePlanner.placed(changed, workLimit: workLimit)
    return after.cures(cohort, of: shown) && TimetableChecker(changed, after).violations().isEmpty
  }
}

extension Timetable {
  /// Whether a cohort is placed in full, and nothing that another timetable places is lost.
  func cures(_ cohort: ID<Cohort>, of other: Timetable) -> Bool {
    let before = other.missing
    return missing.allSatisfy { $0.cohort != cohort && before.contains($0) }
  }

  private struct Missing: Hashable {
    var cohort: ID<Cohort>
    var module: ID<Module>
    var group: Int
  }

  private var missing: Set<Missing> {
    Set(
      cohorts.flatMap { row in
        row.unplaced.map { Missing(cohort: row.cohort, module: $0.module, group: $0.group) }
      })
  }
}
