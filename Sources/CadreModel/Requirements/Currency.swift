import CadreTime

/// How long completions of a module hold, renewals and lapses among it.
struct Currency {
  let variant: Variant
  let record: LearnerRecord

  /// The last valid day on a day's knowledge; nil where it was never completed. What does not
  /// expire is valid to the last date there is.
  func lastDay(of module: ID<Module>, completedOn dates: [CivilDate]) -> CivilDate? {
    guard let first = dates.min() else { return nil }
    let row = variant.module(module)
    guard let rule = row.validity?.value else { return .last }
    var state = State(since: first, lastDay: expiry(rule, first, before: nil))
    for date in events(after: first, dates, rule, row.lapses) {
      step(&state, on: date, rule, row.lapses, isOwn: dates.contains(date))
    }
    return state.lastDay
  }

  private struct State {
    var since: CivilDate
    var lastDay: CivilDate
  }

  private func expiry(_ rule: ValidityRule, _ date: CivilDate, before old: CivilDate?) -> CivilDate
  {
    rule.arithmetic.lastDay(completed: date, before: old) ?? .last
  }

  /// Days on which something may change: own completions, and those of anything where something
  /// else renews.
  private func events(
    after first: CivilDate, _ own: [CivilDate], _ rule: ValidityRule,
    _ lapses: [Stated<LapseRule>]
  ) -> [CivilDate] {
    let others =
      rule.renewal == nil && lapses.isEmpty
      ? [] : record.completions.map(\.date) + record.certificates.map(\.issued)
    return Set(own + others).filter { $0 > first }.sorted()
  }

  private func step(
    _ state: inout State, on date: CivilDate, _ rule: ValidityRule,
    _ lapses: [Stated<LapseRule>], isOwn: Bool
  ) {
    let isRenewal =
      date <= state.lastDay && rule.renewal.map { holds($0, state.since, date) } ?? isOwn
    if isRenewal {
      state.lastDay = expiry(rule, date, before: state.lastDay)
    } else if isOwn {
      state.lastDay = max(state.lastDay, expiry(rule, date, before: nil))
    } else if date > state.lastDay,
      let needed = Self.rule(lapses.map(\.value), from: state.lastDay, to: date),
      holds(needed.requirement, state.lastDay, date)
    {
      state.lastDay = expiry(rule, date, before: nil)
    } else {
      return
    }
    state.since = date
  }

  /// Of several `up to` the shortest not exceeded, of several `longer than` the longest exceeded;
  /// `up to` before `longer than`.
  static func rule(_ lapses: [LapseRule], from lastDay: CivilDate, to date: CivilDate)
    -> LapseRule?
  {
    let dated = lapses.map { (rule: $0, end: $0.duration.after(lastDay) ?? .last) }
    return dated.filter { $0.rule.isUpTo && date <= $0.end }.min { $0.end < $1.end }?.rule
      ?? dated.filter { !$0.rule.isUpTo && date > $0.end }.max { $0.end < $1.end }?.rule
  }

  /// Whether what was completed after one day and by another meets a requirement.
  private func holds(_ requirement: Requirement, _ first: CivilDate, _ last: CivilDate) -> Bool {
    var part = record.until(last)
    part.completions.removeAll { $0.date <= first }
    part.certificates.removeAll { $0.issued <= first }
    return RequirementJudge(variant, record: part, on: last, expires: false).holds(requirement)
  }
}
