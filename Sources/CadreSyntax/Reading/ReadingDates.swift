import CadreText
import CadreTime

extension ArgumentReader {
  /// A day that exists; nil where the text names none, which has its own finding.
  public mutating func date() -> (parts: DateParts, origin: Origin)? {
    guard peek() == .date, let parts = dateParts(position) else { return nil }
    position += 1
    return (parts, origin(from: position - 1))
  }

  private func dateParts(_ token: Int) -> DateParts? {
    DateParts(storage.source.bytes, at: Int(storage.tokens.start(token)))
  }

  public mutating func monthDay() -> MonthDayParts? {
    guard peek() == .monthDay else { return nil }
    let start = Int(storage.tokens.start(position))
    let month = storage.source.bytes.twoDigits(at: start)
    let day = storage.source.bytes.twoDigits(at: start + 3)
    guard DateParts.exists(year: 2000, month: month, day: day) else { return nil }
    position += 1
    return MonthDayParts(month: month, day: day, origin: origin(from: position - 1))
  }

  /// A date, a month or a year.
  public mutating func when() -> WhenSyntax? {
    guard let days = days(position) else { return nil }
    position += 1
    return WhenSyntax(first: days.first, last: days.last, origin: origin(from: position - 1))
  }

  private func days(_ token: Int) -> (first: DateParts, last: DateParts)? {
    guard token < end else { return nil }
    let bytes = storage.source.bytes
    let start = Int(storage.tokens.start(token))
    let year = bytes.twoDigits(at: start) * 100 + bytes.twoDigits(at: start + 2)
    switch storage.tokens.kind(token) {
    case .date:
      return dateParts(token).map { ($0, $0) }
    case .month:
      let month = bytes.twoDigits(at: start + 5)
      let last = CivilDate.daysInMonth(year: year, month: month)
      return (
        DateParts(year: year, month: month, day: 1),
        DateParts(year: year, month: month, day: last)
      )
    case .integer where storage.tokens.end(token) - storage.tokens.start(token) == 4 && year > 0:
      return (
        DateParts(year: year, month: 1, day: 1), DateParts(year: year, month: 12, day: 31)
      )
    default:
      return nil
    }
  }

  /// `2026-03 to 2026-08`; a single date, month or year is both ends.
  public mutating func span() -> SpanSyntax? {
    let first = position
    guard let start = when() else { return nil }
    var end = start
    let before = position
    if takeWord("to") {
      if let last = when() { end = last } else { position = before }
    }
    return SpanSyntax(
      first: start.first, last: end.last, origin: origin(from: first), firstOrigin: start.origin,
      lastOrigin: end.origin)
  }

  /// `from … until …, then SUCCESSOR`, as far as it stands.
  public mutating func life(_ names: inout Interner) -> LifeSyntax {
    var life = LifeSyntax()
    if takeWord("from") { life.from = when() }
    guard takeWord("until") else { return life }
    life.until = when()
    if peek() == .comma, peekWord("then", ahead: 1) {
      position += 2
      life.successor = name(&names)
    }
    return life
  }

  public mutating func time() -> TimeSyntax? {
    guard peek() == .time,
      let time = TimeOfDay(storage.source.bytes, Int(storage.tokens.start(position)))
    else { return nil }
    position += 1
    return TimeSyntax(minutes: time.minutes, origin: origin(from: position - 1))
  }

  /// `08:00 to 11:30`
  public mutating func clock() -> ClockSyntax? {
    let first = position
    guard let start = time(), takeWord("to"), let end = time() else {
      position = first
      return nil
    }
    return ClockSyntax(start: start, end: end)
  }

  /// `mon to fri, sun`
  public mutating func weekdays() -> [WeekdaySyntax] {
    list { $0.weekdayRange() }
  }

  private mutating func weekdayRange() -> WeekdaySyntax? {
    let start = position
    guard let first = weekday() else { return nil }
    guard takeWord("to"), let last = weekday() else {
      return WeekdaySyntax(first: first, last: first, origin: origin(from: start))
    }
    return WeekdaySyntax(first: first, last: last, origin: origin(from: start))
  }

  private mutating func weekday() -> Int? {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    guard let word = takeWord(among: days) else { return nil }
    return days.firstIndex(of: word)
  }
}
