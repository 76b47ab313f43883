import CadreModel
import CadreText
import CadreTime

/// The rules of one cohort: its plan, calendar, load, order and pace.
struct CohortChecker {
  let program: Program
  let timetable: CohortTimetable
  let cohort: Cohort
  let variant: Variant

  init(_ program: Program, _ timetable: CohortTimetable) {
    self.program = program
    self.timetable = timetable
    cohort = program.cohorts[timetable.cohort]
    variant = timetable.variant
  }

  func violations() -> [Violation] {
    contents() + amounts() + days() + weeks() + clashes() + prerequisites() + stages()
      + fixedDates() + PaceChecker(self).violations()
  }

  var planned: [ID<Module>] {
    timetable.plans.flatMap(\.modules).filter { !$0.isHeld }.map(\.module)
  }

  private func contents() -> [Violation] {
    let id = timetable.cohort
    let taught = Set(timetable.sessions.map(\.module))
    let unplaced = Set(timetable.unplaced.map(\.module))
    let held = Set(cohort.completed.map { variant.resolved($0.value.module) })
    var found: [Violation] = []
    for module in taught.sorted() {
      if !variant.contains(module) { found.append(.unknownModule(id, module)) }
      if held.contains(module) { found.append(.taughtThoughHeld(id, module)) }
      if !planned.contains(module) { found.append(.notInPlan(id, module)) }
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

  private func takesSlots(_ module: Module) -> Bool {
    if case .selfPaced = module.pace?.value { return false }
    return module.minutes > 0 && !module.isOutside
  }

  private func amounts() -> [Violation] {
    let id = timetable.cohort
    var found: [Violation] = []
    var learners: [ID<Module>: [Int: Int]] = [:]
    for (key, sessions) in timetable.classes {
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
    let together = timetable.sessions.filter {
      $0.module == session.module && $0.group == session.group && $0.date == session.date
        && $0.start == session.start
    }
    if together.reduce(0, { $0 + $1.minutes }) > slot.minutes || session.minutes < 1 {
      found.append(.slotOverfull(id, session.module, session.date))
    }
    return found
  }

  /// Groups of one module are different people; of all others somebody would be in two places
  /// unless the groups have no learner in common.
  func shareLearners(_ a: Session, _ b: Session) -> Bool {
    if a.module == b.module { return a.group == b.group }
    let size = cohort.size?.value ?? 1
    guard let x = range(a, size), let y = range(b, size) else { return true }
    return x.overlaps(y)
  }

  /// Learner k of n is in group k·g/n (rounded down) of g groups.
  private func range(_ session: Session, _ size: Int) -> Range<Int>? {
    if session.group == 0 { return 0..<max(1, size) }
    let groups = groupCount(session.module)
    guard session.group <= groups else { return nil }
    let first = ((session.group - 1) * size + groups - 1) / groups
    let end = (session.group * size + groups - 1) / groups
    return first < end ? first..<end : nil
  }

  /// Groups of a module, those without a place among them.
  private func groupCount(_ module: ID<Module>) -> Int {
    let placed = timetable.sessions.filter { $0.module == module }.map(\.group)
    let unplaced = timetable.unplaced.filter { $0.module == module }.map(\.group)
    return (placed + unplaced).max() ?? 0
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
    let size = max(1, cohort.size?.value ?? 1)
    var found: [Violation] = []
    for (week, sessions) in Dictionary(grouping: timetable.sessions, by: \.date.weekNumber)
      .sorted(by: { $0.key < $1.key })
    {
      let borders = Set(sessions.compactMap { range($0, size)?.lowerBound }).sorted()
      for learner in borders {
        let minutes = sessions.filter { range($0, size)?.contains(learner) ?? true }
          .reduce(0) { $0 + $1.minutes }
        if minutes > most {
          found.append(.cohortLoad(timetable.cohort, week: week, minutes: minutes))
        }
      }
    }
    return found
  }

  private func prerequisites() -> [Violation] {
    let classes = timetable.classes
    let held = cohort.completed.map { variant.resolved($0.value.module) }
    var found: [Violation] = []
    for (key, sessions) in classes {
      guard let first = sessions.first else { continue }
      let completed = classes.filter { _, others in
        guard let last = others.last, let any = others.first else { return false }
        return shareLearners(first, any) && last.absolute.upperBound <= first.absolute.lowerBound
      }
      let judge = RequirementJudge(variant, completed: held + completed.map(\.key.module))
      let unscheduled = planned.filter { !takesSlots(variant.module($0)) }
      let generous = RequirementJudge(
        variant, completed: held + completed.map(\.key.module) + unscheduled)
      for requirement in variant.module(key.module).requires {
        if !judge.holds(requirement.value), !generous.holds(requirement.value) {
          found.append(.prerequisite(timetable.cohort, key.module))
        }
      }
    }
    return found
  }

  private func stages() -> [Violation] {
    timetable.plans.flatMap { plan in
      let stages = variant.path(plan.path).stages
      let ordered = plan.stages.filter {
        stages.indices.contains($0.stage) && !stages[$0.stage].isSection
      }
      var found: [Violation] = []
      for (row, stage) in ordered.enumerated() {
        for before in ordered[..<row] {
          found += order(before, stage, wait: nil)
        }
        if let wait = stages[stage.stage].wait,
          let named = plan.stages.first(where: { stages[$0.stage].name == wait.stage })
        {
          found += order(named, stage, wait: wait.duration)
        }
      }
      return found
    }
  }

  private func order(_ before: PlannedStage, _ after: PlannedStage, wait: CalendarDuration?)
    -> [Violation]
  {
    var found: [Violation] = []
    for earlier in timetable.sessions
    where before.modules.contains(where: { $0.module == earlier.module }) {
      let least = wait.map { $0.after(earlier.date) ?? earlier.date }
      for later in timetable.sessions
      where after.modules.contains(where: { $0.module == later.module }) {
        if earlier.module == later.module || !shareLearners(earlier, later) { continue }
        let isLate = least.map { later.date < $0 } ?? false
        if isLate || later.absolute.lowerBound < earlier.absolute.upperBound {
          found.append(
            .stageOrder(timetable.cohort, later.module, before: earlier.module))
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
