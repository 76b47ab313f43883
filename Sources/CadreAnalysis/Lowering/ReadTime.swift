import CadreFindings
import CadreModel
import CadreSyntax
import CadreText
import CadreTime

extension DateParts {
  var civil: CivilDate? { CivilDate(year: year, month: month, day: day) }
}

extension Lowering {
  mutating func date(_ line: inout ArgumentReader) -> CivilDate? { line.date()?.parts.civil }

  enum Edge { case first, last }

  /// `WHEN`: a date, or the first or last day of a month or year.
  mutating func when(_ line: inout ArgumentReader, _ edge: Edge) -> CivilDate? {
    guard let when = line.when() else { return nil }
    return (edge == .first ? when.first : when.last).civil
  }

  /// `SPAN`: both days included; one `WHEN` is its own first and last day.
  mutating func span(_ line: inout ArgumentReader) -> Stated<DateSpan>? {
    guard let span = line.span(), let first = span.first.civil, let last = span.last.civil else {
      return nil
    }
    if last < first {
      note(.backwardSpan(first: first.iso, last: last.iso, at: span.origin))
      return nil
    }
    return Stated(DateSpan(first: first, last: last), at: span.origin)
  }

  /// `LIFE`: `from`, `until`, successor.
  mutating func life<Thing>(_ line: inout ArgumentReader, _ kind: NameKind) -> Life<Thing> {
    let said = line.life(&resolver.interner)
    let successor: Stated<ID<Thing>>? = said.successor.flatMap { reference($0, kind) }
    return Life(
      from: said.from?.first.civil, until: said.until?.last.civil, successor: successor?.value)
  }

  /// A stretch of calendar time.
  mutating func duration(_ line: inout ArgumentReader) -> CalendarDuration? {
    line.amount(&resolver.interner).flatMap { duration($0) }
  }

  mutating func duration(_ amount: AmountSyntax) -> CalendarDuration? {
    let unit = spelling(amount.unit)
    guard let calendarUnit = Self.calendarUnits[unit] else {
      let isContact = contactUnit(named: amount.unit) != nil
      let names = ["days", "weeks", "months", "years"]
      note(
        .unknownUnit(
          unit, at: amount.unit.origin, wanted: "calendar time",
          near: isContact ? [] : UnitWords.near(unit, among: names),
          isOtherSort: isContact))
      return nil
    }
    return amount.number.whole.map { CalendarDuration(count: $0, unit: calendarUnit) }
  }

  static let calendarUnits: [String: CalendarUnit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year,
  ]
}
