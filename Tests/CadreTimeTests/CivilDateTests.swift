import CadreTime
import Foundation
import Testing

/// Foundation's calendar changes to the Julian one before 1582, so it judges later years only.
@Suite struct CivilDateTests {
  private func calendar(_ identifier: Calendar.Identifier) throws -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    return calendar
  }

  private func moment(_ day: Int) -> Date { Date(timeIntervalSince1970: Double(day) * 86_400) }

  @Test func everyDayOfTwoCenturiesAgreesWithFoundation() throws {
    let gregorian = try calendar(.gregorian)
    let weeks = try calendar(.iso8601)
    var different: [Int] = []
    for day in -25_567...47_847 {
      let date = try #require(CivilDate(dayNumber: day))
      let parts = gregorian.dateComponents([.year, .month, .day, .weekday], from: moment(day))
      let week = weeks.dateComponents([.yearForWeekOfYear, .weekOfYear], from: moment(day))
      let agrees =
        date.year == parts.year && date.month == parts.month && date.day == parts.day
        && Int(date.weekday.rawValue) % 7 + 1 == parts.weekday
        && date.isoWeek.year == week.yearForWeekOfYear && date.isoWeek.week == week.weekOfYear
        && CivilDate(iso: date.iso) == date
        && CivilDate(year: date.year, month: date.month, day: date.day) == date
      if !agrees { different.append(day) }
    }
    #expect(different.isEmpty)
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var (year, month, day) = (1, 1, 1)
    var different = 0
    for number in Int(CivilDate.first.dayNumber)...Int(CivilDate.last.dayNumber) {
      guard let date = CivilDate(dayNumber: number), date.components == (year, month, day) else {
        different += 1
        break
      }
      day += 1
      if day > CivilDate.daysInMonth(year: year, month: month) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(different == 0)
    #expect((year, month, day) == (10_000, 1, 1))
    #expect(CivilDate.first.iso == "0001-01-01" && CivilDate.first.weekday == .monday)
    #expect(CivilDate.last.iso == "9999-12-31" && CivilDate.last.weekday == .friday)
  }

  /// Foundation's own addition of months misses the end of some Februaries (2142-07-30 less 245
  /// months is 2122-03-01 to it), so its first days and lengths of months judge.
  @Test func addingMonthsAgreesWithFoundation() throws {
    let gregorian = try calendar(.gregorian)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let date = try #require(CivilDate(dayNumber: .random(in: -90_000...400_000, using: &random)))
      let months = Int.random(in: -600...600, using: &random)
      let first = try #require(
        gregorian.date(
          from: DateComponents(year: date.year, month: date.month + months, day: 1)))
      let length = try #require(gregorian.range(of: .day, in: .month, for: first)?.count)
      let parts = gregorian.dateComponents([.year, .month], from: first)
      let sum = try #require(date.adding(months: months))
      #expect(sum.year == parts.year && sum.month == parts.month)
      #expect(sum.day == min(date.day, length))
      #expect(sum.endOfMonth.day == length && sum.startOfMonth.day == 1)
      #expect(YearMonth(sum.endOfMonth) == YearMonth(sum) && YearMonth(sum).dayCount == length)
    }
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-01", "26-01-01",
    "2026-01-32", "2026-04-31", "0000-01-01", "2026-01-0x", "", "2026-01-01 ", " 2026-01-01",
    "2026/01/01", "+026-01-01", "-026-01-01", "２026-01-01", "20260101", "2026-01-01T00:00",
    "2026–01–01",
  ])
  func rejects(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test func extremesGiveNothing() throws {
    let date = try #require(CivilDate(iso: "2026-01-31"))
    for count in [Int.max, .min, .max - 30_000, .min + 30_000, 120_000, -120_000] {
      #expect(date.adding(months: count) == nil)
      #expect(YearMonth(date).adding(months: count) == nil)
    }
    for count in [Int.max, .min, 4_000_000, -4_000_000] { #expect(date.adding(days: count) == nil) }
    for unit in CalendarUnit.allCases {
      #expect(CalendarDuration(count: .max, unit: unit).after(date) == nil)
      #expect(CalendarDuration(count: .max, unit: unit).before(date) == nil)
      #expect(CalendarDuration(count: .min, unit: unit).before(date) == date)
    }
    for number in [Int.min, Int.max, -719_163, 2_932_897] {
      #expect(CivilDate(dayNumber: number) == nil)
    }
    #expect(CivilDate(year: .max, month: .max, day: .max) == nil)
    #expect(CivilDate(year: .min, month: .min, day: .min) == nil)
    #expect(CivilDate.last.endOfMonth == .last && CivilDate.first.startOfMonth == .first)
    #expect(CivilDate.last.isoWeek == (9999, 52) && CivilDate.first.isoWeek == (1, 1))
  }

  @Test func weekNumberGrowsOnMondays() throws {
    for number in -1000...1000 {
      let date = try #require(CivilDate(dayNumber: number))
      let next = try #require(CivilDate(dayNumber: number + 1))
      #expect(next.weekNumber - date.weekNumber == (next.weekday == .monday ? 1 : 0))
    }
  }

  @Test(arguments: [
    (1, CalendarUnit.month, "2026-01-31", "2026-02-28"), (1, .month, "2024-01-31", "2024-02-29"),
    (1, .year, "2024-02-29", "2025-02-28"), (4, .year, "2024-02-29", "2028-02-29"),
    (2, .week, "2026-12-25", "2027-01-08"), (365, .day, "2019-04-01", "2020-03-31"),
    (0, .month, "2026-01-31", "2026-01-31"),
  ])
  func durations(count: Int, unit: CalendarUnit, from: String, to: String) throws {
    let date = try #require(CivilDate(iso: from))
    #expect(CalendarDuration(count: count, unit: unit).after(date)?.iso == to)
  }
}

/// A small generator of the same numbers on every run (the constants of Steele and Vigna's
/// SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
