import CadreTime
import Testing

@Suite struct ValidityTests {
  struct Rule: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var period: Validity.Period
    var window: CalendarDuration?

    static func months(_ count: Int, last: Int? = nil) -> Rule {
      Rule(
        testDescription: "\(count) months", period: .lasting(duration(count, .month)),
        window: last.map { duration($0, .month) })
    }

    static func toTheDay(_ count: Int, _ unit: CalendarUnit) -> Rule {
      Rule(
        testDescription: "\(count) \(unit) to the day",
        period: .lastingToTheDay(duration(count, unit)))
    }

    static func days(_ count: Int, last: Int? = nil) -> Rule {
      Rule(
        testDescription: "\(count) days", period: .lasting(duration(count, .day)),
        window: last.map { duration($0, .day) })
    }

    static func yearEnd(atLeast months: Int?, last: Int? = nil) -> Rule {
      let day = MonthDay(month: 12, day: 31)
      return Rule(
        testDescription: "to each 12-31",
        period: day.map { .toEach($0, atLeast: months.map { duration($0, .month) }) }
          ?? .lasting(duration(0, .day)), window: last.map { duration($0, .month) })
    }

    static func duration(_ count: Int, _ unit: CalendarUnit) -> CalendarDuration {
      CalendarDuration(count: count, unit: unit)
    }
  }

  /// Rule, day of completion, last valid day before it, last valid day after it.
  static let cases: [(Rule, String, String?, String?)] = [
    (.months(24, last: 3), "2013-02-07", nil, "2015-02-28"),
    (.months(24, last: 3), "2014-12-01", "2015-02-28", "2017-02-28"),
    (.months(24, last: 3), "2014-11-30", "2015-02-28", "2016-11-30"),
    (.months(24, last: 3), "2014-09-10", "2015-02-28", "2016-09-30"),
    (.months(24, last: 3), "2015-02-28", "2015-02-28", "2017-02-28"),
    (.months(24, last: 3), "2015-03-01", "2015-02-28", "2017-03-31"),
    (.months(24, last: 3), "2015-03-05", "2015-02-28", "2017-03-31"),
    (.months(24, last: 0), "2015-02-28", "2015-02-28", "2017-02-28"),
    (.months(24), "2015-02-10", "2015-04-30", "2017-02-28"),
    (.months(12), "2023-02-10", nil, "2024-02-29"),
    (.months(.max), "2023-02-10", nil, nil),
    (.months(12, last: .max), "2014-09-10", "2015-02-28", "2016-02-29"),
    (.days(365), "2019-04-01", nil, "2020-03-31"),
    (.days(30, last: 10), "2026-01-21", "2026-01-30", "2026-03-01"),
    (.days(30, last: 10), "2026-01-20", "2026-01-30", "2026-02-19"),
    (.toTheDay(365, .day), "2019-04-01", nil, "2020-03-31"),
    (.toTheDay(6, .month), "2020-08-31", nil, "2021-02-28"),
    (.toTheDay(1, .year), "2024-02-29", nil, "2025-02-28"),
    (.yearEnd(atLeast: 6), "2021-02-28", nil, "2021-12-31"),
    (.yearEnd(atLeast: 6), "2021-07-30", nil, "2022-12-31"),
    (.yearEnd(atLeast: nil), "2021-12-31", nil, "2021-12-31"),
    (.yearEnd(atLeast: nil, last: 3), "2021-11-05", "2021-12-31", "2022-12-31"),
    (.yearEnd(atLeast: 6, last: 3), "2021-11-05", "2021-12-31", "2022-12-31"),
    (.yearEnd(atLeast: 6), "2021-05-05", "2021-12-31", "2021-12-31"),
    (.yearEnd(atLeast: 6), "9999-08-01", nil, nil),
    (.yearEnd(atLeast: nil, last: 3), "9999-12-01", "9999-12-31", nil),
  ]

  @Test(arguments: cases)
  func vectors(rule: Rule, completed: String, expiry: String?, expected: String?) throws {
    let last = Validity(period: rule.period, window: rule.window)
      .lastDay(
        completed: try #require(CivilDate(iso: completed)),
        before: expiry.flatMap { CivilDate(iso: $0) })
    #expect(last?.iso == expected)
  }

  /// Whole months by month numbers alone, since every last day is the last of its month.
  @Test func monthsAgreeWithMonthNumbers() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<4000 {
      let expiry = try #require(
        CivilDate(dayNumber: .random(in: 10_000...40_000, using: &random))?.endOfMonth)
      let done = try #require(expiry.adding(days: .random(in: -200...60, using: &random)))
      let (length, last) = (
        Int.random(in: 1...60, using: &random), Int.random(in: 0...6, using: &random)
      )
      let rule = Rule.months(length, last: last)
      let validity = Validity(period: rule.period, window: rule.window)
      let (old, new) = (number(expiry), number(done))
      let start = new <= old && old - new < last ? old : new
      let result = try #require(validity.lastDay(completed: done, before: expiry))
      #expect(number(result) == start + length && result == result.endOfMonth)
    }
  }

  private func number(_ date: CivilDate) -> Int { date.year * 12 + date.month }

  /// The window by going back a day at a time.
  @Test(arguments: CalendarUnit.allCases)
  func windowAgreesWithWalking(unit: CalendarUnit) throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let expiry = try #require(
        CivilDate(dayNumber: .random(in: 10_000...40_000, using: &random)))
      let count = Int.random(in: 1...5, using: &random)
      let window = CalendarDuration(count: count, unit: unit)
      var day = expiry
      while let earlier = day.adding(days: -1), isInside(earlier, window, expiry) {
        day = earlier
      }
      let validity = Validity(period: .lasting(window), window: window)
      #expect(validity.firstDayOfWindow(before: expiry) == day)
    }
  }

  private func isInside(
    _ day: CivilDate, _ window: CalendarDuration, _ expiry: CivilDate
  ) -> Bool {
    switch window.unit {
    case .day: expiry.dayNumber - day.dayNumber < window.count
    case .week: expiry.dayNumber - day.dayNumber < window.count * 7
    case .month: number(expiry) - number(day) < window.count
    case .year: number(expiry) - number(day) < window.count * 12
    }
  }

  /// The next yearly day by going on a day at a time.
  @Test func yearlyDaysAgreeWithWalking() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let done = try #require(CivilDate(dayNumber: .random(in: 10_000...40_000, using: &random)))
      let target = try #require(
        MonthDay(
          month: .random(in: 1...12, using: &random), day: .random(in: 1...28, using: &random))
      )
      let least = Rule.duration(.random(in: 0...400, using: &random), .day)
      var day = try #require(least.after(done))
      while day.month != target.month || day.day != target.day {
        day = try #require(day.adding(days: 1))
      }
      let validity = Validity(period: .toEach(target, atLeast: least), window: nil)
      #expect(validity.lastDay(completed: done) == day)
    }
  }
}
