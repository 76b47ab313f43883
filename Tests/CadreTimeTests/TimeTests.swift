import CadreTime
import Foundation
import Testing

@Suite struct TimeTests {
  @Test func everyDayOfTwoCenturiesAgreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for day in -25_567...47_847 {
      let date = try #require(CivilDate(dayNumber: day))
      let other = Date(timeIntervalSince1970: Double(day) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: other)
      #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
      #expect(Int(date.weekday.rawValue) % 7 + 1 == parts.weekday)
      #expect(CivilDate(iso: date.iso) == date)
    }
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-01", "2026-1-01", "26-01-01", "2026-01-32", "0000-01-01",
    "2026-01-0x", "", "2026-01-01 ",
  ])
  func rejects(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test func extremesGiveNothing() throws {
    let date = try #require(CivilDate(iso: "2026-01-31"))
    #expect(date.adding(months: .max) == nil)
    #expect(date.adding(months: .min) == nil)
    #expect(date.adding(days: .max) == nil)
    #expect(CalendarDuration(count: .max, unit: .year).after(date) == nil)
    #expect(CalendarDuration(count: .max, unit: .week).before(date) == nil)
    #expect(date.adding(months: 1)?.iso == "2026-02-28")
    #expect(CivilDate(dayNumber: .min) == nil)
  }

  struct Vector: Sendable {
    var period: Validity.Period
    var window: Int?
    var completed: String
    var expiry: String?
    var expected: String
  }

  static let twoYears = Validity.Period.lasting(CalendarDuration(count: 24, unit: .month))
  static let yearEnd = MonthDay(month: 12, day: 31).map {
    Validity.Period.toEach($0, atLeast: CalendarDuration(count: 6, unit: .month))
  }

  static let vectors: [Vector] =
    [
      ("2013-02-07", nil, "2015-02-28"), ("2014-12-01", "2015-02-28", "2017-02-28"),
      ("2014-11-30", "2015-02-28", "2016-11-30"), ("2014-09-10", "2015-02-28", "2016-09-30"),
      ("2015-03-05", "2015-02-28", "2017-03-31"),
    ].map {
      Vector(period: twoYears, window: 3, completed: $0.0, expiry: $0.1, expected: $0.2)
    } + [
      Vector(
        period: .lastingToTheDay(CalendarDuration(count: 365, unit: .day)), window: nil,
        completed: "2019-04-01", expiry: nil, expected: "2020-03-31"),
      Vector(
        period: .lasting(CalendarDuration(count: 365, unit: .day)), window: nil,
        completed: "2019-04-01", expiry: nil, expected: "2020-03-31"),
      Vector(
        period: .lastingToTheDay(CalendarDuration(count: 6, unit: .month)), window: nil,
        completed: "2020-08-31", expiry: nil, expected: "2021-02-28"),
    ]
    + (yearEnd.map { period in
      [("2021-02-28", "2021-12-31"), ("2021-07-30", "2022-12-31")].map {
        Vector(period: period, window: nil, completed: $0.0, expiry: nil, expected: $0.1)
      }
    } ?? [])

  @Test(arguments: vectors)
  func validity(vector: Vector) throws {
    let window = vector.window.map { CalendarDuration(count: $0, unit: .month) }
    let completed = try #require(CivilDate(iso: vector.completed))
    let last = Validity(period: vector.period, window: window)
      .lastDay(completed: completed, before: vector.expiry.flatMap { CivilDate(iso: $0) })
    #expect(last?.iso == vector.expected)
  }
}
