import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension Lowering {
  mutating func lowerCalendar(_ id: ID<WorkCalendar>, _ statement: Statement) {
    var calendar = program.calendars[id]
    for child in statement.children {
      var line = child.arguments
      switch child.keyword {
      case .calendarTime: zone(&line, &calendar)
      case .calendarWeek: calendar.weeks.append(week(child, &line))
      case .calendarHoliday: holiday(&line, at: child.origin).map { calendar.holidays.append($0) }
      case .calendarWorkday:
        let date = date(&line)
        _ = line.takeWord("replaces")
        if let date, let replaced = self.date(&line) {
          calendar.workdays.append(.init(date: date, replaces: replaced, origin: child.origin))
        }
      case .calendarCovers: calendar.covers = span(&line)
      default: remark(child)?.apply(to: &calendar.remarks)
      }
    }
    program.calendars[id] = calendar
  }

  private mutating func zone(_ line: inout ArgumentReader, _ calendar: inout WorkCalendar) {
    _ = line.takeWord("zone")
    calendar.zoneName = text(&line)?.text
    _ = line.takeWord("at")
    let isWest = line.take(.minus)
    if !isWest { _ = line.take(.plus) }
    if let time = line.time() {
      calendar.zoneOffset = ZoneOffset(minutes: isWest ? -time.minutes : time.minutes)
    }
  }

  mutating func weekdays(_ line: inout ArgumentReader) -> [Weekday] {
    var days: [Weekday] = []
    for said in line.weekdays() {
      var day = said.first
      Weekday(rawValue: Int8(day + 1)).map { days.append($0) }
      while day != said.last {
        day = (day + 1) % 7
        Weekday(rawValue: Int8(day + 1)).map { days.append($0) }
      }
    }
    return days
  }

  private mutating func week(_ statement: Statement, _ line: inout ArgumentReader)
    -> WorkCalendar.WeekPattern
  {
    let days = weekdays(&line)
    var slots: [WorkCalendar.SlotPattern] = []
    for child in statement.children where child.keyword == .weekSlot {
      var line = child.arguments
      guard let name = line.name(&resolver.interner), let clock = clock(&line) else { continue }
      _ = line.takeWord("counts")
      let time = contactTime(&line)
      let heading = Heading(name: spelling(name), title: nil, origin: name.origin)
      slots.append(.init(heading: heading, clock: clock, minutes: time?.minutes ?? 0))
    }
    return .init(days: days, slots: slots)
  }

  private func clock(_ line: inout ArgumentReader) -> ClockSpan? {
    guard let clock = line.clock(), let first = ClockTime(minutes: clock.start.minutes),
      let last = ClockTime(minutes: clock.end.minutes)
    else { return nil }
    return ClockSpan(start: first, end: last)
  }

  private mutating func holiday(_ line: inout ArgumentReader, at place: Origin)
    -> WorkCalendar.Holiday?
  {
    guard let title = text(&line) else { return nil }
    guard line.takeWord("every") else {
      return span(&line).map { .init(title: title, days: .span($0.value), origin: place) }
    }
    guard let parts = line.monthDay(), let first = MonthDay(month: parts.month, day: parts.day)
    else { return nil }
    var last = first
    if line.takeWord("to"), let parts = line.monthDay(),
      let day = MonthDay(month: parts.month, day: parts.day)
    {
      last = day
    }
    return .init(title: title, days: .everyYear(from: first, to: last), origin: place)
  }
}
