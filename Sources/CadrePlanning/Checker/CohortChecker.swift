import CadreModel
import CadreText
import CadreTime

/// The rules of one cohort: its plan, calendar, load, order and pace.
struct CohortChecker {
  let program: Program
  let timetable: CohortTimetable
  let cohort: Cohort
  let variant: Variant
  let planned: [ID<Module>]
  let classes: [(key: ClassKey, sessions: [Session])]
  let all: Timetable
  /// How the learners of each module are split.
  let splits: LearnerSplits
  /// Contact minutes of each class in each slot.
  private let slotMinutes: [SlotKey: Int]

  private struct SlotKey: Hashable {
    var key: ClassKey
    var date: CivilDate
    var start: Int
  }

  init(_ program: Program, _ timetable: CohortTimetable, _ all: Timetable) {
    self.program = program
    self.all = all
    self.timetable = timetable
    cohort = program.cohorts[timetable.cohort]
    variant = timetable.variant
    planned = timetable.plans.flatMap(\.modules).filter { !$0.isHeld }.map(\.module)
    classes = timetable.classes
    slotMinutes = Dictionary(
      timetable.sessions.map { (Self.slotKey($0), $0.minutes) }, uniquingKeysWith: +)
    splits = LearnerSplits(program, timetable, in: all)
  }

  private static func slotKey(_ session: Session) -> SlotKey {
    SlotKey(
      key: ClassKey(module: session.module, group: session.group), date: session.date,
      start: session.start)
  }

  func violations() -> [Violation] {
    contents() + amounts() + days() + weeks() + clashes() + fixedDates()
      + OrderChecker(self).violations() + PaceChecker(self).violations()
      + DueChecker(self).violations() + SelfPacedChecker(self).violations()
      + TermChecker(self).violations()
  }

  /// Stages stand for terms: what is taken in the same stage, for corequisites.
  func companions(of module: ID<Module>) -> Set<ID<Module>> {
    let stages = timetable.plans.flatMap(\.stages).filter { stage in
      stage.modules.contains { $0.module == module }
    }
    return Set(stages.flatMap { $0.modules.map(\.module) }).subtracting([module])
  }

  private func contents() -> [Violation] {
    let id = timetable.cohort
    let taught = Set(timetable.sessions.map(\.module))
    let unplaced = Set(timetable.unplaced.map(\.module))
    let held = Set(cohort.completed.map { variant.resolved($0.value.module) })
    let wanted = Set(planned)
    var found: [Violation] = []
    for module in taught.sorted() {
      if !variant.contains(module) { found.append(.unknownModule(id, module)) }
      if held.contains(module) { found.append(.taughtThoughHeld(id, module)) }
      if !wanted.contains(module) { found.append(.notInPlan(id, module)) }
      for other in variant.module(module).excludes
      where taught.contains(variant.resolved(other.value)) {
        found.append(.excluded(id, module, variant.resolved(other.value)))
      }
    }
    for module in planned where !taught.contains(module) && !unplaced.contains(module) {
      if takesSlots(variant.module(module)) { found.append(.missing(id, module)) }
    }
    return found
  }

  func takesSlots(_ module: Module) -> Bool {
    if case .selfPaced = module.pace?.value { return false }
    if !cohort.terms.isEmpty { return false }
    return module.minutes > 0 && !module.isOutside
  }

  private func amounts() -> [Violation] {
    let id = timetable.cohort
    var found: [Violation] = []
    var learners: [ID<Module>: [Int: Int]] = [:]
    for (key, sessions) in classes {
      let module = variant.module(key.module)
      let minutes = sessions.reduce(0) { $0 + $1.minutes }
      if minutes != module.minutes {
        found.append(
          .wrongAmount(
            id, key.module, group: key.group, minutes: minutes, wanted: module.minutes))
      }
      found += partAmounts(key, sessions, module)
      if sessions.map(\.number) != Array(1...sessions.count)
        || sessions.contains(where: { $0.count != sessions.count })
      {
        found.append(.wrongNumbering(id, key.module, group: key.group))
      }
      let size = sessions.first?.learners ?? 0
      learners[key.module, default: [:]][key.group] = size
      if let limits = module.classSize?.value, size < limits.least || size > limits.most {
        found.append(.groupSize(id, key.module, learners: size))
      }
    }
    return found + leftOut(learners)
  }

  /// A session of one part counts for that part only.
  private func partAmounts(_ key: ClassKey, _ sessions: [Session], _ module: Module)
    -> [Violation]
  {
    let parts = module.length?.value.parts ?? []
    return Set(sessions.compactMap(\.part)).sorted().compactMap { part in
      let wanted = parts.first { $0.part == part }?.minutes ?? 0
      let taught = sessions.filter { $0.part == part }.reduce(0) { $0 + $1.minutes }
      if taught <= wanted { return nil }
      return .wrongAmount(
        timetable.cohort, key.module, group: key.group, minutes: taught, wanted: wanted)
    }
  }

  private func leftOut(_ learners: [ID<Module>: [Int: Int]]) -> [Violation] {
    guard let size = cohort.size?.value else { return [] }
    let unplaced = Set(timetable.unplaced.map(\.module))
    return learners.keys.sorted().compactMap { module in
      let taught = learners[module]?.values.reduce(0, +) ?? 0
      if taught >= size || unplaced.contains(module) { return nil }
      return .learnersLeftOut(timetable.cohort, module, taught: taught, size: size)
    }
  }

  private func days() -> [Violation] {
    timetable.sessions.flatMap { day($0) }
  }

  private func day(_ session: Session) -> [Violation] {
    let id = timetable.cohort
    guard let calendar = program.calendar(of: cohort).map({ program.calendars[$0] }) else {
      return [.outsideCalendar(id, session.module, session.date)]
    }
    var found: [Violation] = []
    if !(calendar.covers?.value.contains(session.date) ?? false) {
      found.append(.outsideCalendar(id, session.module, session.date))
    }
    if let starts = cohort.starts?.value, session.date < starts {
      found.append(.beforeStart(id, session.date))
    }
    if let finishes = cohort.finishes?.value, session.date > finishes {
      found.append(.afterFinish(id, session.date))
    }
    let weekday = calendar.effectiveWeekday(on: session.date)
    if !cohort.meets.isEmpty, !cohort.meets.contains(weekday) {
      found.append(.notAMeetingDay(id, session.date))
    }
    let slot = calendar.slots(on: session.date).first { slot in
      slot.clock.start.minutes == session.start && slot.clock.end.minutes == session.end
        && (cohort.meetingSlots.isEmpty || cohort.meetingSlots.contains(slot.heading.name))
    }
    guard let slot else {
      return found + [.noSuchSlot(id, session.date, start: session.start)]
    }
    if (slotMinutes[Self.slotKey(session)] ?? 0) > slot.minutes || session.minutes < 1 {
      found.append(.slotOverfull(id, session.module, session.date))
    }
    return found
  }

  /// Groups of one module are different people; of all others somebody would be in two places
  /// unless the groups have no learner in common.
  func shareLearners(_ a: Session, _ b: Session) -> Bool {
    if a.module == b.module { return a.group == b.group }
    guard let x = splits.learners(of: a), let y = splits.learners(of: b) else { return true }
    return x.overlaps(y)
  }

  private func clashes() -> [Violation] {
    let sorted = timetable.sessions.sorted { $0.absolute.lowerBound < $1.absolute.lowerBound }
    var found: [Violation] = []
    for (row, session) in sorted.enumerated() {
      for other in sorted[(row + 1)...] {
        if other.absolute.lowerBound >= session.absolute.upperBound { break }
        let isContinued =
          session.module == other.module && session.group == other.group
          && session.start == other.start
        if !isContinued, shareLearners(session, other) {
          found.append(.inTwoPlaces(timetable.cohort, session.date))
        }
      }
    }
    return found
  }

  /// The load of a learner: of each learner, since groups differ.
  private func weeks() -> [Violation] {
    guard let most = cohort.weeklyLoad?.value.minutes else { return [] }
    var found: [Violation] = []
    for (week, sessions) in Dictionary(grouping: timetable.sessions, by: \.date.weekNumber)
      .sorted(by: { $0.key < $1.key })
    {
      let borders = Set(sessions.compactMap { splits.learners(of: $0)?.lowerBound }).sorted()
      for learner in borders {
        let minutes = sessions.filter { splits.learners(of: $0)?.contains(learner) ?? true }
          .reduce(0) { $0 + $1.minutes }
        if minutes > most {
          found.append(.cohortLoad(timetable.cohort, week: week, minutes: minutes))
        }
      }
    }
    return found
  }

  private func fixedDates() -> [Violation] {
    cohort.fixed.compactMap { fixed in
      let module = variant.resolved(fixed.value.module)
      let dates = timetable.sessions.filter { $0.module == module }.map(\.date)
      guard let first = dates.min(), first != fixed.value.date else { return nil }
      return .fixedDateMoved(timetable.cohort, module)
    }
  }
}
