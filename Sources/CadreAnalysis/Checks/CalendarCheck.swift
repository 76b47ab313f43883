import CadreFindings
import CadreModel
import CadreText
import CadreTime

/// Holidays, exchanged days and slots of each calendar against one another.
struct CalendarCheck {
  let context: CheckContext

  func findings() -> [Finding] {
    context.program.calendars.flatMap { holidays(of: $0) + workdays(of: $0) + slots(of: $0) }
  }

  private typealias Day = (date: CivilDate, holiday: WorkCalendar.Holiday)

  /// The first day of each pair of holidays that share days under other titles.
  private func holidays(of calendar: WorkCalendar) -> [Finding] {
    let spans = calendar.holidays.flatMap { holiday in
      self.spans(of: holiday, in: calendar).map { ($0, holiday) }
    }
    .sorted { ($0.0.first, $0.1.origin) < ($1.0.first, $1.1.origin) }
    var found: [Finding] = []
    for (before, after) in zip(spans, spans.dropFirst()) where before.0.overlaps(after.0) {
      let (first, second) =
        before.1.origin < after.1.origin ? (before.1, after.1) : (after.1, before.1)
      if first.title.text == second.title.text { continue }
      found.append(
        .holidayTwice(
          second.title.text, and: first.title.text, on: after.0.first.iso, at: second.origin,
          otherAt: first.origin))
    }
    return found
  }

  /// The days of a holiday within the time that the calendar covers, ten years at most.
  private func spans(of holiday: WorkCalendar.Holiday, in calendar: WorkCalendar) -> [DateSpan] {
    switch holiday.days {
    case .span(let span): return [span]
    case .everyYear(let from, let to):
      guard let covers = calendar.covers?.value else { return [] }
      let years = covers.first.year...min(covers.last.year, covers.first.year + 9)
      return years.compactMap { year in
        guard let first = from.date(in: year),
          let last = to.date(in: to < from ? year + 1 : year)
        else { return nil }
        return DateSpan(first: first, last: last)
      }
    }
  }

  private func workdays(of calendar: WorkCalendar) -> [Finding] {
    let plain = calendar.weeks.flatMap(\.days)
    if plain.isEmpty { return [] }
    func isOff(_ date: CivilDate) -> Bool {
      calendar.holidays.contains { $0.days.contains(date) }
    }
    return calendar.workdays.flatMap { workday -> [Finding] in
      var found: [Finding] = []
      let (date, replaced) = (workday.date, workday.replaces)
      if plain.contains(date.weekday), !isOff(date) {
        found.append(
          .needlessWorkday(date.iso, weekday: "\(date.weekday)", at: workday.origin))
      }
      if !plain.contains(replaced.weekday) {
        found.append(
          .replacedDayEmpty(replaced.iso, weekday: "\(replaced.weekday)", at: workday.origin))
      } else if !isOff(replaced) {
        found.append(
          .replacedDayTaught(replaced.iso, weekday: "\(replaced.weekday)", at: workday.origin))
      }
      return found
    }
  }

  private func slots(of calendar: WorkCalendar) -> [Finding] {
    var found: [Finding] = []
    for slot in calendar.weeks.flatMap(\.slots) where slot.minutes > slot.clock.minutes {
      found.append(
        .slotTooShort(
          slot.heading.name, counts: slot.minutes, lasts: slot.clock.minutes,
          at: slot.heading.origin))
    }
    var known: Set<Origin> = []
    for day in Weekday.allCases {
      let slots = calendar.weeks.filter { $0.days.contains(day) }.flatMap(\.slots)
        .sorted { ($0.clock.start, $0.heading.origin) < ($1.clock.start, $1.heading.origin) }
      for (before, after) in zip(slots, slots.dropFirst())
      where after.clock.start.minutes < before.clock.start.minutes + before.clock.minutes {
        let pair = [before, after].sorted { $0.heading.origin < $1.heading.origin }
        guard known.insert(pair[1].heading.origin).inserted else { continue }
        found.append(
          .slotsOverlap(
            pair[1].heading.name, pair[0].heading.name, weekday: "\(day)",
            at: pair[1].heading.origin, otherAt: pair[0].heading.origin))
      }
    }
    return found
  }
}
