import CadreTime
import Testing

@Suite struct SpanTests {
  private func date(_ number: Int) throws -> CivilDate {
    try #require(CivilDate(dayNumber: number))
  }

  @Test func spansAreSetsOfDays() throws {
    for (a, b, c, d) in [(0, 3, 2, 5), (0, 3, 4, 5), (0, 3, 3, 3), (0, 9, 2, 5), (4, 4, 5, 9)] {
      let one = DateSpan(first: try date(a), last: try date(b))
      let two = DateSpan(first: try date(c), last: try date(d))
      let days = Set(a...b)
      let shared = days.intersection(Set(c...d))
      for (x, y) in [(one, two), (two, one)] {
        #expect(x.overlaps(y) == !shared.isEmpty)
        #expect(x.intersection(y)?.dayCount ?? 0 == shared.count)
        #expect(x.intersection(y)?.first == (try shared.min().map(date)))
      }
      #expect(one.dayCount == days.count)
      for day in -1...10 { #expect(one.contains(try date(day)) == days.contains(day)) }
    }
    #expect(DateSpan(first: .last, last: .first).dayCount == 1)
    #expect(DateSpan(first: .first, last: .last).dayCount == 3_652_059)
  }

  @Test(arguments: [
    ("02-29", 2024, "2024-02-29"), ("02-29", 2025, "2025-02-28"), ("12-31", 9999, "9999-12-31"),
    ("09-02", 2026, "2026-09-02"), ("12-31", 10_000, nil), ("12-31", 0, nil),
    ("12-31", Int.min, nil),
  ])
  func yearlyDays(day: String, year: Int, expected: String?) throws {
    #expect(try #require(MonthDay(iso: day)).date(in: year)?.iso == expected)
  }

  @Test func monthsAndTheirDays() throws {
    let month = try #require(YearMonth(iso: "2024-02"))
    #expect(month.dayCount == 29 && month.date(day: 30) == nil)
    #expect(month.date(day: 29).map(YearMonth.init) == month)
    #expect(month.adding(months: -14)?.iso == "2022-12")
    #expect(month.adding(months: 11)?.iso == "2025-01")
  }

  @Test(arguments: ["02-30", "2-03", "13-01", "00-01", "01-00", "--01-02", ""])
  func noYearlyDay(text: String) { #expect(MonthDay(iso: text) == nil) }

  @Test(arguments: ["2026-13", "2026-00", "2026-1", "0000-01", "2026-01-01", ""])
  func noMonth(text: String) { #expect(YearMonth(iso: text) == nil) }
}

@Suite struct ClockTests {
  @Test(arguments: ["24:00", "23:60", "8:00", "08:00:00", "0800", "", "-1:00", "08h00"])
  func noTime(text: String) { #expect(ClockTime(iso: text) == nil) }

  @Test func everyMinuteIsReadBack() {
    for minutes in 0..<1440 {
      let time = ClockTime(minutes: minutes)
      #expect(time.flatMap { ClockTime(iso: $0.iso) } == time)
      #expect(time.flatMap { ClockTime(hour: $0.hour, minute: $0.minute) } == time)
    }
    #expect(ClockTime(minutes: 1440) == nil && ClockTime(minutes: -1) == nil)
    #expect(ClockTime(hour: .max, minute: 0) == nil && ClockTime(hour: 0, minute: .min) == nil)
  }

  @Test(arguments: [
    ("08:00", "11:30", 210), ("22:00", "02:00", 240), ("08:00", "08:00", 1440),
    ("00:00", "23:59", 1439), ("23:59", "00:00", 1),
  ])
  func spans(start: String, end: String, minutes: Int) throws {
    let span = ClockSpan(
      start: try #require(ClockTime(iso: start)), end: try #require(ClockTime(iso: end)))
    #expect(span.minutes == minutes)
    #expect(span.goesPastMidnight == (end <= start))
  }

  @Test(arguments: ["+07:00", "-03:30", "+00:00", "+23:59", "-23:59"])
  func offsets(text: String) { #expect(ZoneOffset(iso: text)?.iso == text) }

  @Test(arguments: ["07:00", "+7:00", "+24:00", "+07", "Z", "", "++7:00", "é07:00"])
  func noOffset(text: String) { #expect(ZoneOffset(iso: text) == nil) }

  @Test func minutesOfAPlace() throws {
    let date = try #require(CivilDate(iso: "1969-12-31"))
    let minute = LocalMinute(date, try #require(ClockTime(iso: "23:59")))
    #expect(minute.number == -1 && minute.date == date && minute.time.iso == "23:59")
    let offset = try #require(ZoneOffset(iso: "+07:00"))
    let universal = try #require(minute.universal(at: offset))
    #expect(universal.date == date && universal.time.iso == "16:59")
    #expect(LocalMinute(.first, .midnight).universal(at: offset) == nil)
    #expect(LocalMinute(.first, .midnight).date == .first)
    #expect(LocalMinute(.last, .midnight).adding(minutes: 1439)?.date == .last)
    for number in [Int.max, .min, 1440] {
      #expect(LocalMinute(.last, .midnight).adding(minutes: number) == nil)
      #expect(LocalMinute(number: number).map(\.number) == (number == 1440 ? 1440 : nil))
    }
    #expect(ZoneOffset(minutes: .min).iso == "-23:59")
  }
}
