import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// A cohort's own dates, its calendar's time, its fixed days and its terms.
struct CohortCheck {
  let context: CheckContext
  private var program: Program { context.program }

  init(context: CheckContext) { self.context = context }

  func findings() -> [Finding] {
    context.cohorts.flatMap { facts -> [Finding] in
      let cohort = facts.cohort
      var found = order(cohort)
      if cohort.terms.isEmpty {
        if let calendar = program.calendar(of: cohort) {
          let days = MeetingDays(cohort, program.calendars[calendar])
          let short = capacity(facts, days)
          found += cover(cohort, days) + fixed(cohort, days) + short
          if short.isEmpty { found += fixedTime(facts, days) }
        }
      } else {
        found += fixedTerms(cohort) + termLoad(facts)
      }
      return found
    }
  }

  private func order(_ cohort: Cohort) -> [Finding] {
    guard let starts = cohort.starts, let finishes = cohort.finishes,
      finishes.value < starts.value
    else { return [] }
    return [
      .backwardSpan(first: starts.value.iso, last: finishes.value.iso, at: finishes.origin)
    ]
  }

  private func cover(_ cohort: Cohort, _ days: MeetingDays) -> [Finding] {
    guard let covers = days.calendar.covers else { return [] }
    let asked = [cohort.starts, cohort.finishes].compactMap { $0 }
    guard let outside = asked.first(where: { !covers.value.contains($0.value) }) else { return [] }
    return [
      .calendarCover(
        cohort: cohort.name, day: outside.value.iso, calendar: days.calendar.name,
        first: covers.value.first.iso, last: covers.value.last.iso, at: outside.origin,
        coversAt: covers.origin)
    ]
  }

  private func fixed(_ cohort: Cohort, _ days: MeetingDays) -> [Finding] {
    cohort.fixed.compactMap { fixed in
      let date = fixed.value.date
      guard let reason = reason(against: date, cohort, days) else { return nil }
      return .fixedDay(
        module: program.modules[fixed.value.module].name, on: date.iso, cohort: cohort.name,
        reason: reason, at: fixed.origin)
    }
  }

  private func reason(against date: CivilDate, _ cohort: Cohort, _ days: MeetingDays) -> String? {
    if let starts = cohort.starts, date < starts.value { return "starts on \(starts.value.iso)" }
    if let finishes = cohort.finishes, date > finishes.value {
      return "finishes by \(finishes.value.iso)"
    }
    if days.isHoliday(date) { return "has a holiday that day" }
    if days.calendar.weeks.isEmpty || days.minutes(on: date) > 0 { return nil }
    return "does not meet on a \(date.weekday)"
  }

  private func capacity(_ facts: CohortFacts, _ days: MeetingDays) -> [Finding] {
    let cohort = facts.cohort
    guard let window = days.window, !days.calendar.weeks.isEmpty else { return [] }
    let taught = facts.taught
    let needed = taught.reduce(0) {
      $0.addingReportingOverflow(facts.variant.module($1).minutes).partialValue
    }
    let held = days.capacity
    guard needed > held, let first = taught.first,
      let unit = facts.variant.module(first).length?.value.unit
    else { return [] }
    var limits: [(TimeLimit, Origin)] = []
    if let starts = cohort.starts { limits.append((.start, starts.origin)) }
    if let finishes = cohort.finishes { limits.append((.finish, finishes.origin)) }
    return [
      .notEnoughTime(
        cohort: cohort.name, needed: context.text(minutes: needed, in: unit),
        held: context.text(minutes: held, in: unit), until: window.last.iso,
        at: cohort.heading.origin, limits: limits, variant: context.text(of: facts.variant))
    ]
  }

  /// A module with a fixed first day needs more than the days from there to where it must have
  /// ended: the cohort's last day, or the fixed day of a module that requires it.
  private func fixedTime(_ facts: CohortFacts, _ days: MeetingDays) -> [Finding] {
    guard let window = days.window, !days.calendar.weeks.isEmpty else { return [] }
    let fixed = facts.cohort.fixed
    return fixed.compactMap { start -> Finding? in
      let id = facts.variant.resolved(start.value.module)
      guard window.contains(start.value.date), facts.taught.contains(id) else { return nil }
      let module = facts.variant.module(id)
      let next = fixed.filter { other in
        other.value.date > start.value.date && window.contains(other.value.date)
          && facts.requires(other.value.module, id)
      }.min { $0.value.date < $1.value.date }
      let last = next?.value.date ?? window.last
      let held = days.capacity(in: DateSpan(first: start.value.date, last: last))
      guard module.minutes > held, let unit = module.length?.value.unit else { return nil }
      return .notEnoughDays(
        module.name, cohort: facts.cohort.name,
        needed: context.text(minutes: module.minutes, in: unit),
        held: context.text(minutes: held, in: unit), from: start.value.date.iso, to: last.iso,
        at: start.origin,
        ends: next.map { (program.modules[$0.value.module].name, $0.origin) }
          ?? facts.cohort.finishes.map { (nil, $0.origin) },
        lengthAt: module.length?.origin ?? start.origin, variant: context.text(of: facts.variant))
    }
  }

  private func fixedTerms(_ cohort: Cohort) -> [Finding] {
    cohort.fixedTerms.compactMap { fixed in
      let module = program.modules[fixed.value.module]
      let term = program.terms[fixed.value.term].name
      var reason: String?
      if !cohort.terms.contains(where: { $0.value == fixed.value.term }) {
        reason = "that is no term of \(cohort.name)"
      } else if !program.isOffered(module, in: fixed.value.term) {
        reason = "it is not offered then"
      }
      return reason.map {
        .fixedTerm(module: module.name, in: term, reason: $0, at: fixed.origin)
      }
    }
  }

  /// Credits and modules that are certain against what all terms together take.
  private func termLoad(_ facts: CohortFacts) -> [Finding] {
    let cohort = facts.cohort
    let count = cohort.terms.count
    let final = program.terms(of: cohort).last
    let last = final.flatMap { program.terms[$0].span?.value.last.iso } ?? ""
    let own = facts.sure.map { facts.variant.module($0) }.filter { !$0.isOutside }
    var found: [Finding] = []
    func add(_ needed: Int, _ most: Stated<TermLoad>?, scale: Int, _ noun: String) {
      guard let most else { return }
      let (held, overflow) = most.value.most.multipliedReportingOverflow(by: count)
      guard !overflow, needed > held else { return }
      found.append(
        .notEnoughTime(
          cohort: cohort.name,
          needed: "\(Decimals.text(thousandths: needed * scale)) \(noun)"
            + (needed * scale == 1000 ? "" : "s"),
          held: "\(Decimals.text(thousandths: held * scale))", until: last,
          at: cohort.heading.origin, limits: [(.terms(count), most.origin)],
          variant: context.text(of: facts.variant)))
    }
    let credits = own.reduce(0) {
      $0.addingReportingOverflow($1.credits?.value.least ?? 0).partialValue
    }
    add(credits, cohort.creditsATerm, scale: 1, "credit")
    add(own.count, cohort.modulesATerm, scale: 1000, "module")
    return found
  }
}

extension Credits {
  var least: Int {
    switch self {
    case .exactly(let value): value
    case .range(let least, _): least
    case .oneOf(let values): values.min() ?? 0
    }
  }
}
