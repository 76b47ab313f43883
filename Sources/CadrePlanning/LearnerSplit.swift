import CadreModel

/// How the learners of a module are split into groups. Learner k of n is in group k·g/n (rounded
/// down) of g groups; where cohorts are taught together, their learners are counted one after
/// another, those of the host first.
struct LearnerSplit {
  let groups: Int
  /// Learners of all cohorts that are taught together.
  let learners: Int
  /// Where the cohort's own learners stand among them.
  let own: Range<Int>

  /// The cohort's own learners in a group; nil where none is.
  func range(of group: Int) -> Range<Int>? {
    if group == 0 { return own }
    guard group <= groups else { return nil }
    let first = max(((group - 1) * learners + groups - 1) / groups, own.lowerBound)
    let end = min((group * learners + groups - 1) / groups, own.upperBound)
    return first < end ? first..<end : nil
  }
}

/// The splits of a cohort's modules in a timetable.
struct LearnerSplits {
  private let program: Program
  private let timetable: CohortTimetable
  private let all: Timetable
  /// Whether it neither joins another cohort nor is joined by one.
  private let isAlone: Bool
  private var splits: [ID<Module>: LearnerSplit] = [:]

  init(_ program: Program, _ timetable: CohortTimetable, in all: Timetable) {
    self.program = program
    self.timetable = timetable
    self.all = all
    isAlone =
      program.cohorts[timetable.cohort].joins.isEmpty
      && !program.cohorts.contains { $0.joins.contains { $0.value.cohort == timetable.cohort } }
    var groups = [timetable.cohort: Self.groups(of: timetable)]
    for module in (groups[timetable.cohort] ?? [:]).keys {
      splits[module] = split(of: module, &groups)
    }
  }

  /// Which learners attend a session, counted in their own cohort; nil where nobody does.
  func learners(of session: Session) -> Range<Int>? {
    guard let split = splits[session.module], let range = split.range(of: session.group) else {
      return nil
    }
    let before = split.own.lowerBound
    return range.lowerBound - before..<range.upperBound - before
  }

  /// This cohort and those that are taught a module with it, the host first.
  func participants(in module: ID<Module>) -> [CohortTimetable] {
    if isAlone { return [timetable] }
    let host = host(of: module, timetable)
    let others = all.cohorts.filter { other in
      let isPlanned = other.plans.contains { plan in
        plan.modules.contains { $0.module == module && !$0.isHeld }
      }
      return isPlanned && other.cohort != host && self.host(of: module, other) == host
    }
    return all.cohorts.filter { $0.cohort == host } + others
  }

  private func host(of module: ID<Module>, _ timetable: CohortTimetable) -> ID<Cohort> {
    let joining = program.cohorts[timetable.cohort].joining(for: module, in: timetable.variant)
    return joining?.value.cohort ?? timetable.cohort
  }

  /// `groups`: of the cohorts looked at so far.
  private func split(
    of module: ID<Module>, _ groups: inout [ID<Cohort>: [ID<Module>: Int]]
  ) -> LearnerSplit {
    let together = participants(in: module)
    for other in together where groups[other.cohort] == nil {
      groups[other.cohort] = Self.groups(of: other)
    }
    let cohorts = [timetable.cohort] + together.map(\.cohort)
    let count = cohorts.compactMap { groups[$0]?[module] }.max() ?? 0
    let sizes = together.map { max(1, program.cohorts[$0.cohort].size?.value ?? 1) }
    let own = together.firstIndex { $0.cohort == timetable.cohort } ?? 0
    let before = sizes.prefix(own).reduce(0, +)
    let size = max(1, program.cohorts[timetable.cohort].size?.value ?? 1)
    return LearnerSplit(
      groups: count, learners: max(size, sizes.reduce(0, +)),
      own: before..<before + size)
  }

  /// Groups of each module, those without a place among them.
  private static func groups(of timetable: CohortTimetable) -> [ID<Module>: Int] {
    let numbers =
      timetable.sessions.map { ($0.module, $0.group) }
      + timetable.unplaced.map { ($0.module, $0.group) }
    return Dictionary(numbers, uniquingKeysWith: max)
  }
}
