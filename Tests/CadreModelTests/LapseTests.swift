import CadreTime
import Testing

@testable import CadreModel

/// Which `lapsed` line holds: of several `longer than` the longest exceeded, of several `up to`
/// the shortest not exceeded, `up to` before `longer than`.
@Suite struct LapseTests {
  static let rules: [LapseRule] = [
    rule(upTo: true, 6, .month), rule(upTo: true, 3, .month), rule(upTo: false, 12, .month),
    rule(upTo: false, 4, .month), rule(upTo: false, 2, .year),
  ]

  static func rule(upTo: Bool, _ count: Int, _ unit: CalendarUnit) -> LapseRule {
    LapseRule(
      isUpTo: upTo, duration: CalendarDuration(count: count, unit: unit), requirement: .both([]))
  }

  /// A day after the last valid day 2026-01-31, and the line that holds then.
  @Test(arguments: [
    ("2026-02-01", true, 3), ("2026-04-30", true, 3), ("2026-05-01", true, 6),
    ("2026-07-31", true, 6), ("2026-08-01", false, 4), ("2027-01-31", false, 4),
    ("2027-02-01", false, 12), ("2028-01-31", false, 12), ("2028-02-01", false, 2),
  ])
  func vectors(day: String, isUpTo: Bool, count: Int) throws {
    let last = try #require(CivilDate(iso: "2026-01-31"))
    let date = try #require(CivilDate(iso: day))
    let rule = try #require(Currency.rule(Self.rules, from: last, to: date))
    #expect(rule.isUpTo == isUpTo && rule.duration.count == count)
  }

  /// Where none fits, the module itself again.
  @Test func noneFits() throws {
    let last = try #require(CivilDate(iso: "2026-01-31"))
    let later = try #require(CivilDate(iso: "2026-03-01"))
    #expect(Currency.rule([Self.rules[2]], from: last, to: later) == nil)
    #expect(Currency.rule([Self.rule(upTo: true, 1, .day)], from: last, to: later) == nil)
  }
}
